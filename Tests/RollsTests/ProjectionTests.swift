import CaseEvents
import CaseLog
import Casework
import CaseworkTesting
import EventEnvelope
import EventLog
import Foundation
import Testing

@testable import Rolls

@Suite struct ProjectionTests {
  /// A case that is enrolled with 590.00 from April, and whose amount is found, in August, to have been 500.00.
  private func correctedLedger() async throws -> SampleLedger {
    let ledger = try SampleLedger()
    try await ledger.record(Scenario.standard(upTo: .notified).entries)
    let amount = try #require(
      try ledger.log.snapshot().history(of: Subject("case/\(SampleLedger.caseID)")!).first {
        $0.event.type == .amountSet
      })
    var correction = CorrectionApplied()
    correction.targetPosition = amount.position.rawValue
    correction.field = "amountFen"
    correction.rightValue = "\"50000\""
    correction.ground = "typing-error"
    correction.requestedBy = Cast.countyStaff.id
    try await ledger.record(.correctionApplied(correction), on: "2023-08-10", at: "2023-08-10T02:00:00Z")
    return ledger
  }

  private func amount(_ row: RollRow?, on day: String) -> Int64? {
    CivilDate(day).flatMap { row?.standing(on: $0)?.amount }
  }

  @Test func theStandardCaseStandsOnTheRoll() async throws {
    let ledger = try SampleLedger()
    let scenario = Scenario.standard(upTo: .notified)
    try await ledger.record(scenario.entries)
    let views = try ledger.views()
    try views.catchUp(RollProjection.self)
    let row = try #require(try views.row(of: RollProjection.self, at: SampleLedger.caseID))
    #expect(row.county == "431026")
    let first = try #require(Month(scenario.confirmation.firstPayMonth))
    for month in [first.adding(months: -1), first, first.adding(months: 5)] {
      #expect(row.standing(on: month.firstDay)?.amount ?? 0 == scenario.state.amount(in: month))
    }
    #expect(row.standing(on: first.firstDay)?.size == scenario.state.countedSize)
    #expect(row.standing(on: first.firstDay)?.nextReview == scenario.state.nextReviewOn)
  }

  @Test func aCorrectionChangesWhatIsKnownAndNotWhatWasKnown() async throws {
    let ledger = try await correctedLedger()
    let views = try ledger.views()
    try views.catchUp(RollProjection.self)
    #expect(amount(try views.row(of: RollProjection.self, at: SampleLedger.caseID), on: "2023-06-01") == 50_000)
    let before = try ledger.log.snapshot().lastPosition(recordedAtOrBefore: Instant("2023-08-10T01:59:59Z")!)
    let known = try RollProjection.rows(of: ledger.log, through: before)
    #expect(amount(known.first { $0.key == SampleLedger.caseID }?.row, on: "2023-06-01") == 59_000)
  }

  @Test(arguments: ["rolls", "timeline", "payments"])
  func rebuildingGivesTheSameDigest(name: String) async throws {
    let ledger = try await correctedLedger()
    try await prepareList(of: ledger)
    try await check(Views.projection(named: name), of: ledger)
  }

  private func check<P: Projection>(_ projection: P.Type, of ledger: SampleLedger) async throws {
    let views = try ledger.views()
    let grown = try views.catchUp(P.self)
    #expect(grown.rows > 0)
    #expect(try views.recomputedDigest(of: P.self) == grown.digest)
    #expect(try views.rebuild(P.self) == grown)
    #expect(try views.rebuild(P.self) == grown)
    var inMemory = RowDigest()
    for (key, row) in try P.rows(of: ledger.log, through: grown.through) {
      inMemory.add(key: Array(key.utf8), value: row.bytes)
    }
    #expect(inMemory == grown.digest)
  }

  @Test func catchingUpEventByEventGivesWhatOneCatchUpGives() async throws {
    let slow = try SampleLedger()
    let views = try slow.views()
    for entry in Scenario.standard(upTo: .notified).entries {
      try await slow.record([entry])
      try views.catchUp(RollProjection.self)
      try views.catchUp(TimelineProjection.self)
    }
    let fast = try SampleLedger()
    try await fast.record(Scenario.standard(upTo: .notified).entries)
    let others = try fast.views()
    #expect(try others.catchUp(RollProjection.self) == views.coverage(of: RollProjection.self))
    #expect(try others.catchUp(TimelineProjection.self) == views.coverage(of: TimelineProjection.self))
  }

  @Test func theTimelineStandsInThePhaseOfTheState() async throws {
    let ledger = try SampleLedger()
    let views = try ledger.views()
    var state = CaseState()
    for entry in Scenario.standard(upTo: .notified).entries {
      try await ledger.record([entry])
      try views.catchUp(TimelineProjection.self)
      state.apply(entry)
      #expect(try views.row(of: TimelineProjection.self, at: SampleLedger.caseID)?.phase == state.phase)
    }
  }

  @Test func rowsOfAnotherLedgerAreBuiltAnew() async throws {
    let short = try SampleLedger()
    try await short.record(Scenario.standard(upTo: .declared).entries)
    do {
      let views = try short.views()
      try views.catchUp(RollProjection.self)
    }
    let long = try SampleLedger()
    try await long.record(Scenario.standard(upTo: .notified).entries, of: "431026-2023-000002")
    try FileManager.default.copyItem(atPath: short.directory + "/views.mdb", toPath: long.directory + "/views.mdb")
    let views = try long.views()
    try views.catchUp(RollProjection.self)
    #expect(try views.row(of: RollProjection.self, at: SampleLedger.caseID) == nil)
    #expect(try views.row(of: RollProjection.self, at: "431026-2023-000002") != nil)
  }

  @Test func viewsOfAnotherLedgerAreRefused() async throws {
    let long = try await correctedLedger()
    let short = try SampleLedger()
    try await short.record(Scenario.standard(upTo: .submitted).entries)
    do {
      let views = try long.views()
      try views.catchUp(RollProjection.self)
    }
    try FileManager.default.copyItem(atPath: long.directory + "/views.mdb", toPath: short.directory + "/views.mdb")
    let views = try short.views()
    #expect(throws: FollowerError.self) { try views.catchUp(RollProjection.self) }
    #expect(throws: Never.self) { try views.rebuild(RollProjection.self) }
    #expect(throws: Never.self) { try views.catchUp(RollProjection.self) }
  }

  private func prepareList(of ledger: SampleLedger) async throws {
    var line = PaymentLine()
    line.line = 1
    line.caseID = SampleLedger.caseID
    line.account = "t-1"
    line.amountFen = 59_000
    var list = PaymentListPrepared()
    list.payMonth = "2023-09"
    list.lines = [line]
    list.totalFen = 59_000
    list.linesSha256 = StandardCase.digest
    try await ledger.record(.paymentListPrepared(list), ofList: "l-1", on: "2023-09-01", at: "2023-09-01T02:00:00Z")
  }

  @Test func aPaymentIsListedThenAnsweredByTheBank() async throws {
    let ledger = try SampleLedger()
    try await prepareList(of: ledger)
    var returned = PaymentReturned()
    returned.list = "l-1"
    returned.line = 1
    returned.caseID = SampleLedger.caseID
    returned.payMonth = "2023-09"
    returned.amountFen = 59_000
    returned.code = "account-closed"
    returned.returnedOn = "2023-09-06"
    let key = PaymentKey.line(month: "2023-09", caseID: SampleLedger.caseID, list: "l-1", line: 1).description
    let views = try ledger.views()
    try views.catchUp(PaymentProjection.self)
    guard case .line(let listed) = try views.row(of: PaymentProjection.self, at: key) else {
      return #expect(Bool(false), "the line is missing")
    }
    #expect(listed.answer == nil)
    try await ledger.record(.paymentReturned(returned), on: "2023-09-06", at: "2023-09-06T02:00:00Z")
    try views.catchUp(PaymentProjection.self)
    guard case .line(let answered) = try views.row(of: PaymentProjection.self, at: key) else {
      return #expect(Bool(false), "the line is missing")
    }
    #expect(answered.answer == .returned)
    #expect(answered.amount == 59_000)
    #expect(answered.answeredOn == CivilDate("2023-09-06"))
  }

  /// A payment that the bank credited, recorded of the wrong month and with the wrong amount.
  @Test func aCorrectedPaymentStandsWhereItShouldHaveStood() async throws {
    let ledger = try SampleLedger()
    try await prepareList(of: ledger)
    var credited = PaymentCredited()
    credited.list = "l-1"
    credited.line = 1
    credited.caseID = SampleLedger.caseID
    credited.payMonth = "2023-08"
    credited.amountFen = 95_000
    credited.creditedOn = "2023-09-06"
    try await ledger.record(.paymentCredited(credited), on: "2023-09-06", at: "2023-09-06T02:00:00Z")
    try await correct("payMonth", to: "\"2023-09\"", at: "2023-09-07T02:00:00Z", in: ledger)
    try await correct("amountFen", to: "\"59000\"", at: "2023-09-07T02:00:00Z", in: ledger)
    let views = try ledger.views()
    try views.catchUp(PaymentProjection.self)
    var lines: [String: PaymentOutcome] = [:]
    try views.forEachRow(of: PaymentProjection.self, prefix: PaymentKey.linePrefix) { lines[$0] = $1.line }
    let key = PaymentKey.line(month: "2023-09", caseID: SampleLedger.caseID, list: "l-1", line: 1).description
    #expect(Array(lines.keys) == [key])
    #expect(lines[key]?.amount == 59_000)
    #expect(lines[key]?.listedAmount == 59_000)
    #expect(lines[key]?.answer == .credited)
    let grown = try views.coverage(of: PaymentProjection.self)
    #expect(try views.rebuild(PaymentProjection.self) == grown)
  }

  private func correct(_ field: String, to value: String, at time: String, in ledger: SampleLedger) async throws {
    var correction = CorrectionApplied()
    correction.targetPosition = 2
    correction.field = field
    correction.rightValue = value
    correction.ground = "typing-error"
    correction.requestedBy = Cast.countyStaff.id
    try await ledger.record(.correctionApplied(correction), on: "2023-09-07", at: time)
  }

  @Test func aCorrectedListHasItsRightLines() async throws {
    let ledger = try SampleLedger()
    try await prepareList(of: ledger)
    var correction = CorrectionApplied()
    correction.targetPosition = 1
    correction.field = "lines[0].amountFen"
    correction.rightValue = "\"47000\""
    correction.ground = "typing-error"
    correction.requestedBy = Cast.countyStaff.id
    try await ledger.record(
      .correctionApplied(correction), ofList: "l-1", on: "2023-09-02", at: "2023-09-02T02:00:00Z")
    let views = try ledger.views()
    try views.catchUp(PaymentProjection.self)
    let key = PaymentKey.line(month: "2023-09", caseID: SampleLedger.caseID, list: "l-1", line: 1).description
    #expect(try views.row(of: PaymentProjection.self, at: key)?.line?.amount == 47_000)
    #expect(try views.row(of: PaymentProjection.self, at: PaymentKey.list("l-1").description) != nil)
  }
}
