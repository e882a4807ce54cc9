import FoundationEssentials
import JSON
import SwiftProtobuf

/// Writes a payload as protobuf JSON, straight into bytes.
struct PayloadWriter: PayloadVisitor {
  /// Where it is written; lent for the time, since with a second owner they would be copied at the first change.
  var bytes: [UInt8] = []
  private var rules: MessageRules
  private var isFirst = true
  /// The paths of the sealed fields that are shown; nil where all are, sealed as they may be.
  private let granted: Set<String>?
  /// The names of the fields that lead to where it is; kept up only where it matters.
  private var path: [String] = []

  init(_ rules: MessageRules, showing granted: Set<String>? = nil) {
    self.granted = granted
    self.rules = rules
  }

  /// Opens the outermost object.
  mutating func open() { bytes.append(0x7B) }

  /// Closes the outermost object.
  mutating func close() { bytes.append(0x7D) }

  /// Writes the name of a field.
  private mutating func key(_ number: Int) throws -> FieldRule {
    guard let rule = rules.field(number) else { throw PayloadFault(path: "", reason: .unknownField) }
    if !isFirst { bytes.append(0x2C) }
    isFirst = false
    bytes.append(contentsOf: rule.jsonKey)
    return rule
  }

  private mutating func list<Value>(
    _ values: [Value], _ number: Int, _ write: (inout PayloadWriter, Value, FieldRule) throws -> Void
  ) throws {
    let rule = try key(number)
    bytes.append(0x5B)
    var isLater = false
    for value in values {
      if isLater { bytes.append(0x2C) }
      isLater = true
      try write(&self, value, rule)
    }
    bytes.append(0x5D)
  }

  /// 64-bit numbers are texts in protobuf JSON.
  private mutating func number(_ value: Int64) {
    bytes.append(0x22)
    if value < 0 { bytes.append(0x2D) }
    bytes.append(decimal: value.magnitude)
    bytes.append(0x22)
  }

  private mutating func value(_ number: Int, _ rule: FieldRule) {
    if case .enumeration(let known) = rule.kind, number >= 0, number < known.jsonValues.count {
      bytes.append(contentsOf: known.jsonValues[number])
    } else {
      bytes.append(contentsOf: String(number).utf8)
    }
  }

  /// Whether a message is left out: a sealed field that wasn't granted, or wasn't opened.
  private func isHidden(_ message: some Message, _ number: Int) -> Bool {
    guard let granted else { return false }
    let isSealed: Bool
    switch message {
    case let identity as SealedIdentity: isSealed = identity.plain == Identity()
    case let text as SealedText: isSealed = text.plain.isEmpty
    default: return false
    }
    guard !isSealed, let name = rules.field(number)?.jsonName else { return true }
    return !granted.contains((path + [name]).joined(separator: "."))
  }

  private mutating func object(_ message: some Message, _ rule: FieldRule) throws {
    guard case .message(let inner) = rule.kind else { throw PayloadFault(path: "", reason: .malformed) }
    let outer = rules
    rules = inner
    isFirst = true
    if granted != nil { path.append(rule.jsonName) }
    bytes.append(0x7B)
    try message.traverse(visitor: &self)
    bytes.append(0x7D)
    isFirst = false
    rules = outer
    if granted != nil { path.removeLast() }
  }
}

extension PayloadWriter {
  mutating func visitSingularStringField(value: String, fieldNumber: Int) throws {
    _ = try key(fieldNumber)
    bytes.append(json: value)
  }

  mutating func visitRepeatedStringField(value: [String], fieldNumber: Int) throws {
    try list(value, fieldNumber) { writer, text, _ in writer.bytes.append(json: text) }
  }

  mutating func visitSingularBytesField(value: Data, fieldNumber: Int) throws {
    _ = try key(fieldNumber)
    bytes.append(0x22)
    bytes.append(contentsOf: value.base64EncodedString().utf8)
    bytes.append(0x22)
  }

  mutating func visitSingularInt64Field(value: Int64, fieldNumber: Int) throws {
    _ = try key(fieldNumber)
    number(value)
  }

  mutating func visitSingularUInt32Field(value: UInt32, fieldNumber: Int) throws {
    _ = try key(fieldNumber)
    bytes.append(decimal: UInt64(value))
  }

  mutating func visitSingularUInt64Field(value: UInt64, fieldNumber: Int) throws {
    _ = try key(fieldNumber)
    position(value)
  }

  private mutating func position(_ value: UInt64) {
    bytes.append(0x22)
    bytes.append(decimal: value)
    bytes.append(0x22)
  }

  mutating func visitPackedUInt64Field(value: [UInt64], fieldNumber: Int) throws {
    try list(value, fieldNumber) { writer, number, _ in writer.position(number) }
  }

  mutating func visitSingularBoolField(value: Bool, fieldNumber: Int) throws {
    _ = try key(fieldNumber)
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  mutating func visitSingularEnumField<Value: Enum>(value: Value, fieldNumber: Int) throws {
    let rule = try key(fieldNumber)
    self.value(value.rawValue, rule)
  }

  mutating func visitPackedEnumField<Value: Enum>(value: [Value], fieldNumber: Int) throws {
    try list(value, fieldNumber) { $0.value($1.rawValue, $2) }
  }

  mutating func visitSingularMessageField<Payload: Message>(value: Payload, fieldNumber: Int) throws {
    if isHidden(value, fieldNumber) { return }
    let rule = try key(fieldNumber)
    try object(value, rule)
  }

  mutating func visitRepeatedMessageField<Payload: Message>(value: [Payload], fieldNumber: Int) throws {
    let shown = granted == nil ? value : value.filter { !isHidden($0, fieldNumber) }
    if shown.isEmpty, !value.isEmpty { return }
    try list(shown, fieldNumber) { try $0.object($1, $2) }
  }
}
