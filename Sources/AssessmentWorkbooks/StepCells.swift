import Entitlement
import Worksheets

/// The steps of a result as rows of a sheet that computes them again (活公式).
///
/// Spreadsheet programs compute in floating point, so that a third of a fen can't be written. Every amount is therefore a
/// whole number over a whole number: a result that has nothing in it but such numbers, small enough, is exact, and is
/// rounded half up to the fen once, as the rules want it.
struct StepCells {
  /// The column of what people read, of the number above and of the number below.
  static let (shown, above, below) = ("D", "E", "F")
  /// Up to here whole numbers, and the floor of their quotients, are the same in every spreadsheet program: fifteen digits.
  private static let largest = 100_000_000_000_000.0

  /// What people read: a formula, or a number.
  private(set) var values: [WorkbookCell] = []
  /// The exact value: fen times the number below.
  private(set) var numerators: [WorkbookCell] = []
  /// The number below.
  private(set) var denominators: [WorkbookCell] = []

  private let steps: [AssessmentStep]
  private let first: Int
  private let arithmetic: StepArithmetic
  private let minimumGap: (numerator: Int64, denominator: Int64)
  private let unit: Int64
  private var places = StepPlaces()

  /// Takes a result; nil where its numbers are too large to be exact in a spreadsheet program.
  ///
  /// - Parameters:
  ///   - result: the result, with its steps.
  ///   - document: the household.
  ///   - parameters: what it was computed with.
  ///   - first: the number of the row that the first step stands in, counted from 1.
  init?(_ result: AssessmentResult, _ document: HouseholdDocument, _ parameters: Parameters, first: Int) {
    guard let minimumGap = parameters.minimumGap.fraction, let unit = Self.unit(result.steps) else { return nil }
    steps = result.steps
    arithmetic = StepArithmetic(document, parameters, unit: unit)
    self.first = first
    self.minimumGap = minimumGap
    self.unit = unit
    for (index, step) in steps.enumerated() { places.note(step.item, at: first + index) }
    for (index, step) in steps.enumerated() {
      guard append(step, row: first + index) else { return nil }
    }
  }

  /// A formula for the sum of rows, rounded half up to the fen, in yuan.
  static func roundedSum(_ rows: ClosedRange<Int>, sheet: String) -> String {
    let sum = "SUM(\(sheet)\(above)\(rows.lowerBound):\(above)\(rows.upperBound))"
    let under = "\(sheet)\(below)\(rows.lowerBound)"
    return "INT((2*\(sum)+\(under))/(2*\(under)))/100"
  }

  /// The least number below that makes all amounts that aren't computed here whole.
  private static func unit(_ steps: [AssessmentStep]) -> Int64? {
    var unit: Int64 = 1
    for step in steps where StepPlaces.isGiven(step.item) {
      guard let denominator = step.value.fraction?.denominator else { return nil }
      let product = unit.multipliedReportingOverflow(by: denominator / gcd(unit, denominator))
      guard !product.overflow else { return nil }
      unit = product.partialValue
    }
    return unit
  }

  private static func gcd(_ a: Int64, _ b: Int64) -> Int64 { b == 0 ? a : gcd(b, a % b) }

  private mutating func append(_ step: AssessmentStep, row: Int) -> Bool {
    guard step.isMoney, !StepPlaces.isAside(step.item) else {
      guard let value = step.value.rounded else { return false }
      values.append(step.isMoney ? .yuan(fen: value) : .whole(value))
      numerators.append(.empty)
      denominators.append(.empty)
      return true
    }
    let formula = formula(step.item, row: row)
    let divisor = formula.denominator?.value ?? unit
    guard let fen = step.value.rounded, let exact = (step.value * Exact(Int(divisor))).fraction, exact.denominator == 1,
      2 * Double(exact.numerator.magnitude) + Double(divisor) < Self.largest
    else { return false }
    numerators.append(formula.numerator.map { .wholeFormula($0, exact.numerator) } ?? .whole(exact.numerator))
    denominators.append(formula.denominator.map { .wholeFormula($0.text, $0.value) } ?? .whole(unit))
    let (above, below) = ("\(Self.above)\(row)", "\(Self.below)\(row)")
    let rounded =
      exact.numerator < 0
      ? "-INT((2*-\(above)+\(below))/(2*\(below)))/100" : "INT((2*\(above)+\(below))/(2*\(below)))/100"
    values.append(.yuanFormula(rounded, fen: fen))
    return true
  }

  private typealias Formula = (numerator: String?, denominator: (text: String, value: Int64)?)

  private func formula(_ item: AssessmentStep.Item, row: Int) -> Formula {
    let (above, below) = (Self.above, Self.below)
    let members = "SUM(\(Self.shown)\(first):\(Self.shown)\(places.line - 1))"
    let size = Int64(steps.prefix(places.line - first).count { !$0.value.isZero })
    switch item {
    case .incomeYear: return (sum(places.marginalLine + 1..<row), nil)
    case .deductionsYear: return (sum(places.incomeYear + 1..<row), nil)
    case .perCapita:
      return (
        "MAX(0,\(above)\(places.incomeYear)-\(above)\(places.deductionsYear))",
        ("\(below)\(places.incomeYear)*12*\(members)", unit * 12 * size)
      )
    case .rung(.dibao):
      let (part, whole) = minimumGap
      let lines = "12*\(members)*\(above)\(places.line)"
      let gap = "\(lines)-\(above)\(places.perCapita)"
      let scaled = whole == 1 ? gap : "\(whole)*(\(gap))"
      return (
        "MAX(\(part == 0 ? "0" : "\(part)*\(lines)"),\(scaled))",
        ("12*\(whole)*\(below)\(places.line)", 12 * whole * unit)
      )
    case .rung(.tekun): return (sum(places.perCapita + 1..<row), nil)
    case .base: return ("\(above)\(places.rung)", ("\(below)\(places.rung)", places.isDibao ? gapUnit : unit))
    case .amount:
      let more = sum(places.extras..<row)
      let times = "\(below)\(places.rung)/\(below)\(places.line)"
      return (
        "\(above)\(places.rung)" + (more.map { "+\(times)*\($0)" } ?? ""),
        ("\(below)\(places.rung)", places.isDibao ? gapUnit : unit)
      )
    default: return (arithmetic.numerator(steps[row - first], row: row, places), nil)
    }
  }

  private var gapUnit: Int64 { 12 * minimumGap.denominator * unit }

  private func sum(_ rows: Range<Int>) -> String? {
    rows.isEmpty ? nil : "SUM(\(Self.above)\(rows.lowerBound):\(Self.above)\(rows.upperBound - 1))"
  }
}
