public import EventEnvelope

/// What must hold for an append to be taken; checked inside the transaction that records it.
public struct Condition: Sendable, Hashable {
  struct Clause: Sendable, Hashable {
    let subjects: [Subject]
    let since: Position
  }

  let clauses: [Clause]

  /// No condition.
  public static let always = Condition(clauses: [])

  /// None of the subjects has an event after `since`.
  ///
  /// Since the origin: none of them has any event. So a subject `once/…` makes an append happen at most once, for ever.
  public static func unchanged(_ subjects: [Subject], since: Position) -> Condition {
    Condition(clauses: [Clause(subjects: subjects, since: since)])
  }

  /// Both conditions.
  public func and(_ other: Condition) -> Condition { Condition(clauses: clauses + other.clauses) }
}
