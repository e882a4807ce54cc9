/// A rule step as the packs in force use it: in which version, with which values (所用规则步骤).
public struct RuleStepUse: Sendable {
  /// The step.
  public let step: RuleStep
  let values: [String: Exact]
}
