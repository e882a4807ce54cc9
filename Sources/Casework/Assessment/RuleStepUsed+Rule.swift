public import CaseEvents

extension RuleStepUsed {
  /// The step with its version, and the module's: `guidong/mountain-self-provision@1 (1.0.0)`.
  public var rule: String { "\(module)/\(step)@\(stepVersion) (\(moduleVersion))" }
}
