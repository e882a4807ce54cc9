internal import EventEnvelope
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

/// Problems in the order of the records at which they were met: keeps the first, and counts all.
struct ProblemList: Sendable {
  private let limit: Int
  private(set) var count = 0
  private var met: [(position: Position, problem: VerificationProblem)] = []

  init(limit: Int) { self.limit = limit }

  /// The first problems.
  var first: [VerificationProblem] { met.map(\.problem) }

  /// Notes a problem met at a position; among those of the same position it is the last.
  mutating func note(_ problem: VerificationProblem, at position: Position) {
    count += 1
    if met.count >= limit {
      guard let last = met.last, position < last.position else { return }
      met.removeLast()
    }
    let place = met.lastIndex { $0.position <= position }.map { $0 + 1 } ?? 0
    met.insert((position, problem), at: place)
  }

  /// Puts in the problems of another list, each before those of the same position.
  mutating func insert(_ other: ProblemList) {
    count += other.count
    var merged: [(position: Position, problem: VerificationProblem)] = []
    var rest = met[...]
    for entry in other.met {
      let earlier = rest.prefix { $0.position < entry.position }
      merged += earlier
      merged.append(entry)
      rest = rest.dropFirst(earlier.count)
    }
    met = Array((merged + rest).prefix(limit))
  }
}
