/// A row of a table with its figures.
struct ComparedRow: Encodable {
  /// What is measured.
  let title: String
  /// Of what the figures are.
  let unit: String
  /// Ours, over the rounds.
  let ours: Spread
  /// What it is held against.
  let yardstick: String?
  /// The yardstick's figures, over the same rounds.
  let theirs: Spread?
  /// How many times the yardstick's speed ours is, each round by itself.
  let ratio: Spread?
  /// What is asked, for people.
  let budget: String?
  /// Whether the median holds what is asked.
  let isHeld: Bool?

  /// Nil where ours wasn't measured, or where the budget is a ratio and the yardstick wasn't.
  init?(_ comparison: Comparison, figures: FigureTable) {
    let values = figures.values(of: comparison.ours)
    guard let spread = Spread(values) else { return nil }
    let theirValues = comparison.yardstick.map { figures.values(of: $0.figure) } ?? []
    title = comparison.title
    unit = figures.unit(of: comparison.ours)
    ours = spread
    theirs = Spread(theirValues)
    yardstick = theirs == nil ? nil : comparison.yardstick?.title
    ratio = Spread(zip(values, theirValues).map { comparison.isRate ? $0 / $1 : $1 / $0 })
    switch comparison.budget {
    case .ratio(let least):
      guard let ratio else { return nil }
      budget = "≥ \(least.asked) ×"
      isHeld = ratio.median >= least
    case .atLeast(let least):
      budget = "≥ \(least.asked) \(unit)"
      isHeld = spread.median >= least
    case .atMost(let most):
      budget = Self.limit(most, unit)
      isHeld = spread.median <= most
    case .atMostFigure(let name):
      let most = Spread(figures.values(of: name))?.median
      budget = most.map { Self.limit($0, figures.unit(of: name)) }
      isHeld = most.map { spread.median <= $0 }
    case nil: (budget, isHeld) = (nil, nil)
    }
  }

  private static func limit(_ most: Double, _ unit: String) -> String {
    let scale = Scale(unit: unit, of: most)
    return "≤ \((most * scale.factor).asked) \(scale.unit)"
  }

  /// The cells that every table has.
  var cells: [String] {
    let scale = Scale(unit: unit, of: ours.median)
    return [
      title, "\(ours.text(scaledBy: scale.factor)) \(scale.unit)", yardstick ?? "",
      theirs?.text(scaledBy: scale.factor) ?? "", ratio?.text() ?? "",
    ]
  }

  /// The cells of a table of budgets.
  var budgetCells: [String] { cells + [budget ?? "", isHeld.map { $0 ? "holds" : "**misses**" } ?? ""] }
}
