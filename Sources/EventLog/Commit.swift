internal import EventEnvelope
internal import LMDB

/// One transaction of the writer: takes requests one after another, and makes all of them durable together.
///
/// A request is judged before any of it is written, so one that is refused leaves no trace and disturbs no other.
struct Commit: ~Copyable {
  let store: Store
  var transaction: WriteTransaction
  var state: LogState
  private let start: Position
  /// Used again for each event.
  var previous: [Position] = []
  private var hasChanges = false

  /// Begins the transaction; where another process has written since `state`, reads its state first.
  init(_ store: Store, after state: LogState?) throws(EventLogError) {
    let transaction = try store.beginWrite()
    let isCurrent = state.map { $0.transaction + 1 == transaction.id } ?? false
    let current = if isCurrent, let state { state } else { try LogState(store.snapshot()) }
    self.transaction = transaction
    self.state = current
    start = current.last
    self.store = store
  }

  /// Why the request can't be recorded now, or nil.
  ///
  /// Writes nothing.
  ///
  /// - Throws: `storage` or damage, which concern the whole transaction.
  func refusal(of request: AppendRequest, now: Instant) throws(EventLogError) -> EventLogError? {
    if let end = request.condition.end, end != state.last { return .logMoved(expected: end, actual: state.last) }
    if let tracked = request.condition.tracking, try tracking(named: tracked.name) != tracked.value {
      return .trackingMoved(tracked.name)
    }
    for clause in request.condition.clauses {
      for subject in clause.subjects {
        let actual = try lastPosition(of: subject)
        if actual > clause.since {
          return .conflict(subject: subject, expectedAtMost: clause.since, actual: actual)
        }
      }
    }
    var times = EventTimes(givenTimes: store.manifest.givenTimes, now: now, state: state)
    var position = state.last
    let events = request.events.span  // its elements are borrowed: a copy of each event would cost as much as its hash
    for index in events.indices {
      position = position.next
      if let cause = events[index].cause, cause == .origin || cause >= position {
        return .refused(index: index, .causeNotRecorded(cause))
      }
      do throws(EventRefusal) {
        _ = try times.recordedAt(events[index])
      } catch {
        return .refused(index: index, error)
      }
    }
    return nil
  }

  private func tracking(named name: String) throws(EventLogError) -> [UInt8]? {
    do throws(LMDBError) {
      guard let value = try transaction.value(at: name.utf8.span, in: store.trackings) else { return nil }
      return [UInt8](copying: value)
    } catch {
      throw .storage(error)
    }
  }

  /// Writes a request that nothing speaks against.
  ///
  /// - Throws: `refused` where a payload can't be finished, or a record isn't the one that was expected: the
  ///   transaction must then be dropped.
  mutating func write(_ request: AppendRequest, now: Instant) throws(EventLogError) -> Receipt {
    let first = state.last.next
    var times = EventTimes(givenTimes: store.manifest.givenTimes, now: now, state: state)
    var encoder = RecordEncoder()
    let events = request.events.span
    for index in events.indices {
      let recordedAt: Instant
      let finished: RecordDrafts?
      do throws(EventRefusal) {
        recordedAt = try times.recordedAt(events[index])
        finished = try RecordDrafts(finishing: events[index], at: state.last.next)
      } catch {
        throw .refused(index: index, error)
      }
      if let finished {
        try write(finished.draft(0), cause: events[index].cause, recordedAt: recordedAt, with: &encoder)
      } else {
        try write(request.drafts.draft(index), cause: events[index].cause, recordedAt: recordedAt, with: &encoder)
      }
      if let expected = events[index].expectedHash, expected != encoder.recordHash {
        throw .refused(index: index, .recordDiffers(expected: expected))
      }
      if store.manifest.givenTimes, times.isLive, state.liveSince == nil { try goLive() }
    }
    if let tracking = request.tracking { try write(tracking) }
    hasChanges = true
    return Receipt(first: first, last: state.last, recordedAt: state.lastRecordedAt)
  }

  /// Makes everything durable, and returns the new state; flushes the heads first where the tail is long.
  ///
  /// - Throws: `outcomeUnknown`, unless the store was full.
  consuming func commit(tailBound: TailBound) throws(EventLogError) -> LogState {
    guard hasChanges else { return state }
    let appended = state.last.rawValue - start.rawValue
    return try commit(flushingHeads: tailBound.isReached(waiting: state.waiting, appended: appended))
  }

  /// Brings the heads up to date, with nothing else.
  consuming func commitHeads() throws(EventLogError) -> LogState { try commit(flushingHeads: true) }

  private consuming func commit(flushingHeads isFlush: Bool) throws(EventLogError) -> LogState {
    if isFlush { try flushHeads() }
    state.transaction = transaction.id
    do { try transaction.commit() } catch { throw error.code == .mapFull ? .storage(error) : .outcomeUnknown }
    if isFlush { state.tail = store.tail(after: state.last) }
    return state
  }
}
