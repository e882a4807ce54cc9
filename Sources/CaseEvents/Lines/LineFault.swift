public import JSON
public import Wording

/// Why a line is not an event: where in it, and what was expected; never the value that stands there.
public struct LineFault: Error, Hashable, Sendable {
  /// The column of the offending byte, from 1.
  public let column: Int
  /// What is wrong.
  public let reason: Reason

  /// What can be wrong with a line.
  public enum Reason: Hashable, Sendable {
    /// It isn't strict JSON.
    case json(JSONFault.Kind)
    /// It is longer than any event, in bytes.
    case tooLong(atMost: Int)
    /// An attribute that must be given is absent.
    case missing(EventAttribute)
    /// An attribute isn't one of an event's; its name, where it can be shown.
    case unknownAttribute(String?)
    /// The value of an attribute isn't what it must be.
    case invalid(EventAttribute)
    /// There is no event type of that name.
    case unknownType
    /// The subject isn't what the event is about.
    case subject(PayloadFault)
    /// The data are refused.
    case payload(PayloadFault)
  }

  /// Makes a fault.
  public init(column: Int, reason: Reason) {
    self.column = column
    self.reason = reason
  }
}

extension LineFault: CustomStringConvertible {
  /// The English wording.
  public var description: String { text.english }

  /// What is wrong and where, for people.
  public var text: Text {
    let reason = reason.text
    return Text("column \(column): \(reason.english)", "第 \(column) 列：\(reason.chinese)")
  }
}
