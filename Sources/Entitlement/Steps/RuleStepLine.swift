public import Wording

/// What an explanation's line says of a rule step (规则步骤明细); its value is the change of the yearly income.
public struct RuleStepLine: Sendable {
  /// The step with its version, as ``RuleStep/rule`` has it.
  public let rule: String
  /// The instrument and its article.
  public let article: String
  /// Whom it is about, as an index into the document's members; nil where it is about the household.
  public let member: Int?
  /// What the step did, for people.
  public let note: Text
}
