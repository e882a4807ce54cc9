public import EventEnvelope

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
