import Entitlement
import EventEnvelope
import TestSupport
import Testing
import Wording

/// What holds of every household, tried on random ones; the seed of a failure is printed.
@Suite struct AssessmentPropertyTests {
  private let parameters: Parameters
  private let seed = TestSeed.given

  init() throws { parameters = try GoldenTests.parameters() }

  private func assess(_ household: RandomHousehold) throws -> (HouseholdDocument, AssessmentResult)? {
    do {
      let document = try HouseholdReader().read(Array(household.json.utf8))
      return parameters.assess(document).map { (document, $0) }
    } catch {
      Issue.record("seed \(seed): \(error.text.english)")
      return nil
    }
  }

  /// Runs a property on random households of one seed.
  private func forEachHousehold(
    _ count: Int = 3_000, _ property: (RandomHousehold, inout SplitMix64) throws -> Void
  ) rethrows {
    print("random households: \(count), seed \(seed)")
    var random = SplitMix64(seed: seed)
    for _ in 0..<count { try property(RandomHousehold(using: &random), &random) }
  }

  /// A result in the form in which it is handed out, without its steps.
  private func text(_ document: HouseholdDocument, _ result: AssessmentResult) -> String {
    var bytes: [UInt8] = []
    AssessmentWriter(parameters, language: .english).append(result, of: document, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func nothingIsNegativeAndTheAmountIsTheSumOfItsParts() throws {
    try forEachHousehold { household, _ in
      guard let (_, result) = try assess(household) else { return }
      let parts = [result.base, result.uplift, result.perCapita, result.incomeYear, result.deductionsYear]
      let isAnyNegative = (parts + result.single.map(\.amount)).contains { $0.isNegative }
      #expect(!isAnyNegative, "seed \(seed): \(household.json)")
      #expect(result.amount == result.single.reduce(result.base + result.uplift) { $0 + $1.amount })
    }
  }

  @Test func withinOneRungMoreIncomeNeverRaisesTheAmount() throws {
    var compared = 0
    try forEachHousehold { household, random in
      var richer = household
      let fen = Int.random(in: 1...200_000, using: &random)
      richer.incomes.append(#"{"head":"other","amount":"\#(fen / 100).\#(fen % 100 / 10)\#(fen % 10)"}"#)
      guard let (_, before) = try assess(household), let (_, after) = try assess(richer), before.rung == after.rung
      else { return }
      compared += 1
      #expect(!(before.amount - after.amount).isNegative, "seed \(seed): \(household.json) and \(fen) fen a year")
    }
    #expect(compared > 1_000)
  }

  @Test func anExemptIncomeChangesNothing() throws {
    try forEachHousehold { household, random in
      var assisted = household
      let amount = Int.random(in: 1...90_000, using: &random)
      assisted.incomes.append(#"{"head":"transfer","kind":"assistance","amount":"\#(amount)","per":"month"}"#)
      guard let before = try assess(household), let after = try assess(assisted) else { return }
      #expect(text(before.0, before.1) == text(after.0, after.1), "seed \(seed): \(household.json)")
    }
  }

  @Test func theOrderOfMembersAndIncomesDoesNotMatter() throws {
    try forEachHousehold { household, random in
      var shuffled = household
      shuffled.members.shuffle(using: &random)
      shuffled.incomes.shuffle(using: &random)
      shuffled.expenses.shuffle(using: &random)
      shuffled.assets.shuffle(using: &random)
      guard let (_, one) = try assess(household), let (_, other) = try assess(shuffled) else { return }
      #expect(one.rung == other.rung && one.holds == other.holds, "seed \(seed): \(household.json)")
      #expect(
        [one.base, one.uplift, one.amount, one.incomeYear, one.deductionsYear, one.perCapita]
          == [other.base, other.uplift, other.amount, other.incomeYear, other.deductionsYear, other.perCapita],
        "seed \(seed): \(household.json)")
      #expect(one.single.map(\.amount) == other.single.map(\.amount), "seed \(seed): \(household.json)")
    }
  }

  @Test func theSameDocumentGivesTheSameBytes() throws {
    let again = try GoldenTests.parameters()
    try forEachHousehold(1_000) { household, _ in
      let document = try HouseholdReader().read(Array(household.json.utf8))
      func bytes(_ parameters: Parameters) -> [UInt8] {
        var bytes: [UInt8] = []
        guard let result = parameters.assess(document, explaining: true) else { return [] }
        AssessmentWriter(parameters, language: .english).append(result, of: document, to: &bytes)
        return bytes
      }
      #expect(bytes(parameters) == bytes(again), "seed \(seed): \(household.json)")
    }
  }

  /// Six fen a year are half a fen a month: both the income a head and the gap end in a half.
  @Test(arguments: [("0.06", "0.01", "650.00"), ("0.05", "0.00", "650.00"), ("0.18", "0.02", "649.99")])
  func halvesOfAFenAreRoundedUp(yearly: String, perCapita: String, amount: String) throws {
    let document = try HouseholdReader().read(
      Array(
        #"{"id":"h","county":"431026","area":"urban","on":"2023-06-10","members":[{"id":"m1","relation":"head","#
          .utf8)
        + Array(
          #""sex":"M","born":"1980-01-01"}],"incomes":[{"head":"property","amount":"\#(yearly)"}]}"#.utf8))
    let result = try #require(parameters.assess(document))
    #expect(result.perCapita.yuan == perCapita && result.amount.yuan == amount)
  }
}
