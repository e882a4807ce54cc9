public import EventEnvelope

/// How far a follower has come, and what keeps it: covers 1 … `position`, digest `digest`.
public struct FollowerStatus: Hashable, Sendable {
  /// Its name.
  public let name: String
  /// How it goes.
  public let standing: FollowerStanding
  /// The last event that it has dealt with.
  public let position: Position
  /// How far it is behind.
  public let lag: FollowerLag
  /// The event that keeps it, if one does.
  public let failure: FollowerFailure?
  /// How many events are parked and not decided about.
  public let parked: UInt64
  /// How many rows there are.
  public let rows: Int
  /// The digest of the rows.
  public let digest: RowDigest
}
