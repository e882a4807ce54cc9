internal import EventEnvelope

/// How far the clock may stand from the time of the last event where something is recorded.
///
/// A ledger's times never go back, so one append beside a clock that runs ahead would give its time to all that follow.
public struct ClockBounds: Hashable, Sendable {
  /// How far behind the last event it may stand; nil for any distance.
  public let behind: Duration?
  /// How far ahead of the last live event it may stand; nil for any distance.
  ///
  /// What was recorded elsewhere lies as far back as it lies: it bounds nothing.
  public let ahead: Duration?

  /// Sets the bounds.
  public init(behind: Duration?, ahead: Duration?) {
    self.behind = behind
    self.ahead = ahead
  }

  /// None: the clock is right.
  public static let none = ClockBounds(behind: nil, ahead: nil)

  /// Whether the clock may say so.
  func allow(_ now: Instant, after last: Instant, isLive: Bool) -> Bool {
    let distance = Duration.microseconds(now.microseconds - last.microseconds)
    if let behind, distance < .zero - behind { return false }
    if isLive, let ahead, distance > ahead { return false }
    return true
  }
}
