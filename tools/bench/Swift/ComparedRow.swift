/// A row of the table with its figures.
struct ComparedRow: Encodable {
  /// What is measured.
  let title: String
  /// Of what the figures are.
  let unit: String
  /// Ours, over the rounds.
  let ours: Spread
  /// Raw C's, over the same rounds.
  let raw: Spread?
  /// How many times raw C's speed ours is, each round by itself.
  let ratio: Spread?
  /// What is asked, for people.
  let budget: String?
  /// Whether the median holds what is asked.
  let isHeld: Bool?

  /// Nil where ours wasn't measured.
  init?(_ comparison: Comparison, ours: FigureTable, raw: FigureTable) {
    let values = ours.values(of: comparison.ours)
    guard let spread = Spread(values) else { return nil }
    let rawValues = comparison.raw.map(raw.values) ?? []
    title = comparison.title
    unit = ours.unit(of: comparison.ours)
    self.ours = spread
    self.raw = Spread(rawValues)
    ratio = Spread(zip(values, rawValues).map { comparison.isRate ? $0 / $1 : $1 / $0 })
    switch comparison.budget {
    case .ratio(let least):
      budget = "≥ \(least) × raw"
      isHeld = ratio.map { $0.median >= least }
    case .atLeast(let least):
      budget = "≥ \(least.short) \(unit)"
      isHeld = spread.median >= least
    case .atMost(let most):
      budget = "≤ \(Self.amount(most, unit))"
      isHeld = spread.median <= most
    case .atMostFigure(let name):
      let most = Spread(ours.values(of: name))?.median
      budget = most.map { "≤ \(Self.amount($0, ours.unit(of: name)))" }
      isHeld = most.map { spread.median <= $0 }
    case nil: (budget, isHeld) = (nil, nil)
    }
  }

  /// An amount for people; microseconds from a thousand on as milliseconds.
  private static func amount(_ value: Double, _ unit: String) -> String {
    guard unit == "us" else { return "\(value.short) \(unit)" }
    return value >= 1_000 ? "\((value / 1_000).short) ms" : "\(value.short) µs"
  }

  /// The row in the cells of the table.
  var cells: [String] {
    let isLong = unit == "us" && ours.median >= 1_000
    let shown = isLong ? "ms" : unit == "us" ? "µs" : unit
    return [
      title, "\(ours.text(scaledBy: isLong ? 1e-3 : 1)) \(shown)", raw?.text(scaledBy: isLong ? 1e-3 : 1) ?? "",
      ratio?.text() ?? "", budget ?? "", isHeld.map { $0 ? "holds" : "**misses**" } ?? "",
    ]
  }
}
