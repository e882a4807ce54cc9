public import EventEnvelope
internal import Files
internal import FoundationEssentials
public import LMDB
internal import Synchronization

/// A ledger of events in a directory: append, read, follow.
///
/// It knows nothing of what the events mean.
///
/// One object of a process opens a directory; other processes may open it beside, to read and to append.
public final class EventLog: Sendable {
  /// Tells the time; must be safe to call from any thread.
  public typealias Clock = @Sendable () -> Instant

  /// What a ledger is opened for.
  public enum Access: Sendable {
    /// Reading only.
    case readOnly
    /// Reading and appending.
    case readWrite
    /// Reading only, whatever the anchor says: for finding out what is wrong.
    case inspection
  }

  /// What the ledger is.
  public let manifest: Manifest
  private let rules: BatchRules
  private let announcer = Announcer()
  /// Nil once closed.
  private let store: Mutex<Store?>
  /// Nil for reading only.
  private let thread: BatchThread<AppendRequest>?
  private let recorder: ActivityRecorder?
  /// Nil for reading only.
  private let anchorWriter: AnchorWriter?

  init(
    _ store: Store, anchorWriter: AnchorWriter?, tailBound: TailBound, clockBounds: ClockBounds = .none,
    clock: @escaping Clock
  ) throws(EventLogError) {
    self.anchorWriter = anchorWriter
    try store.checkIdentity(in: store.beginRead())
    manifest = store.manifest
    rules = BatchRules(scope: manifest.scope)
    if let anchorWriter {
      let writer = Writer(
        store, anchorWriter, tailBound: tailBound, clockBounds: clockBounds, clock: clock, announcer: announcer)
      do { thread = try BatchThread(run: { writer.run($0) }, finish: writer.finish) } catch { throw .file(error) }
      recorder = writer.activity
    } else {
      thread = nil
      recorder = nil
    }
    self.store = Mutex(store)
  }

  deinit { close() }

  /// Records events, all or none, and returns once they are on disk.
  ///
  /// Appends that wait at the same time share one commit; one that is refused doesn't disturb the others.
  /// - Parameters:
  ///   - events: at most ``Limits/batchEvents``; they stand one after another in the ledger.
  ///   - condition: what must hold, checked in the transaction that records.
  ///   - tracking: a name and value stored in the same transaction.
  /// - Returns: where the events are recorded.
  /// - Throws: `conflict` where the condition doesn't hold; `refused` with the index of the event; `outcomeUnknown`,
  ///   after which the ledger must be opened anew; or what was asked beyond the ``Limits``.
  @discardableResult
  public func append(
    _ events: [NewEvent], if condition: Condition = .always, tracking: Tracking? = nil
  ) async throws(EventLogError) -> Receipt {
    guard let thread else { throw .readOnly }
    let byteCount = try rules.check(events, tracking: tracking)
    let drafts = RecordDrafts(events, byteCount: byteCount)
    let result: Result<Receipt, EventLogError> = await withCheckedContinuation { reply in
      let request = AppendRequest(
        events: events, drafts: drafts, condition: condition, tracking: tracking, byteCount: byteCount, reply: reply)
      if !thread.submit(request) { reply.resume(returning: .failure(.closed)) }
    }
    return try result.get()
  }

  /// The ledger as it stands now.
  ///
  /// - Throws: `closed`, `storage`, `damaged`.
  public func snapshot() throws(EventLogError) -> sending LogSnapshot {
    guard let store = store.withLock({ $0 }) else { throw .closed }
    return try store.snapshot()
  }

  /// What the anchor said when the ledger was opened; nil where there was none.
  public var anchor: Anchor? { store.withLock { $0?.anchor } }

  /// Sizes, readers and free pages of the store as of now.
  ///
  /// - Throws: `closed`, `storage`.
  public func storeCondition() throws(EventLogError) -> EnvironmentCondition {
    guard let environment = store.withLock({ $0?.environment }) else { throw .closed }
    do { return try environment.condition() } catch { throw .storage(error) }
  }

  /// Writes a compact copy of the store, as it stands at this moment, to a new file.
  func copyStore(to path: String) throws(EventLogError) {
    guard let environment = store.withLock({ $0?.environment }) else { throw .closed }
    do { try environment.copyCompacted(to: path) } catch { throw .storage(error) }
  }

  /// What the writer thread has done since the ledger was opened; all zero where it was opened for reading.
  public var activity: WriterActivity { recorder?.activity ?? WriterActivity() }

  /// The events after a position, those to come included, in batches; ends when the ledger is closed.
  ///
  /// - Parameters:
  ///   - position: where to begin, not included.
  ///   - filter: which events are wanted.
  ///   - batchLimit: the most events of a batch, at least 1.
  /// - Returns: a sequence that can be iterated any number of times, each from the position on.
  public func follow(
    after position: Position = .origin, filter: EventFilter = .all, batchLimit: Int = 1_024
  ) -> FollowedEvents {
    FollowedEvents(log: self, after: position, filter: filter, batchLimit: max(1, batchLimit))
  }

  /// Lets waiting appends finish, and ends the writer thread.
  ///
  /// Harmless when repeated.
  ///
  /// The files are closed once the last snapshot is gone.
  public func close() {
    thread?.stop()
    anchorWriter?.stop()
    store.withLock { $0 = nil }
  }

  func signals(every interval: Duration) -> AsyncStream<Void> { announcer.signals(every: interval) }
}

/// The system's clock.
public enum SystemClock {
  /// The present time, to the microsecond.
  public static func now() -> Instant {
    Instant(microseconds: Int64((Date().timeIntervalSince1970 * 1_000_000).rounded(.down)))
  }
}
