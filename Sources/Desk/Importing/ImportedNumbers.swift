import EventEnvelope

/// Where the events of a file, by the numbers that they have there, stand in the ledger.
///
/// A file that begins at 1 and goes into an empty ledger keeps its numbers. Otherwise every reference to another event is
/// moved by as much as that event itself. Kept as runs of consecutive numbers, of which there is mostly one.
struct ImportedNumbers: Hashable {
  /// Consecutive numbers that stand at consecutive positions.
  struct Run: Hashable {
    /// The first number.
    let first: UInt64
    /// The position at which it stands.
    let position: UInt64
    /// How many there are.
    var count: UInt64
  }

  /// The most runs: a file with more holes is not worth following.
  static let longest = 2_000

  private(set) var runs: [Run] = []

  init(runs: [Run] = []) { self.runs = runs }

  /// Notes that the event with this number stands at this position; numbers and positions ascend.
  ///
  /// False where the number doesn't come after those before, or there are too many runs.
  mutating func note(_ number: UInt64, at position: Position) -> Bool {
    guard let last = runs.last else {
      runs = [Run(first: number, position: position.rawValue, count: 1)]
      return true
    }
    guard number >= last.first, number - last.first >= last.count else { return false }
    if number - last.first == last.count, position.rawValue == last.position + last.count {
      runs[runs.count - 1].count += 1
      return true
    }
    guard runs.count < Self.longest else { return false }
    runs.append(Run(first: number, position: position.rawValue, count: 1))
    return true
  }

  /// The position of the event with this number; nil where it was not imported.
  ///
  /// O(log runs).
  func position(of number: UInt64) -> Position? {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].first <= number { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    let run = runs[low - 1]
    return number - run.first < run.count ? Position(run.position + number - run.first) : nil
  }
}
