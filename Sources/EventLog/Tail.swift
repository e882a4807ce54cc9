internal import EventEnvelope
internal import Synchronization

/// The shared index of the events after one state of the heads table.
///
/// Its base never changes: a snapshot keeps the tail that fits the heads table it sees, whatever is flushed later.
/// The writer notes events before they are committed, which no snapshot minds, since each looks no further than its own
/// last position.
final class Tail: Sendable {
  /// The position through which the heads table is complete; the tail begins after it.
  let base: Position
  private let index: Mutex<TailIndex>

  init(base: Position) {
    self.base = base
    index = Mutex(TailIndex(through: base.rawValue))
  }

  /// A copy of the index; the arrays are shared until one side changes.
  var copy: TailIndex { index.withLock { $0 } }

  /// The position up to which the tail is known.
  var through: Position { index.withLock { Position($0.through) } }

  /// Notes one subject of the event at `position`; returns the tail's event before, if any.
  func note(_ subject: Subject, at position: Position) -> Position? {
    let text = subject.description.utf8
    return index.withLock { $0.note(text.span, at: position.rawValue) }.map { Position($0) }
  }

  /// The subject's last event of the tail at or before `position`, and how many there are by then.
  func newest(of subject: Subject, through position: Position) -> (position: Position, ordinal: UInt64)? {
    let text = subject.description.utf8
    return index.withLock { $0.newest(of: text.span, through: position.rawValue) }
      .map { (Position($0.position), $0.ordinal) }
  }

  /// Reads on where the tail ends before `position`: at most the events that a flush waits for.
  func extend(through position: Position, reading snapshot: borrowing LogSnapshot) throws(EventLogError) {
    try index.withLock { index throws(EventLogError) in
      guard index.through < position.rawValue else { return }
      var records = try snapshot.records(after: Position(index.through), through: position)
      while let record = try records.next() {
        var links = record.links
        while let link = links.next() { _ = index.note(link.subject, at: record.position.rawValue) }
        index.advance(to: record.position.rawValue)
      }
    }
  }

  /// Forgets everything, after a transaction whose events were noted came to nothing.
  func forget() { index.withLock { $0 = TailIndex(through: base.rawValue) } }
}
