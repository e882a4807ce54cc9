public import Proofs

/// What a verification found.
public struct VerificationReport: Sendable, Hashable {
  /// Records that there are.
  public internal(set) var events: UInt64 = 0
  /// Different subjects of all events.
  public internal(set) var subjects = 0
  /// Bytes of all records.
  public internal(set) var bytes: UInt64 = 0
  /// The root of the tree over all records; nil where a record is missing or unreadable.
  public internal(set) var root: TreeHash?
  /// How many problems there are.
  public internal(set) var problemCount = 0
  /// The first problems, at most as many as were asked for.
  public internal(set) var problems: [VerificationProblem] = []

  /// Whether all is as it was written.
  public var isSound: Bool { problemCount == 0 }
}
