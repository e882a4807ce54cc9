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

/// What is wrong with an archive of segments; names files and lines, never a payload.
public enum SegmentProblem: Sendable, Hashable, CustomStringConvertible {
  /// `ledger.json` isn't the one that was shipped.
  case manifest
  /// The line of the index of this number, from 1, isn't what was written.
  case indexLine(Int)
  /// The index ends in the middle of a line.
  case indexCutShort
  /// A file that the index speaks of is missing.
  case missing(String)
  /// A file isn't what was written.
  case differs(String)
  /// The index doesn't speak of a file.
  case foreign(String)

  /// What is wrong, and where.
  public var description: String {
    switch self {
    case .manifest: "ledger.json: not the one that was shipped"
    case .indexLine(let number): "segments.jsonl, line \(number): not what was written"
    case .indexCutShort: "segments.jsonl: ends in the middle of a line"
    case .missing(let path): "\(path): missing"
    case .differs(let path): "\(path): not what was written"
    case .foreign(let path): "\(path): not in the index"
    }
  }
}
