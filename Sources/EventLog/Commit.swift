internal import EventEnvelope
internal import LMDB

/// One transaction of the writer: takes requests one after another, and makes all of them durable together.
///
/// A request is judged before any of it is written, so one that is refused leaves no trace and disturbs no other.
struct Commit: ~Copyable {
  let store: Store
  var transaction: WriteTransaction
  var state: LogState
  private var hasChanges = false

  /// Begins the transaction; where another process has written since `state`, reads its state first.
  init(_ store: Store, after state: LogState?) throws(EventLogError) {
    let transaction = try store.beginWrite()
    let isCurrent = state.map { $0.transaction + 1 == transaction.id } ?? false
    let current = if isCurrent, let state { state } else { try LogState(store.snapshot()) }
    self.transaction = transaction
    self.state = current
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
    for index in request.events.indices {
      let event = request.events[index]
      position = position.next
      if let cause = event.cause, cause == .origin || cause >= position {
        return .refused(index: index, .causeNotRecorded(cause))
      }
      do throws(EventRefusal) { _ = try times.recordedAt(event) } catch { return .refused(index: index, error) }
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
    for index in request.events.indices {
      let (event, recordedAt): (NewEvent, Instant)
      do throws(EventRefusal) {
        event = try request.events[index].finished(at: state.last.next)
        recordedAt = try times.recordedAt(event)
      } catch {
        throw .refused(index: index, error)
      }
      try write(event, recordedAt: recordedAt, with: &encoder)
      if let expected = event.expectedHash, expected != encoder.recordHash {
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
  consuming func commit(tailBound: Int) throws(EventLogError) -> LogState {
    guard hasChanges else { return state }
    let isFlush = state.last.rawValue - state.tail.base.rawValue >= UInt64(tailBound)
    if isFlush { try flushHeads() }
    state.transaction = transaction.id
    do { try transaction.commit() } catch { throw error.code == .mapFull ? .storage(error) : .outcomeUnknown }
    if isFlush { state.tail = store.tail(after: state.last) }
    return state
  }
}
