public import EventEnvelope
public import EventLog

/// What a projection has seen, and what it came to: covers 1 … `through`, digest `digest`.
public struct Coverage: Hashable, Sendable {
  /// The last event that has been applied.
  public let through: Position
  /// The digest of all rows.
  public let digest: RowDigest
  /// How many rows there are.
  public let rows: Int
}
