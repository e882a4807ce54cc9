import Entitlement
import TestSupport
import Testing
import Wording

/// What holds of every household with the step, tried on random ones; the seed of a failure is printed.
@Suite struct StepPropertyTests {
  private let seed = TestSeed.given

  /// Runs a property on households made of random incomes.
  private func forEachHousehold(
    kinds: [String], _ count: Int = 2_000, _ property: (HouseholdDocument) throws -> Void
  ) throws {
    print("random households: \(count), seed \(seed)")
    var random = SplitMix64(seed: seed)
    for _ in 0..<count {
      let incomes = (0..<Int.random(in: 0...5, using: &random)).map { _ in
        let owner =
          ["\"member\":\"m1\",", "\"member\":\"m2\",", "\"member\":\"m3\",", ""].randomElement(using: &random) ?? ""
        let head = ["business", "business", "business", "wage", "other"].randomElement(using: &random) ?? ""
        let (kind, per) = (kinds.randomElement(using: &random) ?? "", Bool.random(using: &random) ? "month" : "year")
        let (amount, costs) = (Int.random(in: 0...2_000, using: &random), Int.random(in: 0...300, using: &random))
        return #"{\#(owner)"head":"\#(head)","kind":"\#(kind)","amount":"\#(amount).0\#(amount % 10)","#
          + #""costs":"\#(costs)","per":"\#(per)"}"#
      }
      let area = Int.random(in: 0..<4, using: &random) == 0 ? "urban" : "rural"
      try property(try GuidongPacks.household(incomes.joined(separator: ","), area: area))
    }
  }

  @Test func noItemIsBelowZeroAndNoneAboveWhatWasDeclared() throws {
    let (with, without) = (try GuidongPacks.parameters(), try GuidongPacks.withoutSteps())
    var (lines, lowered) = (0, 0)
    try forEachHousehold(kinds: ["selfGrown.grain", "selfGrown.vegetable", "firewood", "x"]) { document in
      let result = try #require(with.assess(document, explaining: true))
      let plain = try #require(without.assess(document))
      var counted: [String: Exact] = [:]
      for step in result.steps {
        let member = step.text(document).english.contains("m1") ? "m1" : "other"
        switch step.item {
        case .income: counted[member, default: .zero] += step.value
        case .ruleStep:
          lines += 1
          let isRaised = step.value > .zero
          #expect(!isRaised, "seed \(seed)")
          counted[member, default: .zero] += step.value
        default: break
        }
      }
      let isNegative = counted.values.contains { $0.isNegative } || result.incomeYear.isNegative
      #expect(!isNegative, "seed \(seed)")
      let isRaised = result.incomeYear > plain.incomeYear
      #expect(!isRaised, "seed \(seed)")
      lowered += result.incomeYear == plain.incomeYear ? 0 : 1
    }
    #expect(lines > 1_000 && lowered > 300)
  }

  @Test func householdsWithoutThoseKindsAreTheSameButForTheDigest() throws {
    let (with, without) = (try GuidongPacks.parameters(), try GuidongPacks.withoutSteps())
    func text(_ document: HouseholdDocument, _ parameters: Parameters) throws -> String {
      var bytes: [UInt8] = []
      let result = try #require(parameters.assess(document, explaining: true))
      AssessmentWriter(parameters, language: .english).append(result, of: document, to: &bytes)
      return String(decoding: bytes, as: UTF8.self).replacing(parameters.digest, with: "…")
        .replacing("\"pack\":\"\(parameters.pack)\"", with: "\"pack\":\"…\"")
    }
    try forEachHousehold(kinds: ["", "farming", "selfGrown", "selfGrown.grain2", "firewoods", "rent"]) { document in
      let (stepped, plain) = (try text(document, with), try text(document, without))
      #expect(stepped == plain, "seed \(seed)")
    }
  }
}
