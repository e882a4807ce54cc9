public import EventEnvelope
public import Proofs

/// What a check of an archive of segments found.
public struct SegmentReport: Sendable, Hashable {
  /// How many segments the index speaks of.
  public internal(set) var segments = 0
  /// The last event of the last of them.
  public internal(set) var last = Position.origin
  /// The root of the tree over the records through it, by the index.
  public internal(set) var root = SHA256Hasher.empty
  /// The first live event, where the segments reach it.
  public internal(set) var liveSince: Position?
  /// All that is wrong.
  public internal(set) var problems: [SegmentProblem] = []

  /// Makes a report of no segments.
  public init() {}
}
