public import EventEnvelope

/// What must hold for an append to be taken; checked inside the transaction that records it.
public struct Condition: Sendable, Hashable {
  struct Clause: Sendable, Hashable {
    let subjects: [Subject]
    let since: Position
  }

  let clauses: [Clause]
  /// The position at which the log must end.
  let end: Position?

  private init(clauses: [Clause], end: Position? = nil) {
    self.clauses = clauses
    self.end = end
  }

  /// No condition.
  public static let always = Condition(clauses: [])

  /// Nothing at all was recorded after `position`: for who must know where the events will stand.
  public static func logEnds(at position: Position) -> Condition { Condition(clauses: [], end: position) }

  /// None of the subjects has an event after `since`.
  ///
  /// Since the origin: none of them has any event. So a subject `once/…` makes an append happen at most once, for ever.
  public static func unchanged(_ subjects: [Subject], since: Position) -> Condition {
    Condition(clauses: [Clause(subjects: subjects, since: since)])
  }

  /// Both conditions.
  ///
  /// Of two ends of the log the earlier one counts, since nothing may come after it.
  public func and(_ other: Condition) -> Condition {
    let ends = [end, other.end].compactMap(\.self)
    return Condition(clauses: clauses + other.clauses, end: ends.min())
  }
}
