import SwiftProtobuf

extension CaseEvent {
  /// The payload in Protocol Buffers' binary form: the same bytes for the same payload, always.
  public func serialized() -> [UInt8] {
    // Serializing fails only above 2 GiB or for required fields of proto2, which a payload can't reach.
    (try? message.serializedBytes()) ?? []
  }

  /// Reads a payload from Protocol Buffers' binary form.
  ///
  /// Only the form is checked: bytes from the ledger were held to the rules before they were recorded.
  /// For bytes from elsewhere call ``validate()`` next.
  ///
  /// - Throws: a fault where the bytes aren't a message of the type, or hold a field that it doesn't have.
  public init(type: EventType, payload: RawSpan) throws(PayloadFault) {
    do {
      try self.init(type, serializedBytes: payload)
      var search = UnknownFieldSearch()
      try traverse(with: &search)
    } catch let fault as PayloadFault {
      throw fault
    } catch {
      throw PayloadFault(path: "", reason: .malformed)
    }
  }

  /// Reads a payload from Protocol Buffers' binary form; as from a span.
  ///
  /// - Throws: a fault where the bytes aren't a message of the type, or hold a field that it doesn't have.
  public init(type: EventType, payload: [UInt8]) throws(PayloadFault) {
    // Safe: a UInt8 has no padding, so every byte is initialised.
    try unsafe self.init(type: type, payload: payload.span.bytes)
  }
}
