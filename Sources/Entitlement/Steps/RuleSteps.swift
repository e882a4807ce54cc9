/// The rule steps that a program knows, each in every version that was ever used (规则步骤登记).
public struct RuleSteps: Sendable {
  /// No step: a pack that names one is refused.
  public static let none = RuleSteps([])

  /// The steps, in the order of their names and versions.
  public let all: [RuleStep]

  /// Takes the steps of modules together.
  public init(_ modules: [RuleModule]) {
    all = modules.flatMap(\.steps).sorted { ($0.name, $0.version) < ($1.name, $1.version) }
  }

  /// Every version of a step, ascending; empty where the program doesn't know it.
  func versions(of name: String) -> [RuleStep] { all.filter { $0.name.utf8.elementsEqual(name.utf8) } }
}

/// A rule step as the packs in force use it: in which version, with which values (所用规则步骤).
public struct RuleStepUse: Sendable {
  /// The step.
  public let step: RuleStep
  let values: [String: Exact]
}
