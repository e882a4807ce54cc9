internal import EventEnvelope
internal import LMDB
internal import Proofs

/// One transaction of the writer: takes requests one after another, and makes all of them durable together.
///
/// A request is judged before any of it is written, so one that is refused leaves no trace and disturbs no other.
struct Commit: ~Copyable {
  let store: Store
  private let clockBounds: ClockBounds
  var transaction: WriteTransaction
  var state: LogState
  private let start: Position
  /// Used again for each event.
  var previous: [Position] = []
  private var hasChanges = false

  /// Begins the transaction; where another process has written since `state`, reads its state first.
  init(_ store: Store, after state: LogState?, within clockBounds: ClockBounds = .none) throws(EventLogError) {
    let transaction = try store.beginWrite()
    let isCurrent = state.map { $0.transaction + 1 == transaction.id } ?? false
    let current = if isCurrent, let state { state } else { try LogState(store.snapshot()) }
    self.transaction = transaction
    self.state = current
    start = current.last
    self.store = store
    self.clockBounds = clockBounds
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
    if let refusal = clockRefusal(of: request, now: now) { return refusal }
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

  /// The refusal of live events beside a clock that can't be right; none in an empty ledger.
  private func clockRefusal(of request: AppendRequest, now: Instant) -> EventLogError? {
    guard state.last > .origin, request.events.contains(where: { $0.recordedAt == nil }) else { return nil }
    let isLive = state.liveSince != nil || !store.manifest.givenTimes
    guard !clockBounds.allow(now, after: state.lastRecordedAt, isLive: isLive) else { return nil }
    return .clockStepped(last: state.lastRecordedAt, now: now)
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

extension Commit {
  /// Takes the record's hash into the tree, and stores the hash of each subtree of 256 leaves and above that it completes.
  mutating func growTree(by leaf: TreeHash) throws(EventLogError) {
    for node in state.tree.append(leaf) {
      do {
        let bytes = node.hash.bytes
        try transaction.put(bytes.span, at: TreeKey.bytes(of: node.address).span, in: store.tree)
      } catch {
        throw .storage(error)
      }
    }
  }
}
