import CaseEvents
import Casework
import CaseworkTesting
import Entitlement
import EventEnvelope
import Testing
import Wording

/// A pack of the procedure is held to the declarations where it is read and where it is published.
@Suite struct PublishedProcedureTests {
  @Test(arguments: [
    ("notice: {day: {value: 7, unit: day}}", "4:27: procedure.notice.day: unknown key; the nearest are notice.days"),
    ("notice: {days: 10}", "4:28: procedure.notice.days: its unit is expected: {value: …, unit: day}"),
    ("notice: {days: {value: 10, unit: working day}}", "4:28: procedure.notice.days: its unit is expected"),
    ("notice: {days: {value: 0, unit: day}}", "4:28: procedure.notice.days: a whole number from 1 to 60 (day)"),
    ("notice: {days: {value: \"7.5\", unit: day}}", "4:28: procedure.notice.days: a whole number"),
    ("notice: {days: {value: [7], unit: day}}", "4:28: procedure.notice.days: a whole number"),
    ("notice: {countsFirstDay: maybe}", "4:38: procedure.notice.countsFirstDay: true or false"),
    ("notice: {countsFirstDay: {value: true, unit: day}}", "4:38: procedure.notice.countsFirstDay: has no unit"),
    ("notice: {fields: name}", "4:30: procedure.notice.fields: a list of words"),
    ("notice: {fields: [name, illness]}", "4:30: procedure.notice.fields: a list of words, each once, of name"),
    ("decision: {confirmer: village}", "4:35: procedure.decision.confirmer: must be one of county, township"),
  ])
  func aFileIsRefusedByLineAndColumn(_ text: String, _ reason: String) throws {
    let pack = try Self.pack("P", "procedure: {\(text)}")
    let fault = #expect(throws: PolicyFault.self) { try pack.checkProcedure() }
    let told = try #require(fault).text
    #expect(told.english.contains(reason), "\(told.english)")
    #expect(!told.chinese.isEmpty)
    // The canonical form is nobody's to look at: the same fault, without a place.
    let canonical = try PolicyPack(canonical: pack.canonicalForm)
    let again = #expect(throws: PolicyFault.self) { try canonical.checkProcedure() }
    #expect(again?.reason == fault?.reason && again?.place == nil)
  }

  @Test func shippedPacksOfTheProcedureAreGood() throws {
    for (name, text) in PolicyPack.shippedTexts { try PolicyPack(yaml: text, name: name).checkProcedure() }
  }

  @Test func theLedgerRefusesWhatIsntDeclared() throws {
    let bureau = PolicyState()
    let good = try Self.publishing(Self.pack("P", "procedure: {notice: {days: {value: 10, unit: day}}}"), in: bureau)
    #expect(good == nil)
    let bad = try Self.publishing(Self.pack("P", "procedure: {notice: {dais: {value: 10, unit: day}}}"), in: bureau)
    #expect(bad?.guard == .packCanonical)
    let bare = try Self.publishing(
      Self.pack("P", "procedure: {notice: {days: {value: 10, unit: day}}}"), in: bureau, withoutCanonical: true)
    #expect(bare?.guard == .packCanonical)
  }

  @Test func chenzhouGivesTwelveMonthsAndTheNationSix() throws {
    let text = try #require(PolicyPack.shippedTexts["CZ-PROCEDURE-2023"])
    let pack = try PolicyPack(yaml: text, name: "CZ-PROCEDURE-2023")
    let published = PolicyState.folded([try Self.entry(.policyPublished(.init(pack, instrument: "i")), "2023-02-01")])
    let (day, office) = (try #require(CivilDate("2023-03-01")), try #require(Office("431026101000")))
    let table = ProcedureTable(published: published, for: office)
    #expect(table.rules(on: day).gradualExit.months == 12)
    #expect(table.rules(on: day, knownAt: Instant(day.adding(days: -60), secondOfDay: 0)).gradualExit.months == 6)
    let elsewhere = try #require(Office("431126101000"))
    #expect(ProcedureTable(published: published, for: elsewhere).rules(on: day).gradualExit.months == 6)
  }

  @Test func aPackThatEndedIsKnownToEndFromThenOn() throws {
    let pack = try Self.pack("P", "procedure: {notice: {days: {value: 10, unit: day}}}")
    let ended = with(PolicySuperseded()) {
      $0.pack = "P"
      $0.lastEffectiveOn = "2023-05-31"
    }
    let state = PolicyState.folded([
      try Self.entry(.policyPublished(.init(pack, instrument: "i")), "2023-01-10"),
      try Self.entry(.policySuperseded(ended), "2023-07-01", at: 2),
    ])
    let table = try ProcedureTable(published: state, for: #require(Office("431026101000")))
    let day = try #require(CivilDate("2023-06-10"))
    #expect(table.rules(on: day).notice.days == 7)
    #expect(table.rules(on: day, knownAt: Instant(day, secondOfDay: 0)).notice.days == 10)
  }

  @Test(
    arguments: [
      ("2026-06-30", nil, "431026", nil, nil), ("2026-07-01", nil, "431026", nil, Guard.delegationByProvince),
      ("2026-07-01", "湘民发〔2026〕1号", "431026", nil, nil), ("2026-07-01", nil, "431026", "2026-06-30", nil),
      ("2026-07-01", nil, "43", nil, nil),
    ] as [(String, String?, String, String?, Guard?)])
  func underTheLawADelegationNamesTheProvincesAct(
    _ day: String, _ source: String?, _ scope: String, _ until: String?, _ expected: Guard?
  ) throws {
    let event = CaseEvent.delegating(naming: source, scope: scope, until: until)
    #expect(Bureau(day: try #require(CivilDate(day))).publishing(event)?.guard == expected)
  }

  private static func pack(_ id: String, _ parameters: String) throws -> PolicyPack {
    try PolicyPack(yaml: "id: \(id)\nscope: \"431026\"\nperiod: {from: \"2023-01-01\"}\n\(parameters)\n", name: id)
  }

  private static func publishing(
    _ pack: PolicyPack, in state: PolicyState, withoutCanonical isBare: Bool = false
  ) throws -> Refusal? {
    var event = PolicyPublished(pack, instrument: "i")
    if isBare { event.clearCanonical() }
    let day = try #require(CivilDate("2023-03-01"))
    let proposal = Proposal(
      event: .policyPublished(event), occurredOn: day, actor: try #require(Cast.reviewer.subject),
      office: try #require(Office(Cast.reviewer.officeCode)), today: day)
    do throws(Refusal) {
      _ = try state.decide(
        proposal, in: RecordContext(recordID: pack.id, actor: Cast.reviewer.staff, procedure: .national))
      return nil
    } catch { return error }
  }

  private static func entry(_ event: CaseEvent, _ day: String, at position: UInt64 = 1) throws -> LedgerEntry {
    let day = try #require(CivilDate(day))
    return LedgerEntry(
      position: Position(position), recordedAt: Instant(day, secondOfDay: 0), occurredOn: day,
      actor: try #require(Cast.reviewer.subject), office: try #require(Office(Cast.reviewer.officeCode)), event: event)
  }
}
