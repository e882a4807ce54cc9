public import Wording

/// Why a payload is refused: where, and what was expected; never the value that stands there.
public struct PayloadFault: Error, Hashable, Sendable {
  /// Where: the path in protobuf JSON spelling, such as `members[0].identity.plain.residentId`; empty for the whole.
  public let path: String
  /// What is wrong.
  public let reason: Reason

  /// Makes a fault.
  public init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  /// The same fault seen from the message around: `name` goes before the path.
  func inside(_ name: String) -> PayloadFault {
    PayloadFault(path: path.isEmpty ? name : "\(name).\(path)", reason: reason)
  }

  /// The same fault seen from the list around.
  func inside(_ name: String, at index: Int) -> PayloadFault { inside("\(name)[\(index)]") }
}

extension PayloadFault: CustomStringConvertible {
  /// The English wording.
  public var description: String { text.english }

  /// What is wrong and what is expected, for people.
  public var text: Text {
    let reason = reason.text
    return path.isEmpty ? reason : Text("\(path): \(reason.english)", "\(path)：\(reason.chinese)")
  }
}
