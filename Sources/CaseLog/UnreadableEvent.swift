public import EventEnvelope
public import EventLog

/// Why a record isn't an event of the catalogue: a later version of the program may have written it.
public enum UnreadableEvent: Error, Hashable, Sendable {
  /// The event at the position is of a type that the catalogue doesn't have.
  case unknownType(UInt16, Position)
  /// The payload of the event at the position isn't one of its type.
  case badPayload(Position)
}

extension UnreadableEvent: FollowerFault {
  /// Why an event couldn't be applied: a word, and the number of an unknown type.
  public var reason: String {
    switch self {
    case .unknownType(let type, _): "unknown-type \(type)"
    case .badPayload: "unreadable-payload"
    }
  }
}
