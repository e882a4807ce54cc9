import CaseEvents
import Casework
import CaseworkTesting
import Entitlement
import EventEnvelope
import Testing

/// What an assessment reads of a case's events.
@Suite struct CaseFactsTests {
  private func removal(_ person: String) -> CaseEvent {
    .memberRemoved(
      with(MemberRemoved()) {
        ($0.person, $0.ground, $0.fromOn) = (person, "moved", "2023-03-01")
      })
  }

  private func member(_ person: String, _ relation: CaseEvents.Relation, _ born: String, counted: Bool = true) -> Member
  {
    with(StandardCase.member(person, relation, born)) { $0.counted = counted }
  }

  @Test func theStandardFamilyComesToTheFen() throws {
    let made = try DeclaredCase.standard().assessment()
    // (650 − 19,440 × 0.9 / 12 / 3) × 3, and a tenth of the line for the child.
    #expect(made.event.perCapitaNumeratorFen == 48_600 && made.event.perCapitaDenominator == 1)
    #expect(made.event.amountFen == 55_700)
    #expect(made.event.upliftFen == 6_500)
    #expect(made.event.category == .dibao)
    #expect(made.event.grounds == [1, 2, 3, 4])
    #expect(made.event.policy == "DEMO-HN-2023")
    #expect("sha256:" + made.event.policySha256 == made.parameters.digest)
    #expect(made.event.assessedOn == "2023-03-20")
    #expect(throws: Never.self) { try CaseEvent.assessmentComputed(made.event).validate() }
  }

  @Test func aDeclarationReplacesTheOneBefore() throws {
    var told = try DeclaredCase.standard()
    told.add(.incomeDeclared(with(StandardCase.income) { $0.items = [] }))
    let event = try told.assessment().event
    #expect(event.grounds == [1, 2, 4, 5])
    #expect(event.incomeYearFen == 0)
  }

  @Test func membersWhoAreGoneAreLeftOutWithWhatWasTheirs() throws {
    var told = try DeclaredCase.standard()
    told.add(removal("p-1"))
    let event = try told.assessment().event
    #expect(event.members == 2)
    #expect(event.incomeYearFen == 0)
    #expect(event.grounds == [1, 2, 3, 4, 5])
  }

  @Test func theDeadAreLeftOut() throws {
    var told = try DeclaredCase.standard()
    told.add(
      .deathRecorded(
        with(DeathRecorded()) {
          ($0.person, $0.diedOn, $0.source) = ("p-2", "2023-03-02", .police)
        }))
    #expect(try told.assessment().event.members == 2)
  }

  @Test func aCorrectionIsReadWithWhatItCorrects() throws {
    var told = try DeclaredCase.standard()
    told.correct(3, "items[0].amountFen", "\"2160000\"")
    told.correct(1, "channel", "\"CHANNEL_WEB\"")
    let event = try told.assessment().event
    #expect(event.incomeYearFen == 1_944_000)
    #expect(event.grounds == [1, 2, 3, 4, 5, 6])
  }

  @Test func aCorrectionOfWhatIsNotReadIsNot() throws {
    var told = try DeclaredCase.standard()
    told.add(.incomeDeclared(StandardCase.income))
    told.correct(3, "items[0].amountFen", "\"1\"")
    #expect(try told.assessment().event.grounds == [1, 2, 4, 5])
  }

  @Test func aCorrectionOfACorrectionIsRead() throws {
    var told = try DeclaredCase.standard()
    let first = told.correct(3, "items[0].amountFen", "\"1\"")
    told.correct(first, "rightValue", "\"\\\"2160000\\\"\"")
    let event = try told.assessment().event
    #expect(event.incomeYearFen == 1_944_000)
    #expect(event.grounds == [1, 2, 3, 4, 5, 6])
  }

  @Test func readingOnlyTheGroundsGivesTheSameBytes() throws {
    var told = try DeclaredCase.standard()
    told.add(.homeVisited(StandardCase.visit()))
    told.add(.incomeDeclared(StandardCase.income))
    told.correct(6, "items[0].amountFen", "\"2000000\"")
    let whole = try told.assessment().event
    told.entries.removeAll { !whole.grounds.contains($0.position.rawValue) }
    #expect(try told.assessment().event == whole)
  }

  @Test(arguments: [("2022-03", "2023-02", 1), ("2022-09", "2023-02", 2), ("2021-03", "2023-02", 0)])
  func aPeriodIsAveragedToAYear(from: String, to: String, doublings: Int) throws {
    var told = try DeclaredCase.standard()
    told.add(
      .incomeDeclared(
        with(StandardCase.income) { ($0.periodFromMonth, $0.periodToMonth) = (from, to) }))
    let full = 1_944_000 * 9 / 10
    #expect(try told.assessment().event.incomeYearFen == Int64([full / 2, full, full * 2][doublings]))
  }

  @Test func wagesThatCannotBeVerifiedAreImputed() throws {
    var told = try DeclaredCase.standard()
    told.add(.incomeDeclared(with(StandardCase.income) { $0.unverified = ["p-1"] }))
    let event = try told.assessment().event
    #expect(event.labourMilli == 1_000)
    #expect(event.incomeYearFen == 155_000 * 12)
  }

  @Test func obligorsOweMaintenance() throws {
    var told = try DeclaredCase.standard()
    told.add(
      .incomeDeclared(
        with(StandardCase.income) {
          $0.items = []
          $0.obligors = [
            with(Obligor()) {
              ($0.persons, $0.yearIncomeFen, $0.members, $0.supported) = (["p-2"], 3_000_000, 2, 1)
            }
          ]
        }))
    // (30,000 − 7,800 × 2) / 2.
    #expect(try told.assessment().event.incomeYearFen == 720_000)
  }

  @Test func whoeverDoesNotCountLivesElsewhere() throws {
    var told = try DeclaredCase.standard()
    told.add(
      .memberAdded(
        with(MemberAdded()) {
          $0.member = member("p-4", .parent, "1950-01-01", counted: false)
          $0.fromOn = "2023-03-01"
        }))
    let made = try told.assessment()
    #expect(made.event.members == 3)
    #expect(made.document.members.last?.livesWith == false)
  }

  @Test func aPersonInNeedNeedsMoreFacts() throws {
    var told = try DeclaredCase.standard()
    told.add(.applicationSubmitted(with(StandardCase.application) { $0.wanted = [.tekun] }))
    told.add(
      .householdDeclared(with(HouseholdDeclared()) { $0.members = [member("p-1", .head, "1957-01-01")] }))
    told.add(.incomeDeclared(with(StandardCase.income) { $0.items = [] }))
    told.add(.assetDeclared(AssetDeclared()))
    #expect(try told.missing() == [.obligor, .selfCare])
    told.correct(6, "members[0].circumstances", "[\"CIRCUMSTANCE_OBLIGOR_NONE\"]")
    #expect(try told.missing() == [.selfCare])
    told.add(
      .selfCareAssessed(
        with(SelfCareAssessed()) {
          ($0.person, $0.eats, $0.dresses, $0.leavesBed, $0.level) = ("p-1", true, true, true, .partial)
        }))
    let event = try told.assessment().event
    #expect(event.category == .tekun)
    #expect(event.amountFen == 84_500 + 25_833)  // 1.3 × 650, and a sixth of 1,550
  }

  @Test func ownApplicationsAreComputed() throws {
    var told = try DeclaredCase.standard()
    told.add(
      .householdDeclared(
        with(StandardCase.household) {
          $0.members[1].disability = .physical
          $0.members[1].disabilityGrade = 1
          $0.members[1].circumstances = [.appliesAlone]
        }))
    told.add(.incomeDeclared(with(StandardCase.income) { $0.items[0].amountFen = 3_000_000 }))
    let event = try told.assessment().event
    #expect(event.category == .marginal)
    #expect(event.singles.map(\.person) == ["p-2"])
    #expect(event.amountFen == 65_000)
  }
}
