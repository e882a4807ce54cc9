import FoundationEssentials
import SwiftProtobuf

/// A visitor of payloads: answers for the kinds of field that the catalogue doesn't use.
protocol PayloadVisitor: Visitor {}

extension PayloadVisitor {
  mutating func visitSingularDoubleField(value: Double, fieldNumber: Int) throws { throw Self.unused }

  mutating func visitMapField<KeyType, ValueType: MapValueType>(
    fieldType: _ProtobufMap<KeyType, ValueType>.Type, value: _ProtobufMap<KeyType, ValueType>.BaseType,
    fieldNumber: Int
  ) throws { throw Self.unused }

  mutating func visitMapField<KeyType, ValueType>(
    fieldType: _ProtobufEnumMap<KeyType, ValueType>.Type, value: _ProtobufEnumMap<KeyType, ValueType>.BaseType,
    fieldNumber: Int
  ) throws where ValueType.RawValue == Int { throw Self.unused }

  mutating func visitMapField<KeyType, ValueType>(
    fieldType: _ProtobufMessageMap<KeyType, ValueType>.Type, value: _ProtobufMessageMap<KeyType, ValueType>.BaseType,
    fieldNumber: Int
  ) throws { throw Self.unused }

  mutating func visitUnknown(bytes: Data) throws { throw PayloadFault(path: "", reason: .unknownField) }

  private static var unused: PayloadFault { PayloadFault(path: "", reason: .malformed) }
}
