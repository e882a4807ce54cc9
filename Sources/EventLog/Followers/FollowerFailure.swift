public import EventEnvelope
internal import Files
internal import LMDB

/// An event that a follower couldn't apply.
public struct FollowerFailure: Hashable, Sendable {
  /// The most bytes of a reason that are kept.
  static let reasonBytes = 200

  /// The event.
  public let position: Position
  /// Why: a ``FollowerFault/reason``, or the name of an error's type; never a payload.
  public let reason: String
  /// How often it was tried.
  public let attempts: UInt32
  /// When it failed first.
  public let firstAt: Instant
  /// When it failed last.
  public let lastAt: Instant

  /// When it will be tried again.
  public var retryAt: Instant { RetryDelay.next(after: attempts, at: lastAt) }

  /// Whether it may be tried again by now, which it may too if the clock was set back.
  func isDue(at now: Instant) -> Bool { now >= retryAt || now < lastAt }

  /// The failure that follows `earlier` where both are of one event, else a first one.
  init(_ position: Position, reason: String, at now: Instant, after earlier: FollowerFailure?) {
    let earlier = earlier?.position == position ? earlier : nil
    self.init(
      position: position, reason: Self.plain(reason), attempts: (earlier?.attempts ?? 0) &+ 1,
      firstAt: earlier?.firstAt ?? now, lastAt: now)
  }

  init(position: Position, reason: String, attempts: UInt32, firstAt: Instant, lastAt: Instant) {
    self.position = position
    self.reason = reason
    self.attempts = attempts
    self.firstAt = firstAt
    self.lastAt = lastAt
  }

  private static func plain(_ reason: String) -> String {
    String(decoding: reason.utf8.filter { $0 >= 0x20 && $0 < 0x7F }.prefix(reasonBytes), as: UTF8.self)
  }
}

/// Why an event couldn't be applied, as far as that is about the event.
struct FailureReason {
  /// In a few words of ASCII, without anything of a payload.
  let text: String
  /// Whether the log itself is damaged there, so that no follower may go on.
  let isOfLog: Bool

  /// Reads what applying an event threw.
  ///
  /// - Throws: the error itself where it is about the machine and not about the event: that is no reason to give the
  ///   event up.
  init(_ error: any Error) throws {
    switch error {
    case let error as LMDBError: throw error
    case let error as FilesError: throw error
    case EventLogError.damaged, EventLogError.headDamaged, EventLogError.metaDamaged:
      self.init(text: "damaged-record", isOfLog: true)
    case let error as EventLogError: throw error
    case let error as CancellationError: throw error
    case let fault as any FollowerFault: self.init(text: fault.reason, isOfLog: false)
    default: self.init(text: "error \(type(of: error))", isOfLog: false)
    }
  }

  private init(text: String, isOfLog: Bool) {
    self.text = text
    self.isOfLog = isOfLog
  }
}

/// What a follower does about an event that it can't apply.
public enum FailurePolicy: Hashable, Sendable {
  /// Stops before it, for rows that are wrong unless they are complete; tries again later and later.
  case stop
  /// Tries so many times, then parks the event and goes on with the next one.
  case park(afterAttempts: UInt32)

  /// Whether the event is parked once it has failed so often.
  func parks(after attempts: UInt32) -> Bool {
    switch self {
    case .stop: false
    case .park(let most): attempts >= most
    }
  }
}

/// An error of a follower that can say why, for those who look after it.
public protocol FollowerFault: Error {
  /// Why, in a few words of ASCII that never change with the language and hold nothing of a payload.
  var reason: String { get }
}

/// Why a follower's rows can't be had.
///
/// They hold nothing of their own: deleting them and building them anew is always safe.
public enum FollowerError: Error, Hashable, Sendable {
  /// It waits before an event that it can't apply; so many events of the ledger are not in its rows.
  case stopped(follower: String, FollowerFailure, backlog: UInt64)
  /// It has seen more events than the ledger has: the rows are another ledger's, or the ledger was cut short.
  case aheadOfLedger(follower: String, position: Position, ledger: Position)
  /// What is stored about it can't be read.
  case damagedState(follower: String)
  /// No undecided event is parked at the position.
  case notParked(follower: String, Position)
}

/// How long to wait before an event is tried again: a second, then twice as long each time, at most five minutes.
public enum RetryDelay {
  /// The longest delay, in seconds.
  static let longest: Int64 = 300

  /// The delay after so many failures in a row, in seconds.
  static func seconds(after failures: UInt32) -> Int64 {
    min(longest, 1 << Int64(min(max(failures, 1) - 1, 16)))
  }

  /// When to try again what failed at `instant` for the last time.
  public static func next(after failures: UInt32, at instant: Instant) -> Instant {
    Instant(microseconds: instant.microseconds &+ seconds(after: failures) * 1_000_000)
  }
}
