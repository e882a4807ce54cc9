import EventEnvelope
import EventLog

/// What a ledger must hold: an array of events, and a dictionary of positions by subject.
struct LogModel {
  /// An event and when it was recorded.
  struct Entry {
    let event: NewEvent
    let recordedAt: Instant
  }

  private(set) var entries: [Entry] = []
  private(set) var trackings: [String: [UInt8]] = [:]
  private var positions: [Subject: [Position]] = [:]

  /// The position of the last event.
  var last: Position { Position(UInt64(entries.count)) }

  /// The entry of a position.
  subscript(position: Position) -> Entry { entries[Int(position.rawValue) - 1] }

  /// The positions of a subject's events, up to one.
  func thread(of subject: Subject, through position: Position) -> [Position] {
    (positions[subject] ?? []).filter { $0 <= position }
  }

  /// The end of a subject's thread, as of a position.
  func head(of subject: Subject, through position: Position) -> Head {
    let thread = thread(of: subject, through: position)
    return Head(last: thread.last ?? .origin, count: UInt64(thread.count))
  }

  /// The last position that was recorded at or before an instant, as of a position.
  func lastPosition(recordedAtOrBefore instant: Instant, through position: Position) -> Position {
    Position(UInt64(entries[..<Int(position.rawValue)].count { $0.recordedAt <= instant }))
  }

  /// Takes an append over; times never go back.
  mutating func append(_ events: [NewEvent], tracking: Tracking?, now: Instant) {
    for event in events {
      entries.append(Entry(event: event, recordedAt: max(now, entries.last?.recordedAt ?? now)))
      for subject in event.subjects { positions[subject, default: []].append(last) }
    }
    if let tracking { trackings[tracking.name] = tracking.value }
  }
}
