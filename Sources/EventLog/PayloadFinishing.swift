public import EventEnvelope

/// Makes an event's payload at its position, in the transaction that records it.
///
/// For what binds a payload to its place, such as an encryption that takes the position as associated data. Two are equal
/// where they are the same object.
public final class PayloadFinishing: Sendable {
  private let make: @Sendable (Position) throws -> [UInt8]

  /// Makes a finishing.
  ///
  /// - Parameter make: makes the payload for a position, as long as the event's ``NewEvent/payload``. It may be called
  ///   more than once, and runs on the writer thread: it must be quick, and must not append.
  public init(_ make: @escaping @Sendable (Position) throws -> [UInt8]) { self.make = make }

  /// The payload at a position; nil where it can't be made, or isn't of that length.
  func payload(at position: Position, byteCount: Int) -> [UInt8]? {
    guard let payload = try? make(position), payload.count == byteCount else { return nil }
    return payload
  }
}

extension PayloadFinishing: Hashable {
  /// Whether both are the same object.
  public static func == (one: PayloadFinishing, other: PayloadFinishing) -> Bool { one === other }

  /// Hashes the object's identity.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

extension NewEvent {
  /// The event with the payload that it has at the position.
  ///
  /// - Throws: `payloadUnfinished`.
  func finished(at position: Position) throws(EventRefusal) -> NewEvent {
    guard let finishing else { return self }
    guard let payload = finishing.payload(at: position, byteCount: payload.count) else { throw .payloadUnfinished }
    var event = self
    event.payload = payload
    return event
  }
}
