import FoundationEssentials
import SwiftProtobuf

extension CaseEvent {
  /// The payload in Protocol Buffers' binary form: the same bytes for the same payload, always.
  public func serialized() -> [UInt8] {
    do {
      return try message.serializedBytes()
    } catch {
      // Only above 2 GiB, or without a required field of proto2: no payload gets there, and none is recorded as empty.
      preconditionFailure("a payload of \(type) can't be serialized: \(error)")
    }
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

  /// Reads a payload that a ledger recorded, and therefore knows to be one of the type: looks for no unknown fields.
  ///
  /// - Throws: a fault where the bytes aren't a message of the type.
  public init(type: EventType, trusted payload: Span<UInt8>) throws(PayloadFault) {
    do {
      // Safe: a UInt8 has no padding, so every byte is initialised.
      try unsafe self.init(type, serializedBytes: payload.bytes)
    } catch {
      throw PayloadFault(path: "", reason: .malformed)
    }
  }
}

/// Refuses a payload that holds, at any depth, a field that its schema doesn't have.
struct UnknownFieldSearch: PayloadVisitor {
  mutating func visitSingularStringField(value: String, fieldNumber: Int) {}
  mutating func visitSingularBytesField(value: Data, fieldNumber: Int) {}
  mutating func visitSingularInt64Field(value: Int64, fieldNumber: Int) {}
  mutating func visitSingularUInt64Field(value: UInt64, fieldNumber: Int) {}
  mutating func visitSingularBoolField(value: Bool, fieldNumber: Int) {}
  mutating func visitSingularEnumField<Value: Enum>(value: Value, fieldNumber: Int) {}
  mutating func visitRepeatedStringField(value: [String], fieldNumber: Int) {}
  mutating func visitPackedUInt64Field(value: [UInt64], fieldNumber: Int) {}
  mutating func visitPackedEnumField<Value: Enum>(value: [Value], fieldNumber: Int) {}

  mutating func visitSingularMessageField<Payload: Message>(value: Payload, fieldNumber: Int) throws {
    try value.traverse(visitor: &self)
  }

  mutating func visitRepeatedMessageField<Payload: Message>(value: [Payload], fieldNumber: Int) throws {
    for message in value { try message.traverse(visitor: &self) }
  }
}
