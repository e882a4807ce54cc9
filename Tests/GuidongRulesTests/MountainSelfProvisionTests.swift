import Entitlement
import EventEnvelope
import GuidongRules
import Testing

/// The rule as Plugins/Guidong/README.md states it; the flat amounts of two members: grain 624.00, vegetables 324.00.
@Suite struct MountainSelfProvisionTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    var area = "rural"
    let incomes: String
    /// Income a year, and the values of the step's lines.
    let income: String
    var changes: [String] = []
    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "nothing of the kind", incomes: item("m1", "farming", "900"), income: "900.00"),
    Case(name: "grain above", incomes: item("m1", "selfGrown.grain", "900"), income: "624.00", changes: ["-276.00"]),
    Case(
      name: "at the flat amount", incomes: item("m1", "selfGrown.grain", "624"), income: "624.00", changes: ["0.00"]),
    Case(
      name: "a fen above it", incomes: item("m1", "selfGrown.grain", "624.01"), income: "624.00", changes: ["-0.01"]),
    Case(name: "below", incomes: item("m1", "selfGrown.grain", "100"), income: "100.00", changes: ["0.00"]),
    Case(name: "costs come first", incomes: costly, income: "600.00", changes: ["0.00"]),
    Case(
      name: "vegetables by the month", incomes: item("m1", "selfGrown.vegetable", "30", "month"), income: "324.00",
      changes: ["-36.00"]),
    Case(name: "firewood", incomes: item("m2", "firewood", "800"), income: "0.00", changes: ["-800.00"]),
    Case(
      name: "two in proportion",
      incomes: item("m1", "selfGrown.grain", "700") + "," + item("m2", "selfGrown.grain", "1400"), income: "624.00",
      changes: ["-492.00", "-984.00"]),
    Case(
      name: "thirds stay exact",
      incomes: [
        item("m1", "selfGrown.grain", "700"), item(nil, "selfGrown.grain", "1000"), item("m2", "firewood", "1"),
      ]
      .joined(separator: ","),
      // 624 × 7 ÷ 17 and 624 × 10 ÷ 17.
      income: "624.00", changes: ["-7532/17", "-10760/17", "-1.00"]),
    Case(
      name: "one who doesn't count", incomes: item("m3", "selfGrown.grain", "900") + "," + item("m3", "firewood", "9"),
      income: "0.00"),
    Case(name: "in town", area: "urban", incomes: item("m1", "selfGrown.grain", "900"), income: "900.00"),
    Case(
      name: "another head", incomes: #"{"head":"transfer","kind":"selfGrown.grain","amount":"900"}"#, income: "900.00"),
    Case(name: "another kind", incomes: item("m1", "selfGrown.grain.sold", "900"), income: "900.00"),
    Case(name: "nothing declared", incomes: item("m1", "selfGrown.grain", "0"), income: "0.00", changes: ["0.00"]),
  ]

  private static let costly =
    #"{"member":"m1","head":"business","kind":"selfGrown.grain","amount":"100","costs":"50","per":"month"}"#

  private static func item(_ member: String?, _ kind: String, _ amount: String, _ per: String = "year") -> String {
    let owner = member.map { #""member":"\#($0)","# } ?? ""
    return #"{\#(owner)"head":"business","kind":"\#(kind)","amount":"\#(amount)","per":"\#(per)"}"#
  }

  @Test(arguments: cases)
  func countsAsTheRuleSays(_ given: Case) throws {
    let document = try GuidongPacks.household(given.incomes, area: given.area)
    let result = try #require(try GuidongPacks.parameters().assess(document, explaining: true))
    #expect(result.incomeYear.exactYuan == given.income)
    let lines = result.steps.filter { $0.keys(document) == ["guidong/mountain-self-provision@1"] }
    #expect(lines.map(\.value.exactYuan) == given.changes)
    #expect(lines.allSatisfy { $0.article.contains("示例") })
  }

  @Test func theWorkedHouseholdComesToWhatThePageSays() throws {
    let text = GuidongFiles.text("Plugins/Guidong/household.json")
    let document = try HouseholdReader().read(Array(text.utf8))
    let result = try #require(try GuidongPacks.parameters().assess(document))
    #expect(result.incomeYear.yuan == "5064.00" && result.perCapita.yuan == "211.00" && result.amount.yuan == "545.50")
    let plain = try #require(try GuidongPacks.withoutSteps().assess(document))
    #expect(plain.incomeYear.yuan == "6440.00" && plain.amount.yuan == "430.83")
  }

  @Test func stepsAndPacksAreInOrder() throws {
    let module = Guidong.module
    #expect(Set(module.steps.map(\.rule)).count == module.steps.count)
    #expect(module.steps.allSatisfy { $0.module == module.id && $0.scope == "431027" && $0.version >= 1 })
    #expect(module.steps.map(\.from.description) == ["2023-07-01"])
    for pack in try GuidongPacks.packs() {
      let again = try PolicyPack(canonical: pack.canonicalForm)
      #expect(again.digest == pack.digest && again.entries == pack.entries)
    }
  }
}
