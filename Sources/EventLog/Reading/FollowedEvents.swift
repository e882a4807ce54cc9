internal import EventEnvelope
internal import Synchronization

/// The events after a position, live and without end, in batches of one or more.
///
/// The ledger is read when a batch is asked for, so a slow reader holds up nobody and buffers nothing. Ends when the
/// reading task is cancelled or the ledger is closed.
public struct FollowedEvents: AsyncSequence, Sendable {
  /// A batch: one event or more, in order.
  public typealias Element = [RecordedEvent]
  /// Reading can find damage.
  public typealias Failure = EventLogError

  /// How soon events of another process are seen; those of this process are announced at once.
  static let pollInterval = Duration.milliseconds(25)
  /// How many records are looked at under one snapshot, so that a rare type doesn't hold pages for long.
  static let recordsPerSnapshot: UInt64 = 65_536
  /// A batch ends once its payloads have this many bytes.
  static let batchBytes = 4 << 20

  let log: EventLog
  let after: Position
  let filter: EventFilter
  let batchLimit: Int

  init(log: EventLog, after: Position, filter: EventFilter, batchLimit: Int) {
    self.log = log
    self.after = after
    self.filter = filter
    self.batchLimit = batchLimit
  }

  /// Begins to follow.
  public func makeAsyncIterator() -> Iterator { Iterator(self) }

  /// Waits for batch after batch.
  public struct Iterator: AsyncIteratorProtocol {
    private let followed: FollowedEvents
    private var position: Position
    private var signals: AsyncStream<Void>.Iterator

    init(_ followed: FollowedEvents) {
      self.followed = followed
      position = followed.after
      signals = followed.log.signals(every: FollowedEvents.pollInterval).makeAsyncIterator()
    }

    /// The next batch, as soon as there is one; nil once cancelled or closed.
    ///
    /// - Throws: `damaged`, `storage`.
    public mutating func next() async throws(EventLogError) -> [RecordedEvent]? {
      try await next(isolation: #isolation)
    }

    /// The next batch, as soon as there is one; nil once cancelled or closed.
    ///
    /// - Throws: `damaged`, `storage`.
    public mutating func next(isolation actor: isolated (any Actor)?) async throws(EventLogError) -> [RecordedEvent]? {
      while !Task.isCancelled {
        let before = position
        do throws(EventLogError) {
          let batch = try read()
          if !batch.isEmpty { return batch }
        } catch {
          if error == .closed { return nil }
          throw error
        }
        if position == before, await signals.next(isolation: actor) == nil { return nil }
      }
      return nil
    }

    /// What is there now, up to a batch; moves on even where nothing is wanted.
    private mutating func read() throws(EventLogError) -> [RecordedEvent] {
      let snapshot = try followed.log.snapshot()
      let through = Position(position.rawValue &+ FollowedEvents.recordsPerSnapshot)
      let filter = PreparedFilter(followed.filter)
      var batch: [RecordedEvent] = []
      var bytes = 0
      var records = try snapshot.records(after: position, through: through)
      while batch.count < followed.batchLimit, bytes < FollowedEvents.batchBytes, let record = try records.next() {
        position = record.position
        guard filter.matches(record) else { continue }
        batch.append(try RecordedEvent(record))
        bytes += record.payload.count
      }
      return batch
    }
  }
}

/// Tells followers in this process that there are new events.
final class Announcer: Sendable {
  private struct Listeners {
    var next = 0
    var signals: [Int: AsyncStream<Void>.Continuation] = [:]
  }

  private let listeners = Mutex(Listeners())

  /// A stream that yields after each announcement, and every `interval` in case another process appended.
  ///
  /// Announcements that nobody waited for become one.
  func signals(every interval: Duration) -> AsyncStream<Void> {
    let (stream, signal) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let number = listeners.withLock { listeners in
      defer { listeners.next += 1 }
      listeners.signals[listeners.next] = signal
      return listeners.next
    }
    let ticking = Task {
      while (try? await Task.sleep(for: interval)) != nil { signal.yield() }
    }
    signal.onTermination = { [weak self] _ in
      ticking.cancel()
      self?.listeners.withLock { _ = $0.signals.removeValue(forKey: number) }
    }
    return stream
  }

  func announce() {
    for signal in listeners.withLock({ Array($0.signals.values) }) { signal.yield() }
  }
}
