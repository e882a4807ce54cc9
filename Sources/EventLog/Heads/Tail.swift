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

  /// Notes the subjects of the event at `position`, and puts the tail's event before of each, or the origin, into
  /// `previous`.
  func note(_ draft: RecordDraft, at position: Position, previous: inout [Position]) {
    previous.removeAll(keepingCapacity: true)
    index.withLock { index in
      var offset = draft.subjectsStart
      for _ in 0..<draft.subjectCount {
        let before = index.note(draft.subject(at: &offset), at: position.rawValue)
        previous.append(Position(before ?? 0))
      }
    }
  }

  /// The subject's last event of the tail at or before `position`, and how many there are by then.
  func newest(of subject: Subject, through position: Position) -> (position: Position, ordinal: UInt64)? {
    let text = subject.description.utf8
    return index.withLock { $0.newest(of: text.span, through: position.rawValue) }
      .map { (Position($0.position), $0.ordinal) }
  }

  /// As ``newest(of:through:)`` for the end of a snapshot; reads on where the tail ends before it.
  func newest(
    of subject: Subject, reading snapshot: borrowing LogSnapshot
  ) throws(EventLogError) -> (position: Position, ordinal: UInt64)? {
    let text = subject.description.utf8
    // In one step, so that a writer that takes back what it noted can't come between.
    return try index.withLock { index throws(EventLogError) in
      try extend(&index, reading: snapshot)
      return index.newest(of: text.span, through: snapshot.last.rawValue)
    }.map { (Position($0.position), $0.ordinal) }
  }

  /// The subjects whose texts begin with a prefix and that an event of the tail concerns, as of a snapshot's end.
  func subjects(
    withPrefix prefix: String, reading snapshot: borrowing LogSnapshot
  ) throws(EventLogError) -> [Subject] {
    let text = prefix.utf8
    return try index.withLock { index throws(EventLogError) in
      try extend(&index, reading: snapshot)
      return index.subjects(withPrefix: text.span, through: snapshot.last.rawValue)
    }
  }

  /// Reads on where the tail ends before the snapshot does: at most the events that a flush waits for.
  func extend(reading snapshot: borrowing LogSnapshot) throws(EventLogError) {
    try index.withLock { index throws(EventLogError) in try extend(&index, reading: snapshot) }
  }

  private func extend(_ index: inout TailIndex, reading snapshot: borrowing LogSnapshot) throws(EventLogError) {
    guard index.through < snapshot.last.rawValue else { return }
    var records = try snapshot.records(after: Position(index.through), through: snapshot.last)
    while let record = try records.next() {
      var links = record.links
      while let link = links.next() { _ = index.note(link.subject, at: record.position.rawValue) }
      index.advance(to: record.position.rawValue)
    }
  }

  /// Takes back the events after `position`, whose transaction came to nothing.
  func rollBack(to position: Position) { index.withLock { $0.rollBack(to: max(base, position).rawValue) } }
}

/// How many events may wait for the heads table.
///
/// A flush writes each subject of the tail once, so a longer tail makes appending cheaper; a process that opens the
/// ledger reads the tail first, so a shorter one makes opening cheaper. Measured: see `docs/PERFORMANCE.md`.
package struct TailBound: Sendable {
  /// The bound when a commit is small, and what closing leaves at most.
  let ordinary: Int
  /// The bound while commits are large: whoever imports pays for one flush in the place of many.
  let bulk: Int

  /// From how many events on a commit is large.
  static let bulkCommit: UInt64 = 100
  static let standard = TailBound(ordinary: 16_384, bulk: 131_072)

  init(ordinary: Int, bulk: Int) {
    self.ordinary = ordinary
    self.bulk = bulk
  }

  /// One bound, whatever the commits: short ones put the flush to the test.
  package init(_ bound: Int) { self.init(ordinary: bound, bulk: bound) }

  /// Whether a commit flushes the heads.
  ///
  /// - Parameters:
  ///   - waiting: the events after the heads table, the commit's own included.
  ///   - appended: the commit's own.
  /// - Returns: whether it does.
  func isReached(waiting: UInt64, appended: UInt64) -> Bool {
    waiting >= UInt64(appended >= Self.bulkCommit ? bulk : ordinary)
  }
}
