public import EventEnvelope

/// Positions of a ledger, as the fewest ranges that hold them.
public struct PositionRanges: Hashable, Sendable {
  /// The ranges, ascending; between two of them lies a position that isn't one of these.
  public private(set) var ranges: [ClosedRange<UInt64>] = []

  /// No positions.
  public init() {}

  /// Whether there is none.
  public var isEmpty: Bool { ranges.isEmpty }

  /// How many there are.
  public var count: UInt64 { ranges.reduce(0) { $0 + $1.upperBound - $1.lowerBound + 1 } }

  /// Whether a position is one of them.
  ///
  /// O(log ranges).
  public func contains(_ position: Position) -> Bool { covers(position.rawValue...position.rawValue) }

  /// Whether all positions of a range are among them.
  ///
  /// O(log ranges).
  public func covers(_ range: ClosedRange<UInt64>) -> Bool {
    let next = index(after: range.lowerBound)
    return next > 0 && ranges[next - 1].upperBound >= range.upperBound
  }

  /// Takes a range in.
  ///
  /// O(ranges).
  public mutating func insert(_ range: ClosedRange<UInt64>) {
    var (first, last) = (range.lowerBound, range.upperBound)
    let touched = ranges.indices.filter { index in
      ranges[index].lowerBound <= (last == .max ? last : last + 1)
        && (ranges[index].upperBound == .max || ranges[index].upperBound + 1 >= first)
    }
    if let low = touched.first, let high = touched.last {
      (first, last) = (min(first, ranges[low].lowerBound), max(last, ranges[high].upperBound))
      ranges.replaceSubrange(low...high, with: [first...last])
    } else {
      ranges.insert(range, at: index(after: first))
    }
  }

  /// The index of the first range that begins after a position.
  private func index(after position: UInt64) -> Int {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].lowerBound <= position { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
