import CaseEvents
import EventEnvelope

/// Events that were decided and aren't recorded yet, as if they stood behind the log.
struct SupposedEvents {
  typealias Event = (entry: LedgerEntry, subjects: [Subject])

  /// The events, oldest first.
  private(set) var events: [Event] = []
  private var indices: [Subject: [Int]] = [:]

  /// Takes an event in, at its position.
  mutating func append(_ draft: EventDraft, at position: Position, _ moment: Instant) {
    for subject in draft.subjects { indices[subject, default: []].append(events.count) }
    let entry = LedgerEntry(
      position: position, recordedAt: moment, occurredOn: draft.occurredOn, actor: draft.actor, office: draft.office,
      event: draft.event)
    events.append((entry, draft.subjects))
  }

  /// Those that concern a subject.
  func events(of subject: Subject) -> [Event] { indices[subject, default: []].map { events[$0] } }

  /// The entries of a subject.
  func entries(of subject: Subject, through end: Position?) -> [LedgerEntry] {
    guard !events.isEmpty else { return [] }
    return events(of: subject).map(\.entry).filter { entry in end.map { entry.position <= $0 } ?? true }
  }

  /// The entries of some types that concern subjects of a kind.
  func entries(ofKind kind: SubjectKind, types: Set<EventType>, through end: Position?) -> [LedgerEntry] {
    events.filter { event in
      types.contains(event.entry.event.type) && event.subjects.contains { $0.kind == kind.rawValue }
        && end.map { event.entry.position <= $0 } ?? true
    }.map(\.entry)
  }

  /// The entries of some types, each with its primary subject.
  func entriesOfRecords(ofTypes types: Set<EventType>) -> [(entry: LedgerEntry, subject: Subject)] {
    events.compactMap { event in
      guard types.contains(event.entry.event.type), let subject = event.subjects.first else { return nil }
      return (event.entry, subject)
    }
  }

  /// The subjects of a kind, with those recorded, in the order of their bytes.
  func subjects(of kind: SubjectKind, besides recorded: [Subject]) -> [Subject] {
    let known = Set(recorded)
    let more = indices.keys.filter { $0.kind == kind.rawValue && !known.contains($0) }
    return (recorded + more).sorted { $0.description.utf8.lexicographicallyPrecedes($1.description.utf8) }
  }
}
