public import Wording

/// Why a household document is refused: the first fault in the order of the document.
public struct HouseholdFault: Error, Sendable {
  /// The document's name, where it could be read.
  public var id: String?
  /// Where the fault is, as `members[0].born`; empty where the text as a whole is at fault.
  public var path: String
  /// What it is; never a value from the document.
  public var reason: Text

  /// Makes a fault.
  public init(id: String?, path: String, reason: Text) {
    self.id = id
    self.path = path
    self.reason = reason
  }

  /// `members[0].born: reason`.
  public var text: Text {
    guard !path.isEmpty else { return reason }
    return Text("\(path): \(reason.english)", "\(path)：\(reason.chinese)")
  }
}
