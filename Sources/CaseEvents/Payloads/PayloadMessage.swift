import JSON
import SwiftProtobuf

/// A message that is read from protobuf JSON.
///
/// The conformances stand in Generated/, made from the schemas.
protocol PayloadMessage: Message, PayloadValue {
  /// Reads the value of a field, which comes next.
  ///
  /// - Throws: a fault where it isn't one of that field.
  mutating func read(_ field: FieldRule, from json: inout PayloadCursor) throws(PayloadFault)
}

extension PayloadMessage {
  /// Reads the object that comes next; a member that is null is as one that isn't there.
  ///
  /// - Throws: a fault at the first member that isn't one of the message, in the order of the JSON.
  init(from json: inout PayloadCursor, _ kind: FieldKind) throws(PayloadFault) {
    guard case .message(let rules) = kind else { throw PayloadFault(path: "", reason: .malformed) }
    guard json.peek() == 0x7B else { throw PayloadFault(path: "", reason: .notA(.object)) }
    self.init()
    try json.form { json throws(JSONFault) in try json.openObject() }
    var (isFirst, seen) = (true, UInt64(0))
    while let member = try json.form({ json throws(JSONFault) in try json.member(of: rules, &isFirst) }) {
      guard case .field(let field) = member else {
        guard case .other(let name) = member else { continue }
        throw PayloadFault(path: PlainText.isShowable(name) ? name : "", reason: .unknownField)
      }
      // Of a choice, one is given.
      if rules.choice & field.bit != 0, rules.choice & seen != 0 {
        throw PayloadFault(path: field.jsonName, reason: .malformed)
      }
      seen |= field.bit
      try read(field, from: &json)
    }
  }
}

/// A member of an object that is read as a message.
private enum PayloadMember {
  /// A field, whose value comes next.
  case field(FieldRule)
  /// A field that is null: passed over.
  case null
  /// No field of the message, but a member of this name.
  case other(String)
}

extension PayloadCursor {
  /// Goes to the value of the next member; nil, with the object closed, where there is none.
  fileprivate mutating func member(
    of rules: MessageRules, _ isFirst: inout Bool
  ) throws(JSONFault) -> PayloadMember? {
    guard try hasMember(&isFirst) else { return nil }
    let start = offset
    guard let index = try word(of: rules.names) else {
      var name = PayloadCursor(checked: bytes, at: start)
      return .other(try name.string())
    }
    try colon()
    guard peek() == 0x6E else { return .field(rules.names.values[index]) }
    try null()
    return .null
  }

  /// Reads a field.
  ///
  /// - Throws: a fault where what comes next isn't a value of it.
  mutating func read<Value: PayloadValue>(_ value: inout Value, _ field: FieldRule) throws(PayloadFault) {
    do throws(PayloadFault) {
      value = try Value(from: &self, field.kind)
    } catch {
      throw error.inside(field.jsonName)
    }
  }

  /// Reads a field that is a list.
  ///
  /// - Throws: a fault where what comes next isn't a list of its values.
  mutating func read<Value: PayloadValue>(_ values: inout [Value], _ field: FieldRule) throws(PayloadFault) {
    guard peek() == 0x5B else { throw PayloadFault(path: field.jsonName, reason: .notA(.list)) }
    try form { json throws(JSONFault) in try json.openArray() }
    var isFirst = true
    while try form({ json throws(JSONFault) in try json.hasElement(&isFirst) }) {
      do throws(PayloadFault) {
        values.append(try Value(from: &self, field.kind))
      } catch {
        throw error.inside(field.jsonName, at: values.count)
      }
    }
  }

  /// Reads a whole payload.
  ///
  /// - Throws: a fault where it isn't a message of that type.
  mutating func payload<Payload: PayloadMessage>(_ rules: MessageRules) throws(PayloadFault) -> Payload {
    try Payload(from: &self, .message(rules))
  }
}
