public import CaseEvents
public import EventEnvelope

/// The township's preliminary opinion (初审意见).
public struct Opinion: Hashable, Sendable {
  /// Where it stands.
  public let position: Position
  /// Whether it is for enrolment.
  public let isFavourable: Bool
  /// The category proposed; nil where it is against.
  public let category: Category?
  /// The amount proposed a month, in fen.
  public let amountFen: Int64
  /// Who gave it.
  public let author: Subject
}
