import Entitlement
import EventEnvelope
import Testing
import Wording

/// Rule steps run at one place, in the pack's order, and change the yearly income and nothing else.
@Suite struct RuleStepTests {
  static let day = CivilDate(daysSinceEpoch: 19_518)  // 2023-06-10

  /// DEMO-HN-2023 with an overlay that names steps over it.
  static func parameters(_ overlays: String..., steps: RuleSteps = SampleSteps.registry) throws -> Parameters {
    let shipped = try #require(PolicyPack.shippedTexts["DEMO-HN-2023"])
    var packs = [try PolicyPack(yaml: shipped, name: "DEMO-HN-2023")]
    for (overlay, scope) in zip(overlays, ["4310", "431026"]) {
      let head = "id: C\(scope)\nscope: \"\(scope)\"\nperiod: {from: \"2023-01-01\"}\n"
      packs.append(try PolicyPack(yaml: head + overlay + "\n", name: "overlay"))
    }
    return try PolicyLibrary(packs, steps: steps).parameters(for: "431026", on: day)
  }

  /// A head with 1200 from business and 600 from a transfer, a sibling who lives elsewhere, 90 that are nobody's.
  static func household() throws -> HouseholdDocument {
    try HouseholdReader().read(
      Array(
        #"""
        {"id":"h","county":"431026","area":"rural","on":"2023-06-10","members":[
        {"id":"m1","relation":"head","sex":"M","born":"1950-02-03"},
        {"id":"m2","relation":"sibling","sex":"F","born":"1955-02-03","livesWith":false}],"incomes":[
        {"member":"m1","head":"business","amount":"100","per":"month"},{"member":"m2","head":"business","amount":"7"},
        {"member":"m1","head":"transfer","amount":"600"},{"head":"business","amount":"90"},
        {"member":"m1","head":"transfer","kind":"scholarship","amount":"50"}]}
        """#.utf8))
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let steps: String
    /// Income a year, and the values of the steps' lines.
    let income: String
    let changes: [String]
    var testDescription: String { steps }
  }

  static let cases = [
    Case(steps: "[]", income: "1890.00", changes: []),
    Case(steps: "[{step: sample/halve, version: 1}]", income: "1245.00", changes: ["-600.00", "-45.00"]),
    Case(steps: "[{step: sample/halve, version: 2}]", income: "922.50", changes: ["-900.00", "-67.50"]),
    Case(steps: "[\(gift)]", income: "2023.33", changes: ["100.00", "100/3"]),
    Case(
      steps: "[\(gift), {step: sample/halve, version: 1}]", income: "1378.33",
      changes: ["100.00", "100/3", "-600.00", "-45.00"]),
    Case(
      steps: "[{step: sample/halve, version: 2}, {step: sample/unruly, version: 1}]", income: "0.00",
      changes: ["-900.00", "-67.50", "-300.00", "-600.00", "-22.50"]),
  ]
  static let gift =
    "{step: sample/gift, version: 1, parameters: {gift: {value: 100, unit: yuan/year, status: illustrative}}}"

  @Test(arguments: cases)
  func stepsChangeTheYearlyIncomeInTheirOrder(_ given: Case) throws {
    let parameters = try Self.parameters("steps: \(given.steps)")
    let document = try Self.household()
    let result = try #require(parameters.assess(document, explaining: true))
    #expect(result.incomeYear.yuan == given.income)
    let lines = result.steps.filter { if case .ruleStep = $0.item { true } else { false } }
    #expect(lines.map(\.value.exactYuan) == given.changes)
    #expect(lines.allSatisfy { $0.isMoney && $0.article == "made up 1" && $0.keys(document) == [$0.name(document)] })
    let silent = try #require(parameters.assess(document))
    #expect(silent.incomeYear == result.incomeYear && silent.amount == result.amount && silent.steps.isEmpty)
  }

  @Test func theLinesStandBetweenTheIncomesAndTheLabour() throws {
    var document = try Self.household()
    document.members[0].born = CivilDate(daysSinceEpoch: 3_000)
    document.members[0].wage = .unverified
    let result = try #require(
      try Self.parameters("steps: [{step: sample/halve, version: 1}]").assess(document, explaining: true))
    let names = result.steps.map { $0.name(document) }
    let step = try #require(names.firstIndex(of: "sample/halve@1"))
    #expect(names[..<step].last?.hasPrefix("income.") == true)
    #expect(names[names.index(step, offsetBy: 2)] == "labour.coefficient")
  }

  @Test func aMembersOwnIncomeFollows() throws {
    // Own income a month: (1200 + 600 + 90) / 12 = 157.50, or with the steps (300 + 600 + 22.50) / 12 = 76.875.
    var document = try Self.household()
    document.singleApplications = [0]
    document.incomes[2].amount = Exact(900_000)
    let plain = try #require(
      try Self.parameters("single: {groups: {ageFrom: {age: 70, ceiling: \"9\"}}}").assess(document))
    let stepped = try #require(
      try Self.parameters(
        "single: {groups: {ageFrom: {age: 70, ceiling: \"9\"}}}\nsteps: [{step: sample/halve, version: 2}]"
      ).assess(document))
    let difference = stepped.perCapita - plain.perCapita
    #expect(difference.exactYuan == "-80.63" || difference.exactYuan == "-645/8")
    #expect(plain.single.count == 1 && stepped.single.count == 1)
  }

  @Test func anOverlayReplacesTheStepsWhole() throws {
    let below = "steps: [\(Self.gift), {step: sample/halve, version: 1}]"
    #expect(try Self.parameters(below).ruleSteps.map(\.step.rule) == ["sample/gift@1", "sample/halve@1"])
    #expect(try Self.parameters(below, "minimumGap: \"0\"").ruleSteps.count == 2)
    #expect(
      try Self.parameters(below, "steps: [{step: sample/halve, version: 2}]").ruleSteps.map(\.step.version) == [2])
    #expect(try Self.parameters(below, "steps: []").ruleSteps.isEmpty)
    #expect(try Self.parameters(below, "steps: []").entries.filter { $0.key.hasPrefix("steps") }.map(\.value) == ["–"])
  }

  @Test func theDigestSaysWhichStepsInWhichVersionWithWhichNumbers() throws {
    let texts = [
      "minimumGap: \"0\"", "steps: []", "steps: [{step: sample/halve, version: 1}]",
      "steps: [{step: sample/halve, version: 2}]", "steps: [\(Self.gift)]",
      "steps: [\(Self.gift.replacing("value: 100", with: "value: 101"))]",
      "steps: [\(Self.gift), {step: sample/halve, version: 1}]",
      "steps: [{step: sample/halve, version: 1}, \(Self.gift)]",
    ]
    #expect(Set(try texts.map { try Self.parameters($0).digest }).count == texts.count)
  }

  @Test func aProgramWithoutTheStepRefusesToComputeAndCanTellTheDigest() throws {
    let shipped = try #require(PolicyPack.shippedTexts["DEMO-HN-2023"])
    let head = "id: C\nscope: \"4310\"\nperiod: {from: \"2023-01-01\"}\n"
    let county = try PolicyPack(yaml: head + "steps: [{step: sample/halve, version: 2}]", name: "county")
    let packs = [try PolicyPack(yaml: shipped, name: "DEMO-HN-2023"), try PolicyPack(canonical: county.canonicalForm)]
    let bare = try PolicyLibrary(packs)
    do throws(PolicyFault) {
      _ = try bare.parameters(for: "431026", on: Self.day)
      Issue.record("it was computed without its step")
    } catch {
      #expect(error.text.english.hasPrefix("C: steps[0].step: this program has no such step"))
    }
    #expect(try bare.parameters(for: "430102", on: Self.day).pack == "DEMO-HN-2023")
    let known = try PolicyLibrary(packs, steps: SampleSteps.registry).parameters(for: "431026", on: Self.day)
    #expect(try bare.digest(for: "431026", on: Self.day) == ("C", known.digest))
  }
}
