public import CaseEvents
public import EventEnvelope

/// An entry of the ledger together with the subject that it is first of all about.
public struct SubjectEvent: Sendable {
  /// The first subject of the event, such as `case/…` or `list/…`.
  public let subject: Subject
  /// The entry.
  public let entry: LedgerEntry

  /// Makes an event from its parts.
  public init(subject: Subject, entry: LedgerEntry) {
    self.subject = subject
    self.entry = entry
  }
}
