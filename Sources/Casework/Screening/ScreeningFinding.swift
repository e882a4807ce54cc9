public import Entitlement

/// What screening finds of a person or a case (筛查结果): something for a person to look at, never a decision.
public struct ScreeningFinding: Sendable {
  /// What is found.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A member of a marginal family fits a group and is enrolled nowhere (疑似符合单人保).
    case mayEnrol = "may-enrol"
    /// Somebody enrolled alone no longer fits (疑似不再符合单人保).
    case noLongerFits = "no-longer-fits"
    /// The facts known don't tell (事实不足).
    case unclear
  }

  /// The case.
  public let caseID: String
  /// The person, by the bare identifier; nil where it is about the case.
  public let person: String?
  /// What is found.
  public let kind: Kind
  /// The group that the person fits; nil where there is none.
  public let group: SingleGroupKind?
  /// Why.
  public let reason: ScreeningReason
  /// The household's income a head and month, in fen; nil where it isn't known.
  public let perCapita: Exact?
  /// Below what it would have to be, in fen; nil where no group is in question.
  public let ceiling: Exact?
  /// What would be paid to the person a month, in fen; nil where nobody would be enrolled.
  public let amount: Exact?
}
