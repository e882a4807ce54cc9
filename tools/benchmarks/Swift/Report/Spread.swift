/// What the rounds of a measurement gave.
struct Spread: Encodable {
  /// The median of the rounds.
  let median: Double
  /// The lowest round.
  let lowest: Double
  /// The highest round.
  let highest: Double

  /// Nil where there is no round.
  init?(_ values: [Double]) {
    let sorted = values.sorted()
    guard let lowest = sorted.first, let highest = sorted.last else { return nil }
    self.lowest = lowest
    self.highest = highest
    let middle = sorted.count / 2
    median = sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
  }

  /// The median, and the lowest and highest where there were several rounds.
  func text(scaledBy factor: Double = 1) -> String {
    let middle = (median * factor).short
    return lowest == highest ? middle : "\(middle) (\((lowest * factor).short)–\((highest * factor).short))"
  }
}
