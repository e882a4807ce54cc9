public import Entitlement
internal import Wording

/// The rules of Guidong county (桂东县), code 431027: a demonstration, every value and every rule made up.
public enum Guidong {
  /// What the module brings.
  public static let module = RuleModule(
    id: id, version: "1.0.0",
    title: Text("Guidong county's own accounting rules (illustrative)", "桂东县核算规则（示例）"),
    // Never taken out: assessments name the version that they were computed with, and are executed again by it.
    steps: [MountainSelfProvision.version1],
    packTexts: ["DEMO-GD-2023": EmbeddedText.demoGD2023Yaml])

  static let id = "guidong"
  /// The county's administrative code.
  static let code = "431027"
}
