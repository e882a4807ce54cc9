import Entitlement

/// The rows in which steps stand that others are computed from.
struct StepPlaces {
  private(set) var line = 0
  private(set) var marginalLine = 0
  private(set) var incomeYear = 0
  /// The labour coefficients and the relief, which stand together.
  private(set) var labour: ClosedRange<Int>?
  private(set) var deductionsYear = 0
  private(set) var perCapita = 0
  /// The row of the rung reached, which has the household's own amount.
  private(set) var rung = 0
  private(set) var isDibao = false
  /// The first row after the household's own amount: uplifts, members enrolled alone.
  private(set) var extras = 0
  /// The uplifts.
  private(set) var uplifts: ClosedRange<Int>?
  /// The members enrolled alone.
  private(set) var singles: ClosedRange<Int>?
  private(set) var amount = 0

  /// Notes where a step stands.
  mutating func note(_ item: AssessmentStep.Item, at row: Int) {
    switch item {
    case .line: line = row
    case .marginalLine: marginalLine = row
    case .coefficient, .relief: labour = (labour?.lowerBound ?? row)...row
    case .incomeYear: incomeYear = row
    case .deductionsYear: deductionsYear = row
    case .perCapita: perCapita = row
    case .rung(let reached):
      rung = row
      isDibao = reached == .dibao
      extras = row + 1
    case .base: extras = row + 1
    case .uplift: uplifts = (uplifts?.lowerBound ?? row)...row
    case .single: singles = (singles?.lowerBound ?? row)...row
    case .amount: amount = row
    default: break
    }
  }

  /// Whether a step's amount is taken as it is, and not computed from other steps in the sheet.
  static func isGiven(_ item: AssessmentStep.Item) -> Bool {
    switch item {
    case .line, .marginalLine, .income, .exemptIncome, .unverifiedWage, .imputed, .maintenance, .ruleStep, .deduction,
      .living,
      .uplift, .single:
      true
    default: false
    }
  }

  /// Whether a step stands beside the arithmetic: nothing is computed from its amount.
  static func isAside(_ item: AssessmentStep.Item) -> Bool {
    if case .hold = item { true } else { false }
  }
}
