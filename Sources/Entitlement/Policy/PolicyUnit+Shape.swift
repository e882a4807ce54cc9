extension PolicyUnit {
  /// Whether a value is yuan, and held in fen.
  var isMoney: Bool {
    switch self {
    case .yuan, .yuanPerMonth, .yuanPerYear, .yuanPerKilogram: true
    case .lines, .shareOfLine, .shareOfMinimumWage, .share, .incomes, .milli, .years, .months, .homes,
      .kilogramsPerYear:
      false
    }
  }

  /// What a value that states this unit has to look like.
  var shape: PolicyShape {
    switch self {
    case .yuan, .yuanPerMonth, .yuanPerYear, .yuanPerKilogram: .money
    case .shareOfLine, .shareOfMinimumWage, .share: .share
    case .lines, .incomes, .kilogramsPerYear: .number
    case .milli, .years, .months, .homes: .whole(0...1_000_000)
    }
  }
}
