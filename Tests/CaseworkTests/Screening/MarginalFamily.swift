import CaseEvents
import Casework
import CaseworkTesting
import Entitlement
import EventEnvelope
import Testing

/// An invented rural family on the roll as marginal: a healthy head of 42 with 12,000 yuan a year, and one other member.
struct MarginalFamily {
  var told: DeclaredCase
  var household = HouseholdDeclared()

  /// Makes the family.
  ///
  /// - Parameters:
  ///   - yearIncome: of the head, in yuan; the line of two is 10,000, the marginal line 15,000.
  ///   - other: changes the other member, `p-2`: by default a healthy spouse of 39.
  /// - Throws: where the cast has no clerk.
  init(yearIncome: Int64 = 12_000, other: (inout Member) -> Void) throws {
    told = try DeclaredCase()
    told.add(.applicationSubmitted(with(StandardCase.application) { $0.area = .rural }))
    var member = StandardCase.member("p-2", .spouse, "1983-05-01")
    other(&member)
    household.members = [StandardCase.member("p-1", .head, "1980-05-02"), member]
    told.add(.householdDeclared(household))
    declare(yearIncome: yearIncome)
    told.add(.assetDeclared(AssetDeclared()))
    told.add(
      .categoryIdentified(
        with(CategoryIdentified()) {
          ($0.category, $0.ground, $0.consent) = (.marginal, "income-below-multiple", true)
          $0.persons = ["p-1", "p-2"]
        }))
  }

  /// Declares the head's income anew, in yuan a year.
  mutating func declare(yearIncome: Int64) {
    told.add(
      .incomeDeclared(
        with(StandardCase.income) {
          $0.items[0].head = .other
          $0.items[0].amountFen = yearIncome * 100
        }))
  }

  /// Enrols the other member alone.
  mutating func enrol(_ ground: SingleGround) {
    told.add(
      .singlePersonEnrolled(
        with(SinglePersonEnrolled()) {
          ($0.person, $0.ground, $0.amountFen, $0.firstPayMonth) = ("p-2", ground, 41_667, "2023-04")
        }))
  }

  /// The case; without a phase of its own, since nobody decided: set by the identification.
  var screened: ScreenedCase { ScreenedCase("431026-2023-000001", entries: told.entries) }

  /// What is found on a day, as `person kind reason`.
  func findings(on day: String = "2023-03-20", isSupported: (String) -> Bool = { _ in false }) throws -> [String] {
    let date = try #require(CivilDate(day))
    return screened.findings(by: try DeclaredCase.library(), on: date, isSupported: isSupported).map {
      "\($0.person ?? "-") \($0.kind.rawValue) \($0.reason.code)"
    }
  }
}
