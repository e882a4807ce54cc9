public import Wording

/// A parameter that a rule step takes from the pack that names it (规则步骤参数).
public struct RuleStepParameter: Sendable {
  /// Its name in the pack.
  public let name: String
  /// The unit, which the pack has to state; money is in fen once it is read.
  public let unit: PolicyUnit
  /// What it is, for people.
  public let title: Text

  /// Declares a parameter.
  public init(_ name: String, _ unit: PolicyUnit, _ title: Text) {
    (self.name, self.unit, self.title) = (name, unit, title)
  }
}
