public import EventEnvelope

/// The day on which a term begins, and when the ledger learnt of it: both say by which rules it runs (期限起算).
public struct TermStart: Hashable, Sendable {
  /// The day after which the term is counted.
  public let day: CivilDate
  /// When what starts it was recorded.
  public let recordedAt: Instant

  /// Takes a day, and when it was recorded.
  public init(_ day: CivilDate, knownAt moment: Instant) { (self.day, recordedAt) = (day, moment) }

  /// Takes a day, as an entry tells of it.
  init(_ day: CivilDate, by entry: EntryHead) {
    self.day = day
    recordedAt = entry.recordedAt
  }
}
