public import CaseEvents
public import EventEnvelope

/// The latest assessment (核算): a proposal of the computer, not a decision.
public struct Assessment: Hashable, Sendable {
  /// Where it stands.
  public let position: Position
  /// The category it finds; nil for none.
  public let category: Category?
  /// The amount a month, in fen.
  public let amountFen: Int64
  /// Whether it leaves something to a person's judgement.
  public let needsJudgement: Bool
}
