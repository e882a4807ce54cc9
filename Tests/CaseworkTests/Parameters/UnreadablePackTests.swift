import CaseEvents
import Casework
import CaseworkTesting
import Entitlement
import EventEnvelope
import Testing
import Wording

/// A published pack that this program can't read isn't passed over, and can be ended and replaced all the same.
@Suite struct UnreadablePackTests {
  private static let office = "431026000000"
  private static let later = "procedure: {notice: {dais: {value: 10, unit: day}}}"

  /// How a pack comes to be in a ledger that this program can't read.
  enum Damage: CaseIterable {
    case ofALaterProgram, cut, withoutCanonicalForm
  }

  @Test(arguments: Damage.allCases) func stopsWhatIsDecidedInItsPlaceOnItsDays(_ damage: Damage) throws {
    let state = PolicyState.folded([try Self.published(damage, from: "2023-03-10")])
    var scenario = Scenario.standing(in: .opined)
    scenario.context.procedure = ProcedureTable(published: state, for: try Self.township("431026101000"))
    // Before its first day nothing is asked of it.
    #expect(
      scenario.when(.publicNoticePosted(Self.notice("2023-03-09")), by: .village, on: "2023-03-09").refusal?.guard
        == .inOrder)
    // On its days the refusal names the pack, and what can't be read.
    let refusal = try #require(
      scenario.when(.publicNoticePosted(StandardCase.notice()), by: .village, on: "2023-03-15").refusal)
    #expect(refusal.guard == .packsReadable)
    #expect(refusal.statement.english.contains("can't be read: P: "), "\(refusal)")
    if damage == .ofALaterProgram { #expect(refusal.statement.english.contains("procedure.notice.dais: unknown key")) }
    #expect(refusal.remedy.english.contains("superseded"))
    // Elsewhere it says nothing.
    scenario.context.procedure = ProcedureTable(published: state, for: try Self.township("431027101000"))
    #expect(scenario.when(.publicNoticePosted(StandardCase.notice()), by: .village, on: "2023-03-15").refusal == nil)
  }

  @Test(arguments: Damage.allCases) func canBeEndedAndReplaced(_ damage: Damage) throws {
    // Given a pack that can't be read
    let first = try Self.published(damage, from: "2023-03-01")
    var state = PolicyState.folded([first])
    // When it is superseded
    let ended = with(PolicySuperseded()) {
      $0.pack = "P"
      $0.lastEffectiveOn = "2023-03-09"
    }
    #expect(try Self.refusal(.policySuperseded(ended), in: state) == nil)
    state.apply(try Self.entry(.policySuperseded(ended), "2023-03-10", at: 2))
    // Then another takes its place, and what is done afterwards goes by that
    let next = try Self.pack("Q", from: "2023-03-10", "procedure: {notice: {days: {value: 10, unit: day}}}")
    let event = CaseEvent.policyPublished(.init(next, instrument: "i"))
    #expect(try Self.refusal(event, in: state) == nil)
    state.apply(try Self.entry(event, "2023-03-10", at: 3))
    let table = ProcedureTable(published: state, for: try Self.township("431026101000"))
    let day = try #require(CivilDate("2023-03-15"))
    #expect(table.rules(on: day).unread == nil && table.rules(on: day).notice.days == 10)
    // But of its own days nobody says that they had other rules.
    #expect(table.rules(on: try #require(CivilDate("2023-03-09"))).unread?.pack == "P")
  }

  @Test func aTermThatBeganUnderItIsNotGuessed() throws {
    // Given a notice that went up while a pack was in force that can't be read, and has ended since
    let ended = with(PolicySuperseded()) {
      $0.pack = "P"
      $0.lastEffectiveOn = "2023-03-16"
    }
    let state = PolicyState.folded([
      try Self.published(.ofALaterProgram, from: "2023-03-10"),
      try Self.entry(.policySuperseded(ended), "2023-03-20", at: 2),
    ])
    var scenario = Scenario.standing(in: .onNotice)
    scenario.context.procedure = ProcedureTable(published: state, for: try Self.township("431026101000"))
    // When it is taken down
    let refusal = scenario.when(
      .publicNoticeEnded(StandardCase.noticeEnd(on: "2023-03-22")), by: .village, on: "2023-03-22"
    ).refusal
    // Then nobody knows whether it hung long enough
    #expect(refusal?.guard == .packsReadable)
  }

  @Test func anAssessmentElsewhereGoesOn() throws {
    var event = PolicyPublished(
      try PolicyPack(yaml: "id: P\nscope: \"431026\"\nperiod: {}\nminimumWage: 1550", name: "P"), instrument: "i")
    event.canonical = event.canonical.replacing("minimumWage", with: "minimumWages")
    event.effectiveFromOn = "2023-01-01"
    let province = try PolicyPack(yaml: try #require(PolicyPack.shippedTexts["DEMO-HN-2023"]), name: "DEMO-HN-2023")
    let library = try PolicyLibrary(
      published: .folded([
        try Self.entry(.policyPublished(event), "2023-01-10"),
        try Self.entry(.policyPublished(.init(province, instrument: "i")), "2023-01-10", at: 2),
      ]))
    let day = try #require(CivilDate("2023-06-01"))
    #expect(try library.parameters(for: "431027", on: day).pack == "DEMO-HN-2023")
    let fault = #expect(throws: PolicyFault.self) { try library.parameters(for: "431026", on: day) }
    #expect(fault?.pack == "P" && fault?.key == "minimumWages" && fault?.cause == .unreadable && fault?.place == nil)
    #expect(throws: PolicyFault.self) { try library.digest(for: "431026", on: day) }
  }

  // MARK: Set-up

  private static func township(_ code: String) throws -> Office { try #require(Office(code)) }

  private static func notice(_ day: String) -> PublicNoticePosted { StandardCase.notice(from: day) }

  private static func pack(_ id: String, from: String, _ parameters: String) throws -> PolicyPack {
    try PolicyPack(yaml: "id: \(id)\nscope: \"431026\"\nperiod: {from: \"\(from)\"}\n\(parameters)\n", name: id)
  }

  private static func published(_ damage: Damage, from: String) throws -> LedgerEntry {
    var event = PolicyPublished(try pack("P", from: from, later), instrument: "i")
    switch damage {
    case .ofALaterProgram: break
    case .cut: event.canonical.removeLast(10)
    case .withoutCanonicalForm: event.clearCanonical()
    }
    return try entry(.policyPublished(event), "2023-03-01")
  }

  private static func entry(_ event: CaseEvent, _ day: String, at position: UInt64 = 1) throws -> LedgerEntry {
    let day = try #require(CivilDate(day))
    return LedgerEntry(
      position: Position(position), recordedAt: Instant(day, secondOfDay: 0), occurredOn: day,
      actor: try #require(Cast.reviewer.subject), office: try #require(Office(office)), event: event)
  }

  /// What stands against an event of the county, which acts by the rules of its own office.
  private static func refusal(_ event: CaseEvent, in state: PolicyState) throws -> Refusal? {
    let day = try #require(CivilDate("2023-03-15"))
    let proposal = Proposal(
      event: event, occurredOn: day, actor: try #require(Cast.reviewer.subject),
      office: try #require(Office(office)), today: day)
    let context = RecordContext(
      recordID: "P", actor: Cast.reviewer.staff, procedure: ProcedureTable(published: state, for: proposal.office))
    do throws(Refusal) {
      _ = try state.decide(proposal, in: context)
      return nil
    } catch { return error }
  }
}
