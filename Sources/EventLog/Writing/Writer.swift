internal import EventEnvelope
internal import LMDB
internal import Proofs
internal import Synchronization

/// Commits what the writer thread brings: as many waiting requests as fit share one durable commit.
final class Writer: Sendable {
  private struct Progress {
    /// Nil where it must be read anew.
    var state: LogState?
    /// Set by a commit error: what is on disk is unknown, so nothing more may be written.
    var isOutcomeUnknown = false
  }

  private let store: Store
  private let anchorWriter: AnchorWriter
  private let tailBound: TailBound
  private let clock: EventLog.Clock
  private let clockBounds: ClockBounds
  private let announcer: Announcer
  let activity = ActivityRecorder()
  /// Touched by the writer thread only.
  private let progress = Mutex(Progress())

  init(
    _ store: Store, _ anchorWriter: AnchorWriter, tailBound: TailBound, clockBounds: ClockBounds,
    clock: @escaping EventLog.Clock, announcer: Announcer
  ) {
    self.store = store
    self.anchorWriter = anchorWriter
    self.tailBound = tailBound
    self.clock = clock
    self.clockBounds = clockBounds
    self.announcer = announcer
  }

  /// Records the requests, in order, and answers each.
  func run(_ requests: [AppendRequest]) {
    var start = 0
    while start < requests.count {
      var (end, events, bytes) = (start, 0, 0)
      repeat {
        events += requests[end].events.count
        bytes += requests[end].byteCount
        end += 1
      } while end < requests.count && events + requests[end].events.count <= Limits.batchEvents
        && bytes + requests[end].byteCount <= Limits.batchBytes
      commit(requests[start..<end])
      start = end
    }
  }

  /// Brings the heads up to date where large commits left more to read than an opening should; nothing is lost if not.
  func finish() {
    progress.withLock { progress in
      guard !progress.isOutcomeUnknown, let state = progress.state, state.waiting >= tailBound.ordinary else { return }
      progress.state = nil
      _ = try? Commit(store, after: state).commitHeads()
    }
  }

  private func commit(_ group: ArraySlice<AppendRequest>) {
    let start = ContinuousClock.now
    let results = progress.withLock { attempt(group, &$0) }
    activity.note(results, within: start.duration(to: .now))
    if activity.isReaderCheckDue() { _ = try? store.environment.clearStaleReaders() }
    if results.contains(where: { (try? $0.get()) != nil }) { announcer.announce() }
    for (request, result) in zip(group, results) { request.reply.resume(returning: result) }
  }

  /// One result for each request.
  ///
  /// An error of the store concerns all that would have been recorded.
  private func attempt(
    _ group: ArraySlice<AppendRequest>, _ progress: inout Progress
  ) -> [Result<Receipt, EventLogError>] {
    guard !progress.isOutcomeUnknown else { return group.map { _ in .failure(.outcomeUnknown) } }
    var results: [Result<Receipt, EventLogError>] = []
    do throws(EventLogError) {
      var commit = try Commit(store, after: progress.state, within: clockBounds)
      progress.state = commit.state
      for request in group {
        let now = clock()
        if let refusal = try commit.refusal(of: request, now: now) {
          results.append(.failure(refusal))
        } else {
          results.append(.success(try commit.write(request, now: now)))
        }
      }
      let state = try commit.commit(tailBound: tailBound)
      progress.state = state
      do { try anchorWriter.cover(state.tree) } catch { throw .outcomeUnknown }
    } catch {
      progress.state.map { $0.tail.rollBack(to: $0.last) }
      progress.state = nil
      if case .refused = error, group.count > 1 {
        // Found only in writing: the others mustn't suffer, so each has a transaction of its own.
        return group.indices.flatMap { attempt(group[$0...$0], &progress) }
      }
      // Nothing was written. Each time the map doubles, so this ends.
      if case .storage(let cause) = error, cause.code == .mapFull, store.environment.growMap() {
        return attempt(group, &progress)
      }
      progress.isOutcomeUnknown = error == .outcomeUnknown
      results += repeatElement(.failure(error), count: group.count - results.count)
      return results.map { (result) in (try? result.get()) == nil ? result : .failure(error) }
    }
    return results
  }
}

/// An append on its way to the writer thread.
struct AppendRequest: Sendable {
  let events: [NewEvent]
  let drafts: RecordDrafts
  let condition: Condition
  let tracking: Tracking?
  /// The length of the records.
  let byteCount: Int
  let reply: CheckedContinuation<Result<Receipt, EventLogError>, Never>
}

/// What the writer must know to record the next event.
struct LogState: Sendable {
  /// The number of the transaction that left the ledger in this state.
  var transaction: Int
  var last: Position
  var lastRecordedAt: Instant
  var liveSince: Position?
  var tail: Tail
  /// The right edge of the tree over the records.
  var tree: TreeFrontier<SHA256Hasher>

  /// How many events came after the heads table.
  var waiting: UInt64 { last.rawValue - tail.base.rawValue }

  /// Reads the state, and the tail and the tree's right edge with it.
  init(_ snapshot: borrowing LogSnapshot) throws(EventLogError) {
    if let damaged = snapshot.damagedMeta.first { throw .metaDamaged(damaged.rawValue) }
    try snapshot.learnTail()
    transaction = snapshot.transaction.id
    last = snapshot.last
    lastRecordedAt = try snapshot.lastRecordedAt
    liveSince = snapshot.liveSince
    tail = snapshot.tail
    tree = try snapshot.frontier(through: snapshot.last)
  }
}
