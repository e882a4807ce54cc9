public import EventEnvelope

/// The day on which a term begins, and when the ledger learnt of it: both say by which rules it runs (期限起算).
public struct TermStart: Hashable, Sendable {
  /// The day after which the term is counted.
  public let day: CivilDate
  /// When what starts it was recorded.
  public let recordedAt: Instant
  /// Whether it was said why that was late.
  public let isExplained: Bool

  /// Takes a day, and when it was recorded.
  public init(_ day: CivilDate, knownAt moment: Instant) {
    (self.day, recordedAt, isExplained) = (day, moment, false)
  }

  /// Takes a day, as an entry tells of it; in the state before it, where that may be explained.
  init(_ day: CivilDate, by entry: EntryHead, in state: CaseState? = nil) {
    self.day = day
    recordedAt = entry.recordedAt
    isExplained = state?.explainsEntry(of: entry.actor) ?? false
  }
}
