import CaseEvents
import Casework
import CaseworkTesting
import EventEnvelope
import Testing

/// What may be done with a person's data; what may not stands among the refusals.
@Suite struct PersonRecordTests {
  @Test func aPersonWithNothingOpenIsErased() {
    #expect(Register().erasing() == nil)
    #expect(Register().erasing(cases: [Scenario.standing(in: .refused).state]) == nil)
    #expect(Register().placing("court-1") == nil)
    #expect(Register(holds: ["court-1"]).lifting("court-1") == nil)
  }

  @Test func whoMayReadReads() {
    #expect(Register().reading() == nil)
    #expect(Register().reading(born: "2016-05-02", approver: .reviewer) == nil)
    #expect(Register().reading(by: .reviewer, office: Cast.reviewer.officeCode, cases: ["431026102000"]) == nil)
  }

  @Test func whatOneNumberMeansIsSaidByTheCounty() {
    #expect(Register().resolving { _ in } == nil)
    #expect(
      Register().resolving(other: StaffState()) {
        $0.result = .same
        $0.clearAgreedBy()
      } == nil)
    #expect(Register().changing() == nil)
    // Where every case is within reach, none needs to be accepted yet.
    #expect(Register().changing(cases: [Register.applied]) == nil)
    #expect(Register().changing(cases: [Register.elsewhere, Register.accepted]) == nil)
  }

  @Test func whoeverWasThereFirstIsEnrolledOnceItIsSaid() {
    #expect(Scenario.confirming(besides: NumberSharer("p-9", isEarlier: false, result: .same)).refusal == nil)
    #expect(Scenario.confirming(besides: NumberSharer("p-9", isEarlier: true, result: .different)).refusal == nil)
    #expect(PersonIdentity(sharers: [NumberSharer("p-9", isEarlier: false)]).hindrance == nil)
    #expect(PersonIdentity(sharers: [NumberSharer("p-9", isEarlier: true)]).hindrance != nil)
  }

  /// Fourteen is the birthday itself; who was born on 29 February is of age on 1 March.
  @Test(arguments: [(0, false), (1, true)])
  func aChildIsOneUntilTheFourteenthBirthday(days: Int, isChild: Bool) throws {
    let day = Bureau().day
    let (year, month, date) = day.adding(days: days).parts
    let born = try #require(CivilDate(year: year - 14, month: month, day: date))
    #expect((Register().reading(born: "\(born)", approver: nil) != nil) == isChild)
  }

  @Test func aLiftedHoldIsGone() throws {
    let entries = [
      CaseEvent.legalHoldPlaced(with(LegalHoldPlaced()) { $0.hold = "a" }),
      .legalHoldPlaced(with(LegalHoldPlaced()) { $0.hold = "b" }),
      .legalHoldLifted(with(LegalHoldLifted()) { $0.hold = "a" }),
    ].compactMap { Bureau().entry($0, by: .reviewer) }
    #expect(PersonRecord.folded(entries).holds == ["b"])
  }
}
