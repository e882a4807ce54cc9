@testable import CaseEvents
import EventEnvelope
import JSON
import SwiftProtobuf
import Testing

@Suite struct CorrectionsTests {
  private func entry(_ position: UInt64, _ event: CaseEvent) throws -> LedgerEntry {
    LedgerEntry(
      position: Position(position), recordedAt: Instant(microseconds: Int64(position)),
      occurredOn: try CivilDate("2023-05-18").orThrow(), actor: try Subject("staff/s-1").orThrow(),
      office: try Office("431026101000").orThrow(), event: event)
  }

  private func correction(_ target: UInt64, _ field: String, _ value: String) -> CaseEvent {
    .correctionApplied(
      .with {
        $0.targetPosition = target
        ($0.field, $0.rightValue, $0.ground, $0.requestedBy) = (field, value, "typing", "s-2")
      })
  }

  private var income: CaseEvent {
    .incomeDeclared(
      .with {
        ($0.periodFromMonth, $0.periodToMonth) = ("2022-05", "2023-04")
        $0.items = [
          .with { ($0.head, $0.amountFen) = (.wage, 100) }, .with { ($0.head, $0.amountFen) = (.business, 200) },
        ]
      })
  }

  private func amounts(_ event: CaseEvent) -> [Int64] {
    if case .incomeDeclared(let payload) = event { payload.items.map(\.amountFen) } else { [] }
  }

  @Test func oneField() throws {
    let corrected = try income.correcting(field: "items[1].amountFen", rightValue: "\"250\"")
    #expect(amounts(corrected) == [100, 250])
    let exempt = try income.correcting(field: "items[0].exempt", rightValue: "true")
    guard case .incomeDeclared(let payload) = exempt else { return }
    #expect(payload.items.map(\.exempt) == [true, false])
  }

  @Test(arguments: [
    ("members[0].identity.plain.name", "\"x\""), ("identity", "{}"), ("by.plain", "\"x\""), ("note", "{}"),
    ("members[0]", #"{"person":"p","identity":{"plain":{"name":"x"}}}"#),
  ])
  func whatIsSealedIsNotCorrectedInClear(field: String, value: String) {
    var correction = CorrectionApplied()
    (correction.targetPosition, correction.field, correction.rightValue) = (1, field, value)
    (correction.ground, correction.requestedBy) = ("typing-error", "s-1")
    let fault = #expect(throws: PayloadFault.self) { try CaseEvent.correctionApplied(correction).validate() }
    #expect(fault?.reason == .sealed)
  }

  @Test func everySealedFieldIsNamedAsOne() {
    let messages = EventType.allCases.flatMap { Self.messages(in: RuleBook.rules(of: $0)) }
    let sealed = messages.flatMap(\.fields).filter { field in
      guard case .message(let rules) = field.kind else { return false }
      return rules.name.hasPrefix("Sealed")
    }.map(\.jsonName)
    #expect(!sealed.isEmpty)
    #expect(Set(sealed).isSubset(of: FieldPath.sealedNames))
  }

  private static func messages(in rules: MessageRules) -> [MessageRules] {
    rules.fields.reduce(into: [rules]) { all, field in
      if case .message(let inner) = field.kind { all += messages(in: inner) }
    }
  }

  @Test func messagesOnTheWayAreMade() throws {
    let household = CaseEvent.householdDeclared(
      .with {
        $0.members = [
          .with { ($0.person, $0.relation, $0.born, $0.sex) = ("p-1", .head, "1949-12-31", .female) }
        ]
      })
    let fault = #expect(throws: PayloadFault.self) {
      try household.correcting(field: "members[0].identity.plain.name", rightValue: "\"张三\"")
    }
    #expect(fault == PayloadFault(path: "members[0].identity.plain.residentId", reason: .missing))
    let identity = #"{"name":"张三","residentId":"11010519491231002X"}"#
    let corrected = try household.correcting(field: "members[0].identity.plain", rightValue: identity)
    guard case .householdDeclared(let payload) = corrected else { return }
    #expect(payload.members[0].identity.plain.residentID == "11010519491231002X")
  }

  @Test(arguments: [
    ("items[2].amountFen", "1", "items[2]", PayloadFault.Reason.noSuchElement),
    ("items[99999999999999999999].amountFen", "1", "field", .notA(.path)),
    ("items.amountFen", "1", "items", .unknownField),
    ("items[0].amountFen.x", "1", "items[0].amountFen", .unknownField),
    ("periodFromMonth[0]", "1", "periodFromMonth[0]", .unknownField), ("nothing", "1", "nothing", .unknownField),
    ("occurredOn", "\"2023-05-18\"", "occurredOn", .unknownField), ("", "1", "field", .notA(.path)),
    ("items[0]..x", "1", "field", .notA(.path)), ("items[-1]", "1", "field", .notA(.path)),
    ("periodFromMonth", "\"2023-13\"", "periodFromMonth", .notA(.month)),
    ("periodFromMonth", "null", "periodFromMonth", .missing),
    ("items[0].amountFen", "{\"a\":1,\"a\":2}", "rightValue", .notA(.json)),
    ("items[0].amountFen", "1,\"exempt\":true", "rightValue", .notA(.json)), ("items", "{}", "items", .notA(.list)),
  ])
  func misfits(field: String, value: String, path: String, reason: PayloadFault.Reason) {
    let fault = #expect(throws: PayloadFault.self) { try income.correcting(field: field, rightValue: value) }
    #expect(fault == PayloadFault(path: path, reason: reason))
  }

  @Test func everyFieldCanBeCorrectedToItself() throws {
    for type in EventType.allCases {
      var sample = Sample(seed: 21)
      let event = try sample.event(type)
      let json = event.json()
      var cursor = try PayloadCursor(json.span)
      for member in try cursor.members() {
        let again = try event.correcting(
          field: cursor.string(member.name), rightValue: String(decoding: json[member.value], as: UTF8.self))
        #expect(again == event)
      }
    }
  }

  @Test func laterOnesOverEarlierOnes() throws {
    let entries = [
      try entry(1, income), try entry(2, correction(1, "items[0].amountFen", "\"111\"")),
      try entry(5, correction(1, "items[0].amountFen", "\"122\"")),
      try entry(6, correction(1, "items[1].amountFen", "\"222\"")),
      try entry(7, correction(1, "occurredOn", "\"2023-05-01\"")),
    ]
    let corrections = Corrections.applied(to: entries)
    #expect(amounts(corrections.entries[0].event) == [122, 222])
    #expect(corrections.entries[0].occurredOn.description == "2023-05-01")
    #expect(Array(corrections.entries[1...]) == Array(entries[1...]))
    #expect(corrections.misfits == [])
  }

  @Test func aCorrectionCanBeCorrected() throws {
    let entries = [
      try entry(1, income), try entry(2, correction(1, "items[0].amountFen", "\"111\"")),
      try entry(3, correction(2, "rightValue", #""\"133\"""#)),
    ]
    let corrections = Corrections.applied(to: entries)
    #expect(amounts(corrections.entries[0].event) == [133, 200])
    #expect(corrections.misfits == [])
  }

  @Test func whatDoesNotFitHasNoEffectAndIsNamed() throws {
    let entries = [
      try entry(3, income), try entry(4, correction(1, "items[0].amountFen", "\"1\"")),
      try entry(5, correction(3, "items[0].amountFen", "\"x\"")), try entry(6, correction(6, "field", "\"ground\"")),
      try entry(7, correction(9, "ground", "\"x\"")), try entry(8, correction(3, "items[9].amountFen", "\"1\"")),
      try entry(9, correction(3, "occurredOn", "\"2023-02-30\"")), try entry(10, correction(3, "occurredOn", "7")),
    ]
    let corrections = Corrections.applied(to: entries)
    #expect(corrections.entries == entries)
    #expect(corrections.misfits.map(\.rawValue) == [4, 5, 6, 7, 8, 9, 10])
  }

  @Test func nothingToCorrect() throws {
    let entries = [try entry(1, income)]
    #expect(Corrections.applied(to: entries).entries == entries)
    #expect(Corrections.applied(to: []).entries == [])
  }
}
