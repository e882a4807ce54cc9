import CaseEvents
import Casework
import CaseworkTesting
import Entitlement
import EventEnvelope
import Testing

/// An assessment is executed again by the version of the accounting that made it.
struct AccountingVersionTests {
  /// A day after the exemption of the basic pension.
  private static let day = CivilDate(daysSinceEpoch: 20_454)  // 2026-01-01

  private static func declared() throws -> DeclaredCase {
    var made = try DeclaredCase()
    made.add(.applicationSubmitted(StandardCase.application))
    made.add(.householdDeclared(StandardCase.household))
    made.add(
      .incomeDeclared(
        with(StandardCase.income) {
          ($0.items[0].head, $0.items[0].kind) = (.transfer, "pension.residentBasic")
        }))
    made.add(.assetDeclared(AssetDeclared()))
    return made
  }

  private static func again(_ event: AssessmentComputed) throws -> Reassessment {
    let made = try declared()
    return Reassessment(
      of: event, at: Position(UInt64(made.entries.count + 1)), in: made.facts.caseID, recorded: made.entries,
      by: try DeclaredCase.library())
  }

  @Test(arguments: AccountingVersion.allCases)
  func isExecutedByItsOwnVersion(_ version: AccountingVersion) throws {
    let event = try CaseAssessment(
      of: Self.declared().facts, by: DeclaredCase.library(), on: Self.day, version: version
    ).event
    #expect(event.hasAccountingVersion == (version != .first))
    #expect(event.holds.contains("income.exemptionEnded") == (version != .first))
    #expect(try Self.again(event).isSame)
  }

  @Test func aNewAssessmentIsMadeByTheCurrentVersion() throws {
    let made = try CaseAssessment(of: Self.declared().facts, by: DeclaredCase.library(), on: Self.day)
    #expect(made.event.accountingVersion == AccountingVersion.current.rawValue)
  }

  @Test func aVersionThatIsNotKnownIsTold() throws {
    var event = try CaseAssessment(of: Self.declared().facts, by: DeclaredCase.library(), on: Self.day).event
    event.accountingVersion = 99
    guard case .failed(.version(99)) = try Self.again(event).outcome else {
      Issue.record("it was executed")
      return
    }
  }
}
