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
