/// The results of some documents that follow each other, ready to be delivered.
public struct AssessedChunk<Output: Sendable>: Sendable {
  /// What the results were turned into.
  public internal(set) var output: Output
  /// How many documents there were.
  public internal(set) var count = 0
  /// How many of them were refused.
  public internal(set) var refused = 0
}
