import Entitlement

/// The arithmetic of the steps that begin with what was declared, as formulas that show it (算式).
///
/// All numbers in them are whole, and so are the results: fen times the denominator beside them. A step of which that
/// isn't so, or whose products are too large for a spreadsheet program, has its value without a formula.
struct StepArithmetic {
  /// Up to here products are exact in every spreadsheet program: fifteen digits.
  private static let largest = 100_000_000_000_000.0

  private let document: HouseholdDocument
  private let parameters: Parameters
  private let unit: Int64

  /// Takes a household.
  ///
  /// - Parameters:
  ///   - document: the household.
  ///   - parameters: what it was computed with.
  ///   - unit: the denominator of its amounts.
  init(_ document: HouseholdDocument, _ parameters: Parameters, unit: Int64) {
    (self.document, self.parameters, self.unit) = (document, parameters, unit)
  }

  /// What computes the numerator of a step; nil where there is no such formula.
  func numerator(_ step: AssessmentStep, row: Int, _ places: StepPlaces) -> String? {
    switch step.item {
    case .income(let index): income(document.incomes[index], row: row)
    case .imputed: imputed(row: row, places)
    case .uplift: uplift(step.value, places)
    default: nil
    }
  }

  /// What was declared less its costs, for a year, less the cost of working.
  private func income(_ income: HouseholdDocument.Income, row: Int) -> String? {
    let share = income.head == .wage ? Exact(1) - parameters.employmentCostRate : Exact(1)
    guard let amount = whole(income.amount), let costs = whole(income.costs), let share = share.fraction,
      isExact(amount, 12, share.numerator, unit), isExact(costs, 12, share.numerator, unit)
    else { return nil }
    let months = income.interval == .month ? "12*" : ""
    let part = share.numerator == share.denominator ? "" : "\(share.numerator)*"
    let whole = share.denominator == 1 ? "" : "/\(share.denominator)"
    return "MAX(0,\(amount)-\(costs))*\(months)\(part)\(StepCells.below)\(row)\(whole)"
  }

  /// The coefficients together with the relief, never below 0, times the minimum wage of a year.
  private func imputed(row: Int, _ places: StepPlaces) -> String? {
    guard let labour = places.labour, let wage = whole(parameters.minimumWage),
      isExact(wage, 12, Int64(labour.count) * 10_000, unit)
    else { return nil }
    let (first, last) = (labour.lowerBound, labour.upperBound)
    let points = "MAX(0,SUM(\(StepCells.shown)\(first):\(StepCells.shown)\(last)))"
    return "\(points)*\(wage)*12*\(StepCells.below)\(row)/1000"
  }

  /// A share of the line.
  private func uplift(_ value: Exact, _ places: StepPlaces) -> String? {
    let line = parameters.line[document.area]
    guard let value = value.fraction, let line = line.fraction, line.numerator > 0 else { return nil }
    // The denominators of both divide the unit, so that both are whole over it.
    let (part, whole) = (unit / value.denominator, unit / line.denominator)
    guard isExact(value.numerator, part), isExact(line.numerator, whole) else { return nil }
    let (share, of) = (value.numerator * part, line.numerator * whole)
    let divisor = gcd(share, of)
    guard isExact(of, share / divisor) else { return nil }
    return "\(StepCells.above)\(places.line)*\(share / divisor)/\(of / divisor)"
  }

  private func gcd(_ first: Int64, _ second: Int64) -> Int64 { second == 0 ? first : gcd(second, first % second) }

  private func whole(_ value: Exact) -> Int64? {
    guard let fraction = value.fraction, fraction.denominator == 1 else { return nil }
    return fraction.numerator
  }

  private func isExact(_ factors: Int64...) -> Bool { factors.reduce(1.0) { $0 * Double($1) } < Self.largest }
}
