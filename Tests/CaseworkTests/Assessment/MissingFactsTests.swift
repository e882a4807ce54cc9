import CaseEvents
import Casework
import CaseworkTesting
import Entitlement
import EventEnvelope
import Testing
import Wording

/// What is missing is said, all of it, and never guessed.
@Suite struct MissingFactsTests {
  private func change(_ edit: (inout Member) -> Void) throws -> DeclaredCase {
    var told = try DeclaredCase.standard()
    told.add(.householdDeclared(with(StandardCase.household) { edit(&$0.members[2]) }))
    return told
  }

  @Test func anEmptyCaseHasNoApplication() throws {
    #expect(try DeclaredCase().missing() == [.application])
  }

  @Test func anApplicationAloneLacksEverythingElse() throws {
    var told = try DeclaredCase()
    told.add(.applicationSubmitted(StandardCase.application))
    #expect(try told.missing() == [.household, .income, .assets])
  }

  @Test func aNewApplicationNeedsNewMeans() throws {
    var told = try DeclaredCase.standard()
    told.add(.applicationSubmitted(StandardCase.application))
    #expect(try told.missing() == [.income, .assets])
  }

  @Test func membersAreHeldToWhatExists() throws {
    #expect(try change { $0.disability = .mental }.missing() == [.disabilityGrade])
    #expect(try change { $0.disabilityGrade = 2 }.missing() == [.disabilityGrade])
    #expect(try change { $0.born = "2023-03-21" }.missing() == [.born])
    #expect(try change { $0.relation = .unspecified }.missing() == [.relation])
    #expect(try change { $0.sex = .unspecified }.missing() == [.sex])
    #expect(try change { $0.circumstances = [.obligorNone, .obligorAble] }.missing() == [.obligor])
  }

  @Test func countingAgreesWithTheFacts() throws {
    // A child under 18 counts wherever it lives.
    #expect(try change { $0.counted = false }.missing() == [.countedGround])
    #expect(try change { ($0.counted, $0.ground) = (false, "missing") }.missing() == [])
    #expect(try change { ($0.counted, $0.circumstances) = (false, [.prison]) }.missing() == [])
    #expect(try change { $0.circumstances = [.prison] }.missing() == [.countedGround])
    #expect(try change { ($0.born, $0.study) = ("1999-01-01", .postgraduate) }.missing() == [.countedGround])
  }

  @Test func anExemptIncomeHasAKind() throws {
    var told = try DeclaredCase.standard()
    told.add(.incomeDeclared(with(StandardCase.income) { $0.items[0].exempt = true }))
    #expect(try told.missing() == [.incomeKind])
  }

  @Test func labourAndHealthAgreeWhereLabourIsImputed() throws {
    var told = try DeclaredCase.standard()
    told.add(
      .labourCapacityAssessed(
        with(LabourCapacityAssessed()) {
          ($0.person, $0.healthClass) = ("p-1", .light)
        }))
    #expect(try told.missing() == [])
    told.add(.incomeDeclared(with(StandardCase.income) { $0.unverified = ["p-1"] }))
    #expect(try told.missing() == [.labourCapacity])
  }

  @Test func whatAHitFoundIsDeclared() throws {
    var told = try DeclaredCase.standard()
    told.add(.checkHitResolved(with(StandardCase.resolution) { $0.outcome = .true }))
    #expect(try told.missing() == [.hit])
    told.add(.incomeDeclared(StandardCase.income))
    #expect(try told.missing() == [])
    #expect(try told.assessment().event.grounds == [1, 2, 4, 5, 6])
  }

  @Test(arguments: [
    ("vehicle", [false, false, true]), ("social-insurance", [false, true, true]),
    ("household-register", [true, true, true]), ("something-else", [true, true, true]),
  ]) func aHitIsClosedByWhatIsAboutItAlone(dataClass: String, closed: [Bool]) throws {
    var told = try DeclaredCase.standard()
    told.add(.sourceAnswered(with(StandardCase.answer("vehicle", .hit)) { $0.items[0].dataClass = dataClass }))
    told.add(.checkHitResolved(with(CheckHitResolved()) { ($0.hit, $0.outcome) = ("h-vehicle", .true) }))
    #expect(try told.missing() == [.hit])
    var after: [Bool] = []
    for event in [
      CaseEvent.householdDeclared(StandardCase.household), .incomeDeclared(StandardCase.income),
      .assetDeclared(AssetDeclared()),
    ] {
      told.add(event)
      after.append(try told.missing() == [])
    }
    #expect(after == closed)
  }

  @Test func everyKindIsToldInBothLanguages() {
    for kind in MissingFact.Kind.allCases {
      let text = MissingFact(kind, person: "p-1", at: Position(7)).text
      #expect(text.english.hasSuffix("(p-1 @7)") && text.chinese.hasSuffix("（p-1 @7）"))
    }
  }
}
