internal import EventEnvelope

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
