public import EventEnvelope

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
