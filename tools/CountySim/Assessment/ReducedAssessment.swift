import CaseEvents

/// The reduced form of an assessment that this generator computes by itself.
///
/// A year's income (without what is exempt, less costs) minus medicine, the cost of working (a tenth of pay) and
/// education above a year's income where it exceeds twice that income; never below zero; divided exactly by twelve and
/// the number of counted members. Below the line: 低保, (line − per capita) × members, rounded half up once. Below 1.5
/// times the line: marginal. No imputed wages, no labour deduction, no uplifts, no maintenance: those are the full rules.
struct ReducedAssessment: Equatable {
  /// A year's income before deductions, in fen.
  let incomeYear: Int
  let medical: Int
  let education: Int
  let employment: Int
  /// How many members count.
  let members: Int
  /// The line of a year, in fen.
  let lineYear: Int

  /// Reads a household's declared figures.
  init(incomes: [Income], expenses: [Expense], members: Int, area: Area) {
    let counted = incomes.filter { !$0.exempt }
    let income = counted.reduce(0) { $0 + Int($1.amountFen) - Int($1.costsFen) }
    let school = expenses.filter { $0.kind == .education }.reduce(0) { $0 + Int($1.amountFen) }
    incomeYear = income
    medical = expenses.filter { $0.kind == .medical }.reduce(0) { $0 + Int($1.amountFen) }
    education = school > 2 * income ? school - income : 0
    employment = counted.filter { $0.head == .wage }.reduce(0) { $0 + Int($1.amountFen) } / 10
    self.members = Swift.max(1, members)
    lineYear = DemoPolicy.lineYear(area)
  }

  /// A year's income after deductions, never below zero.
  var netYear: Int { Swift.max(0, incomeYear - medical - education - employment) }
  /// Per-capita income of a month is ``netYear`` over this.
  var denominator: Int { 12 * members }

  /// 低保 below the line, marginal below 1.5 times, otherwise none; both strictly.
  var category: Category? {
    if netYear < lineYear * members { return .dibao }
    if netYear * 2 < lineYear * members * 3 { return .marginal }
    return nil
  }

  /// (line − per capita) × members in fen a month, half up; 0 where not 低保.
  var amount: Int { category == .dibao ? Self.twelfth(lineYear * members - netYear) : 0 }

  /// Per-capita income of a month in whole fen, half up.
  var perCapita: Int { (2 * netYear + denominator) / (2 * denominator) }

  /// A twelfth, half up.
  static func twelfth(_ value: Int) -> Int { (2 * value + 12) / 24 }

  /// What the deductions came to, without those that are nothing.
  var deductions: [Deduction] {
    [(ExpenseClass.medical, medical), (.education, education), (.employment, employment)].compactMap { kind, amount in
      guard amount > 0 else { return nil }
      var deduction = Deduction()
      deduction.kind = kind
      deduction.amountFen = Int64(amount)
      return deduction
    }
  }

  /// What a person in extreme difficulty receives a month: 1.3 times the line, and care by how much help is needed.
  static func tekunAmount(_ area: Area, _ level: SelfCare) -> Int {
    let share =
      switch level {
      case .total: 3
      case .partial: 6
      default: 10
      }
    // 1.3 × line / 12 + wage / share, over the common denominator 120 × share.
    let denominator = 120 * share
    let numerator = DemoPolicy.lineYear(area) * 13 * share + DemoPolicy.minimumWage * 120
    return (2 * numerator + denominator) / (2 * denominator)
  }

  /// What one enrolled alone receives a month: the line less the person's own income.
  static func singleAmount(_ area: Area, ownIncomeYear: Int) -> Int {
    twelfth(Swift.max(0, DemoPolicy.lineYear(area) - ownIncomeYear))
  }
}
