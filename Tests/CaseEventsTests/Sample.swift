@testable import CaseEvents
import EventEnvelope
import FoundationEssentials
import TestSupport

/// Makes payloads that keep the rules, out of the table of rules alone.
struct Sample {
  /// Whether optional fields are given.
  let isFull: Bool
  private var random: SplitMix64

  init(seed: UInt64, isFull: Bool = true) {
    self.isFull = isFull
    random = SplitMix64(seed: seed)
  }

  /// A payload of the type in JSON.
  mutating func json(_ type: EventType) -> String { object(RuleBook.rules(of: type)) }

  /// An event of the type.
  mutating func event(_ type: EventType) throws -> CaseEvent { try CaseEvent(type: type, json: Array(json(type).utf8)) }

  /// A line of the type.
  mutating func line(_ type: EventType, position: UInt64 = 1) throws -> EventLine {
    let event = try event(type)
    let kind = (type.primaryKind ?? .case).rawValue
    let primary = try Subject("\(kind)/\(event.primaryID ?? "431026-2023-000017")").orThrow()
    return EventLine(
      id: String(position), source: "example.cn/ledger", recordedAt: Instant(microseconds: 1_684_371_723_000_004),
      occurredOn: try CivilDate("2023-05-18").orThrow(), actor: try Subject("staff/431026-t01-3").orThrow(),
      office: try Office("431026101000").orThrow(), subjects: try event.subjects(primary: primary),
      position: Position(position), event: event)
  }

  private mutating func object(_ rules: MessageRules) -> String {
    var members: [String] = []
    let choices = rules.fields.filter { $0.presence == .choice }.map(\.number)
    let chosen = choices.isEmpty ? nil : choices[Int(random.below(UInt64(choices.count)))]
    for field in rules.fields {
      if field.presence == .choice, field.number != chosen { continue }
      if field.presence == .optional, !isFull { continue }
      let count = max(field.fewest, isFull ? Int(random.below(3)) + 1 : 0)
      let values = field.isList ? (0..<count).map { _ in value(field) } : [value(field)]
      members.append("\"\(field.jsonName)\":" + (field.isList ? "[\(values.joined(separator: ","))]" : values[0]))
    }
    return "{\(members.joined(separator: ","))}"
  }

  /// Of the numbers that a field may have, those above 0 and up to 900, or the least.
  private static func some(of range: ClosedRange<Int64>) -> ClosedRange<Int64> {
    let least = max(range.lowerBound, 1)
    return least...max(least, min(range.upperBound, 900))
  }

  private mutating func value(_ field: FieldRule) -> String {
    switch field.kind {
    case .message(let inner): object(inner)
    case .number(let range):
      String(Int64.random(in: Self.some(of: range), using: &random))
    case .bytes(let range): "\"\(Data((0..<range.lowerBound).map { UInt8($0) }).base64EncodedString())\""
    case .money: "\"\(random.below(1_000_000_000) + 1)\""
    case .position: "\"\(random.below(1_000_000) + 1)\""
    case .flag: isFull ? "true" : "false"
    case .enumeration(let known): "\"\(known.values[1 + Int(random.below(UInt64(known.values.count - 1)))])\""
    default: "\"\(text(field.kind))\""
    }
  }

  private mutating func text(_ kind: FieldKind) -> String {
    switch kind {
    case .day: "2023-0\(random.below(9) + 1)-1\(random.below(10))"
    case .month: "2023-0\(random.below(9) + 1)"
    case .digest: String(repeating: "0a1b2c3d4e5f6789", count: 4)
    case .office: "43102610\(random.below(9_000) + 1_000)"
    case .scope: "431026"
    case .residentID: "11010519491231002X"
    case .json: "[1,{\\\"a\\\":null}]"
    case .path: "items[0].amountFen"
    case .subjectName: "person/x-\(random.below(100_000))"
    case .identifier, .code: "x-\(random.below(100_000)).a_b:c/d"
    default: "张三 \\\"Ünï\\\" \\\\ 𠮷\(random.below(1_000))"
    }
  }
}
