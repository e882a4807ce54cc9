import Entitlement
import EventEnvelope
import Testing

/// From version 2 on, income whose exemption ended is for a person to look into, until a pack says what holds.
struct EndedExemptionTests {
  private static func household(on day: String) throws -> HouseholdDocument {
    let text = """
      {"id":"H","county":"431026","area":"rural","on":"\(day)",
       "members":[{"id":"m1","relation":"head","sex":"M","born":"1950-02-03"}],
       "incomes":[{"member":"m1","head":"transfer","kind":"pension.residentBasic","amount":"200","per":"month"}]}
      """
    return try HouseholdReader().read(Array(text.utf8))
  }

  private static func result(
    on day: String, exempt: String? = nil, by version: AccountingVersion = .current
  ) throws -> AssessmentResult {
    let province = try CanonicalFormTests.shipped("DEMO-HN-2023")
    let more = try exempt.map { list in
      try PolicyPack(yaml: "id: C\nscope: \"4310\"\nperiod: {}\nexemptIncome: [\(list)]\n", name: "C")
    }
    let document = try household(on: day)
    let library = try PolicyLibrary([province] + (more.map { [$0] } ?? []))
    return try #require(
      try library.parameters(for: document.county, on: document.on).assess(document, explaining: true, by: version))
  }

  @Test func theLastDayOfTheExemptionIsExempt() throws {
    let result = try Self.result(on: "2025-12-31")
    #expect(result.incomeYear.isZero && result.holds.isEmpty)
  }

  @Test func theDayAfterIsHeldAndCountsUntilThen() throws {
    let result = try Self.result(on: "2026-01-01")
    #expect(result.holds == [.exemption] && result.incomeYear == Exact(240_000))
  }

  @Test func theFirstVersionCountsItWithoutAWord() throws {
    let result = try Self.result(on: "2026-01-01", by: .first)
    #expect(result.holds.isEmpty && result.incomeYear == Exact(240_000))
  }

  @Test(arguments: [
    ("{kind: pension.residentBasic}", true),
    ("{kind: pension.residentBasic, to: \"2025-12-31\"}, {kind: pension.residentBasic, from: \"2026-01-01\"}", true),
    ("{kind: scholarship}", false),
  ])
  func aPackThatSaysWhatHoldsIsFollowed(_ list: String, _ isExempt: Bool) throws {
    let result = try Self.result(on: "2026-01-01", exempt: list)
    #expect(result.holds.isEmpty && result.incomeYear.isZero == isExempt)
  }
}
