extension Accounting {
  /// Deductions and income per head; steps 5 and 6.
  mutating func deduct() {
    var (medical, education, rent) = (Exact.zero, Exact.zero, Exact.zero)
    for expense in document.expenses where counts(expense.member) {
      let amount = Self.yearly(expense.amount, expense.interval)
      switch expense.kind {
      case .medical: medical += amount
      case .education: education += amount
      case .rent: rent += amount
      case .living, .rehabilitation: break
      }
    }
    take(medical * parameters.medicalShare, as: .medical)
    let isHigh = education > result.incomeYear * parameters.educationTrigger
    take(isHigh ? (education - result.incomeYear).clampedToZero : .zero, as: .education)
    let severe = result.counted.count { document.members[$0].isSeverelyDisabled }
    take(parameters.disabilityCare * (severe * 12), as: .disabilityCare)
    if parameters.deductsRent { take(rent, as: .rent) }
    explain(.deductionsYear, result.deductionsYear)
    result.perCapita = (result.incomeYear - result.deductionsYear).clampedToZero / (12 * size)
    explain(.perCapita, result.perCapita)
  }

  private mutating func take(_ amount: Exact, as deduction: Deduction) {
    guard !amount.isZero else { return }
    result.deductionsYear += amount
    explain(.deduction(deduction), amount, running: result.deductionsYear)
  }

  /// What a person must look at; step 7.
  mutating func holdAssets() {
    var financial = Exact.zero
    var (houses, vehicles, isDear) = (0, 0, false)
    var dearest = Exact.zero
    for asset in document.assets {
      switch asset.kind {
      case .financial: financial += asset.value
      case .house: houses += 1
      case .car, .motorcycle, .disabledVehicle:
        if parameters.freeVehicles.contains(asset.kind) { continue }
        vehicles += 1
        dearest = max(dearest, asset.value)
        isDear = isDear || asset.value > parameters.vehicleMaximum
      }
    }
    let limit = line * parameters.financialMonths * size
    if financial > limit { hold(.financial, financial, limit: limit) }
    if houses > parameters.houses { hold(.house, Exact(houses), limit: Exact(parameters.houses)) }
    if vehicles > 1 || isDear { hold(.vehicle, dearest, limit: parameters.vehicleMaximum) }
  }

  /// Imputed labour income that alone keeps a household above the line, where the packs want it looked into.
  ///
  /// 民发〔2022〕83号, part 1.1: where income is computed by labour coefficients, who really can't find work is judged by
  /// the household's actual hardship. Deductions stay as they are.
  mutating func holdLabour() {
    guard parameters.reviewsLabour, !imputed.isZero, result.perCapita >= line else { return }
    let rest = (result.incomeYear - imputed - result.deductionsYear).clampedToZero / (12 * size)
    if rest < line { hold(.labour, rest, limit: line) }
  }

  /// Income of a kind whose exemption ended, and of which no pack says what holds since; from version 2 on.
  ///
  /// 民发〔2021〕57号, article 13: the basic pension is exempt during the 14th five-year plan. It counts until a person has looked.
  mutating func holdEndedExemptions() {
    guard parameters.firstExemptionEnd < document.on else { return }
    var sum = Exact.zero
    for income in document.incomes where counts(income.member) && hasEndedExemption(income.kind) {
      sum += Self.yearly(income.amount, income.interval)
    }
    if !sum.isZero { hold(.exemption, sum, limit: .zero) }
  }

  private func hasEndedExemption(_ kind: String) -> Bool {
    guard !kind.isEmpty, !isExempt(kind) else { return false }
    return parameters.exemptIncome.contains { exemption in
      exemption.kind.utf8.elementsEqual(kind.utf8) && exemption.to.map { $0 < document.on } ?? false
    }
  }

  private mutating func hold(_ hold: Hold, _ value: Exact, limit: Exact) {
    result.holds.append(hold)
    explain(.hold(hold, limit: limit), value)
  }

  /// All expenses of a year.
  var expensesYear: Exact {
    document.expenses.reduce(.zero) { sum, expense in
      counts(expense.member) ? sum + Self.yearly(expense.amount, expense.interval) : sum
    }
  }
}
