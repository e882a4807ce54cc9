public import Wording

/// On what a rule rests: an instrument and its article (依据).
public struct Basis: Hashable, Sendable {
  /// The instrument.
  public let instrument: Instrument
  /// The article or articles, such as `21`; nil where none is cited.
  public let article: String?
  /// Whether the article was found in a text of the instrument; otherwise it is to be checked against the gazette.
  public let isVerified: Bool

  /// Makes a basis from its parts.
  public init(_ instrument: Instrument, article: String? = nil, isVerified: Bool = true) {
    self.instrument = instrument
    self.article = article
    self.isVerified = isVerified
  }

  /// The instrument with its article in words; an unverified article says so.
  public var title: Text {
    guard let article else { return instrument.title }
    return Text(
      "\(instrument.title.english), art. \(article)\(isVerified ? "" : " (to be checked)")",
      "\(instrument.title.chinese)第\(article)条\(isVerified ? "" : "（条号待核）")")
  }
}
