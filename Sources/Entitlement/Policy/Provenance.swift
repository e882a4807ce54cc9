/// Where a parameter's value comes from (参数依据).
public struct Provenance: Hashable, Sendable {
  /// How far a value can be relied on.
  public enum Status: String, Sendable {
    /// From an instrument (正式).
    case official
    /// Made up for a demonstration (示例).
    case illustrative
  }

  /// The instrument, as a pack names it.
  public var source: String?
  /// Its article.
  public var article: String?
  /// How far it can be relied on.
  public var status: Status?

  /// Makes a provenance.
  public init(source: String? = nil, article: String? = nil, status: Status? = nil) {
    self.source = source
    self.article = article
    self.status = status
  }
}
