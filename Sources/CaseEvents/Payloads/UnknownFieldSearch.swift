import FoundationEssentials
import SwiftProtobuf

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
