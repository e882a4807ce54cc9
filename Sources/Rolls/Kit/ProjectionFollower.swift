internal import CaseEvents
internal import CaseLog
internal import EventEnvelope
internal import EventLog
internal import LMDB

/// A projection at work on its stored rows.
struct ProjectionFollower<P: Projection>: Follower, ~Copyable {
  /// Rows kept in memory across batches; a batch ends once there are twice as many.
  ///
  /// A changed row costs itself, its new bytes and a page of LMDB's until the commit: 8 KiB or so in all.
  static var cachedRows: Int { 6_144 }

  var name: String { P.name }
  var version: UInt16 { P.version }
  /// Rows that lack an event are wrong, so that none is left out.
  var policy: FailurePolicy { .stop }
  var filter: EventFilter { P.filter }
  var isFull: Bool { rows.count >= 2 * Self.cachedRows }

  private var rows = Rows<P.Row>()

  mutating func begin(on stored: consuming StoredRows, afresh: Bool) {
    rows.rebase(onto: stored, keeping: afresh ? 0 : Self.cachedRows)
  }

  mutating func apply(_ record: borrowing RecordView, in log: borrowing LogSnapshot) throws {
    let event = try SubjectEvent(record)
    try P.apply(event, to: &rows) { try log.history(of: event.subject, through: event.entry.position) }
  }

  mutating func takeChanges() -> [RowChange] {
    rows.takeChanges().map { RowChange(key: Array($0.key.utf8), value: $0.bytes) }
  }
}
