import FoundationEssentials
import SwiftProtobuf

/// Holds a payload to the rules of its message, field by field.
struct PayloadChecker: PayloadVisitor {
  private var rules: MessageRules
  private var seen: UInt64 = 0

  init(_ rules: MessageRules) { self.rules = rules }

  /// Refuses the message where a field that must be given was not seen.
  ///
  /// - Throws: ``PayloadFault``.
  func finish() throws {
    let missing = rules.required & ~seen
    if missing != 0, let field = rules.lowest(of: missing) {
      let reason: PayloadFault.Reason = field.isList ? .tooFew(atLeast: field.fewest) : .missing
      throw PayloadFault(path: field.jsonName, reason: reason)
    }
    if rules.choice != 0, rules.choice & seen == 0, let field = rules.lowest(of: rules.choice) {
      throw PayloadFault(path: field.jsonName, reason: .missing)
    }
  }

  /// The rule of a field, which from now on counts as given.
  private mutating func rule(of number: Int) throws -> FieldRule {
    guard let rule = rules.field(number) else { throw PayloadFault(path: "", reason: .unknownField) }
    seen |= rule.bit
    return rule
  }

  private mutating func check(_ number: Int, _ objection: (FieldRule) -> PayloadFault.Reason?) throws {
    let rule = try rule(of: number)
    if let reason = objection(rule) { throw PayloadFault(path: rule.jsonName, reason: reason) }
  }

  private mutating func checkAll<Value>(
    _ values: [Value], _ number: Int, _ objection: (Value, FieldRule) -> PayloadFault.Reason?
  ) throws {
    let rule = try rule(of: number)
    try Self.checkCount(values.count, rule)
    for index in values.indices {
      if let reason = objection(values[index], rule) {
        throw PayloadFault(path: "", reason: reason).inside(rule.jsonName, at: index)
      }
    }
  }

  /// Whether what stands here is recorded as it is: all but what an identity says.
  private var isInClear: Bool { rules !== RuleBook.identity }

  private static func objection(to text: String, _ rule: FieldRule, isInClear: Bool) -> PayloadFault.Reason? {
    if let reason = rule.kind.objection(to: text) { return reason }
    return isInClear ? rule.kind.personalNumber(in: text).map { .inClear($0) } : nil
  }

  private static func checkCount(_ count: Int, _ rule: FieldRule) throws {
    if count < rule.fewest { throw PayloadFault(path: rule.jsonName, reason: .tooFew(atLeast: rule.fewest)) }
  }

  /// Walks a message inside, with its own rules.
  private mutating func check(_ message: some Message, against inner: MessageRules) throws {
    let outer = (rules, seen)
    rules = inner
    seen = 0
    try message.traverse(visitor: &self)
    try finish()
    (rules, seen) = outer
  }
}

extension PayloadChecker {
  mutating func visitSingularStringField(value: String, fieldNumber: Int) throws {
    let isInClear = isInClear
    try check(fieldNumber) { Self.objection(to: value, $0, isInClear: isInClear) }
  }

  mutating func visitRepeatedStringField(value: [String], fieldNumber: Int) throws {
    let isInClear = isInClear
    try checkAll(value, fieldNumber) { Self.objection(to: $0, $1, isInClear: isInClear) }
  }

  mutating func visitSingularBytesField(value: Data, fieldNumber: Int) throws {
    try check(fieldNumber) { $0.kind.objection(toByteCount: value.count) }
  }

  mutating func visitSingularInt64Field(value: Int64, fieldNumber: Int) throws {
    try check(fieldNumber) { $0.kind.objection(to: value) }
  }

  mutating func visitSingularUInt64Field(value: UInt64, fieldNumber: Int) throws {
    try check(fieldNumber) { $0.kind.objection(to: value) }
  }

  mutating func visitPackedUInt64Field(value: [UInt64], fieldNumber: Int) throws {
    try checkAll(value, fieldNumber) { $1.kind.objection(to: $0) }
  }

  mutating func visitSingularBoolField(value: Bool, fieldNumber: Int) throws { _ = try rule(of: fieldNumber) }

  mutating func visitSingularEnumField<Value: Enum>(value: Value, fieldNumber: Int) throws {
    try check(fieldNumber) { $0.kind.objection(toValue: value.rawValue, isOptional: $0.presence == .optional) }
  }

  mutating func visitPackedEnumField<Value: Enum>(value: [Value], fieldNumber: Int) throws {
    try checkAll(value, fieldNumber) { $1.kind.objection(toValue: $0.rawValue, isOptional: false) }
  }

  mutating func visitSingularMessageField<Payload: Message>(value: Payload, fieldNumber: Int) throws {
    let rule = try rule(of: fieldNumber)
    guard case .message(let inner) = rule.kind else { throw PayloadFault(path: rule.jsonName, reason: .malformed) }
    do {
      try check(value, against: inner)
    } catch let fault as PayloadFault {
      throw fault.inside(rule.jsonName)
    }
  }

  mutating func visitRepeatedMessageField<Payload: Message>(value: [Payload], fieldNumber: Int) throws {
    let rule = try rule(of: fieldNumber)
    guard case .message(let inner) = rule.kind else { throw PayloadFault(path: rule.jsonName, reason: .malformed) }
    try Self.checkCount(value.count, rule)
    for index in value.indices {
      do {
        try check(value[index], against: inner)
      } catch let fault as PayloadFault {
        throw fault.inside(rule.jsonName, at: index)
      }
    }
  }
}

extension CaseEvent {
  /// Holds the payload to the rules of the schemas: what must be given, and what each value may be.
  ///
  /// Rules that need more than the payload (what is due, who may act) are the case's, not these.
  ///
  /// - Throws: the first fault, in order of field numbers.
  public func validate() throws(PayloadFault) {
    do {
      var checker = PayloadChecker(RuleBook.rules(of: type))
      try traverse(with: &checker)
      try checker.finish()
    } catch let fault as PayloadFault {
      throw fault
    } catch {
      throw PayloadFault(path: "", reason: .malformed)
    }
  }
}
