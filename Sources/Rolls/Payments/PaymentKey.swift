/// The key of a payment row: lists apart from lines, lines by month, case, list and line.
public enum PaymentKey: Hashable, Sendable {
  /// A list.
  case list(String)
  /// A line of a list.
  case line(month: String, caseID: String, list: String, line: UInt32)

  /// What all keys of lines begin with; a month may follow.
  public static let linePrefix = "month/"
  /// What all keys of lists begin with.
  public static let listPrefix = "list/"

  /// The key's text.
  ///
  /// Identifiers have no space in them, so that the parts can be told apart.
  public var description: String {
    switch self {
    case .list(let id): Self.listPrefix + id
    case .line(let month, let caseID, let list, let line): "\(Self.linePrefix)\(month) \(caseID) \(list) \(line)"
    }
  }

  /// Reads a key; nil where the text isn't one.
  public init?(_ text: String) {
    if text.hasPrefix(Self.listPrefix) {
      self = .list(String(text.dropFirst(Self.listPrefix.count)))
      return
    }
    let parts = text.dropFirst(Self.linePrefix.count).split(separator: " ")
    guard text.hasPrefix(Self.linePrefix), parts.count == 4, let line = UInt32(parts[3]) else { return nil }
    self = .line(month: String(parts[0]), caseID: String(parts[1]), list: String(parts[2]), line: line)
  }
}
