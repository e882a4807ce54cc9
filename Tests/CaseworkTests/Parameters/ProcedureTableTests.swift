import CaseEvents
import Casework
import CaseworkTesting
import Entitlement
import EventEnvelope
import Testing
import Wording

/// Which rule holds: an act goes by its own day as known when it is recorded, a term by its start.
@Suite struct ProcedureTableTests {
  /// A question to the table, and the days of a notice that it answers with.
  struct Row: CustomTestStringConvertible, Sendable {
    let name: String
    let packs: [ProcedurePack]
    let day: String
    let knownAt: String?
    let days: Int

    init(_ name: String, _ packs: [ProcedurePack], on day: String, knownAt: String? = nil, _ days: Int) {
      (self.name, self.packs, self.day, self.knownAt, self.days) = (name, packs, day, knownAt, days)
    }

    var testDescription: String { name }
  }

  static let ten = pack("ten", 10, from: "2023-06-01", published: "2023-05-20")
  static let inArrears = pack("arrears", 5, from: "2023-05-01", published: "2023-08-01")
  static let ended = pack(
    "ended", 12, from: "2023-01-01", published: "2022-12-20",
    ends: [("2023-06-30", "2023-05-10"), ("2023-03-31", "2023-07-01")])
  static let layers = [
    pack("county", 11, scope: "431026", from: "2023-01-01", published: "2022-12-01"),
    pack("township", 12, scope: "431026101", from: "2023-02-01", published: "2022-12-01"),
    pack("city", 9, scope: "4310", from: "2023-01-01", published: "2022-12-01"),
    pack("neighbour", 20, scope: "431027", from: "2023-01-01", published: "2022-12-01"),
  ]

  static let rows = [
    Row("where nothing is published, the national value holds", [], on: "2023-06-01", 7),
    Row("before the first day of a pack", [ten], on: "2023-05-31", 7),
    Row("from the first day of a pack", [ten], on: "2023-06-01", 10),
    Row(
      "a late entry goes by the act's day, whenever it is recorded", [ten], on: "2023-05-30", knownAt: "2023-06-10", 7),
    Row("before it was published, nobody could know it", [ten], on: "2023-06-01", knownAt: "2023-05-19", 7),
    Row(
      "in arrears: an act recorded before goes by what was known", [inArrears], on: "2023-05-30", knownAt: "2023-07-31",
      7),
    Row(
      "in arrears: an act recorded after goes by the new value", [inArrears], on: "2023-05-30", knownAt: "2023-08-01", 5
    ),
    Row("superseded: as published until that is known", [ended], on: "2023-07-15", knownAt: "2023-05-09", 12),
    Row("superseded: the new last day once it is known", [ended], on: "2023-07-15", knownAt: "2023-05-10", 7),
    Row("superseded: on the last day itself", [ended], on: "2023-06-30", knownAt: "2023-05-10", 12),
    Row("superseded in arrears", [ended], on: "2023-04-01", 7),
    Row("superseded in arrears, before that was known", [ended], on: "2023-04-01", knownAt: "2023-06-30", 12),
    Row("the county over the city", layers, on: "2023-01-31", 11),
    Row("the township over both", layers, on: "2023-02-01", 12),
  ]

  @Test(arguments: rows) func tellsWhichValueHolds(_ row: Row) throws {
    let table = ProcedureTable(row.packs, for: "431026101000")
    let rules = table.rules(on: try #require(CivilDate(row.day)), knownAt: row.knownAt.map(Self.moment))
    #expect(rules.notice.days == row.days)
    guard let moment = row.knownAt.map(Self.moment) else { return }
    let then = table.known(at: moment)
    #expect(then.rules(on: try #require(CivilDate(row.day))).notice.days == row.days)
  }

  @Test func scopesMergeKeyByKey() throws {
    let city = ProcedurePack.saying(
      ["notice.days": .whole(9), "staff.passMark": .whole(80)], id: "city", scope: "4310")
    let county = ProcedurePack.saying(["notice.days": .whole(11)], id: "county", scope: "431026")
    let rules = ProcedureTable([county, city], for: "431026101000").rules(on: try #require(CivilDate("2023-01-01")))
    #expect(rules.notice.days == 11 && rules.staff.passMark == 80 && rules.exit.noticeDays == 7)
    let origin = rules.parameters.filter { $0.pack != nil }.map { "\($0.declaration.key) \($0.pack ?? "")" }
    #expect(origin.sorted() == ["notice.days county", "staff.passMark city"])
  }

  @Test func aLateEntryIsTakenByTheRulesOfItsDay() {
    var scenario = Scenario.standing(in: .opined)
    scenario.context.procedure = ProcedureTable(
      [Self.pack("ten", 10, from: "2023-03-16", published: "2023-03-01")], for: "431026101000")
    let notice = StandardCase.notice(from: "2023-03-15")
    let late = scenario.when(.publicNoticePosted(notice), by: .village, on: "2023-03-15", recordedOn: "2023-03-25")
    #expect(late.refusal == nil)
    let next = scenario.when(.publicNoticePosted(notice), by: .village, on: "2023-03-16")
    #expect(next.refusal?.guard == .noticeLongEnough)
    #expect(next.refusal?.remedy.english == "post it for at least 10 days")
  }

  @Test(arguments: [("2023-03-01", "2023-03-30"), ("2023-04-15", "2023-04-07")])
  func aTermRunsByWhatWasKnownWhenItBegan(_ published: String, _ due: String) throws {
    let five = ProcedurePack.saying(
      ["decision.workingDays": .whole(5)], from: Self.day("2023-03-01"), publishedAt: Self.moment(published))
    let scenario = Scenario.standard(upTo: .forwarded)
    let deadlines = scenario.state.deadlines(on: scenario.today, procedure: ProcedureTable([five], for: "431026101000"))
    #expect(deadlines.first { $0.rule == .countyDecision }?.dueOn.description == due)
  }

  @Test func aRunningNoticeKeepsTheRulesUnderWhichItWentUp() {
    var scenario = Scenario.standing(in: .onNotice)
    scenario.context.procedure = ProcedureTable(
      [.saying(["notice.countsFirstDay": .flag(true)], from: Self.day("2023-03-16"))], for: "431026101000")
    let ended = StandardCase.noticeEnd(on: "2023-03-21")
    #expect(scenario.when(.publicNoticeEnded(ended), by: .village, on: "2023-03-21").refusal?.guard == .noticeFullDays)
    scenario.context.procedure = ProcedureTable(
      [.saying(["notice.countsFirstDay": .flag(true)], from: Self.day("2023-03-15"))], for: "431026101000")
    #expect(scenario.when(.publicNoticeEnded(ended), by: .village, on: "2023-03-21").refusal == nil)
  }

  static func day(_ text: String) -> CivilDate { CivilDate(text) ?? .latest }
  static func moment(_ text: String) -> Instant { Instant(day(text), secondOfDay: 0) }

  static func pack(
    _ id: String, _ days: Int, scope: String = "4310", from: String, published: String,
    ends: [(lastDay: String, recordedAt: String)] = []
  ) -> ProcedurePack {
    .saying(
      ["notice.days": .whole(days)], id: id, scope: scope, from: day(from), publishedAt: moment(published),
      ends: ends.map { ProcedurePack.End(lastDay: day($0.lastDay), recordedAt: moment($0.recordedAt)) })
  }
}
