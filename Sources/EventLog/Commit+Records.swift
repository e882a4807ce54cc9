internal import EventEnvelope
internal import LMDB

extension Commit {
  /// Writes one event, with the threads back from each of its subjects.
  mutating func write(
    _ draft: RecordDraft, cause: Position?, recordedAt: Instant, with encoder: inout RecordEncoder
  ) throws(EventLogError) {
    let position = state.last.next
    state.tail.note(draft, at: position, previous: &previous)
    var offset = draft.subjectsStart
    for index in previous.indices {
      let subject = draft.subject(at: &offset)
      if previous[index] == .origin { previous[index] = try flushedHead(of: subject).last }
    }
    encoder.encode(draft, cause: cause, at: position, recordedAt: recordedAt, previous: previous)
    do {
      let key = position.rawValue.bigEndianBytes
      try transaction.put(encoder.record, at: key.span, in: store.events, mode: .append)
    } catch {
      throw .storage(error)
    }
    try growTree(by: encoder.recordHash)
    state.last = position
    state.lastRecordedAt = recordedAt
  }

  /// Closes the door to given times, with the event just written.
  mutating func goLive() throws(EventLogError) {
    do { try Meta.liveSince.put(state.last.rawValue, in: &transaction, store) } catch { throw .storage(error) }
    state.liveSince = state.last
  }

  mutating func write(_ tracking: Tracking) throws(EventLogError) {
    do {
      try transaction.put(tracking.value.span, at: tracking.name.utf8.span, in: store.trackings)
    } catch {
      throw .storage(error)
    }
  }

  /// Brings the heads table up to the last event: sorted, so that each of its pages is changed once.
  mutating func flushHeads() throws(EventLogError) {
    let index = state.tail.copy
    let (base, last, table) = (state.tail.base, state.last, store.heads)
    var isDamaged = false
    do throws(LMDBError) {
      var heads = try transaction.writeCursor(in: table)
      for number in index.subjects.sortedNumbers() {
        guard let newest = index.newest(ofNumber: number, through: last.rawValue) else { continue }
        let subject = index.subjects.text(of: number)
        var count = newest.ordinal
        if let value = try heads.value(at: subject) {
          let flushed = Head(value)
          isDamaged = isDamaged || flushed.map { $0.last > base } ?? true
          count &+= flushed?.count ?? 0
        }
        try heads.put(Head(last: Position(newest.position), count: count).bytes.span, at: subject)
      }
    } catch {
      throw .storage(error)
    }
    if isDamaged { throw .metaDamaged("heads") }
    do { try Meta.headsThrough.put(state.last.rawValue, in: &transaction, store) } catch { throw .storage(error) }
  }

  /// The position of the subject's last event, those of this transaction included.
  borrowing func lastPosition(of subject: Subject) throws(EventLogError) -> Position {
    if let newest = state.tail.newest(of: subject, through: state.last) { return newest.position }
    return try flushedHead(of: subject.description.utf8.span).last
  }

  private borrowing func flushedHead(of subject: Span<UInt8>) throws(EventLogError) -> Head {
    do throws(LMDBError) {
      guard let value = try transaction.value(at: subject, in: store.heads) else { return .none }
      if let head = Head(value), head.last <= state.tail.base { return head }
    } catch {
      throw .storage(error)
    }
    throw .metaDamaged("heads")
  }
}
