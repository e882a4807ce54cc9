import Entitlement
import EventEnvelope
import Wording

/// Steps made up for tests, of a county that is no county's.
enum SampleSteps {
  static let registry = RuleSteps([
    RuleModule(
      id: "sample", version: "2.1.0", title: Text("made up", "虚构"),
      steps: [halve(1, by: 2), halve(2, by: 4), gift, unruly], packTexts: [:])
  ])

  /// Every business income counts the half, or a quarter.
  static func halve(_ version: Int, by divisor: Int) -> RuleStep {
    step("halve", version) { input in
      input.items.filter { input.document.incomes[$0.income].head == .business }.map { item in
        .counts(income: item.income, as: item.counted / divisor, note: Text("made less", "减少"))
      }
    }
  }

  /// The first member gets what the pack says, and the household a third of that.
  static let gift = step("gift", 1, [RuleStepParameter("gift", .yuanPerYear, Text("gift", "赠与"))]) { input in
    let gift = input.parameter("gift")
    return [
      .imputes(to: input.counted.first, gift, note: Text("a gift", "赠与")),
      .imputes(to: nil, gift / 3, note: Text("a gift", "赠与")),
    ]
  }

  /// Asks for all that can't be: amounts below 0, incomes and members that don't count or don't exist.
  static let unruly = step("unruly", 1) { input in
    let note = Text("unruly", "不当")
    return input.items.map { .counts(income: $0.income, as: Exact(-500), note: note) } + [
      .counts(income: 99, as: Exact(100), note: note), .counts(income: -1, as: Exact(100), note: note),
      .imputes(to: 99, Exact(100), note: note), .imputes(to: -1, Exact(100), note: note),
      .imputes(to: nil, Exact(-100), note: note),
    ]
      + input.document.members.indices.filter { !input.counted.contains($0) }.map {
        .imputes(to: $0, Exact(100), note: note)
      }
  }

  private static func step(
    _ name: String, _ version: Int, _ parameters: [RuleStepParameter] = [],
    _ adjust: @escaping @Sendable (RuleStepInput) -> [RuleStepAdjustment]
  ) -> RuleStep {
    RuleStep(
      module: "sample", moduleVersion: version == 1 ? "1.0.0" : "2.0.0", step: name, version: version, scope: "4310",
      from: CivilDate(daysSinceEpoch: 19_358),  // 2023-01-01
      title: Text("made up", "虚构"), provenance: Provenance(source: "made up", article: "1", status: .illustrative),
      parameters: parameters, adjust: adjust)
  }
}
