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
    take(medical * parameters.medicalShare, as: "deduct.medical")
    let isHigh = education > result.incomeYear * parameters.educationTrigger
    take(isHigh ? (education - result.incomeYear).clampedToZero : .zero, as: "deduct.education")
    let severe = result.counted.count { document.members[$0].isSeverelyDisabled }
    take(parameters.disabilityCare * (severe * 12), as: "deduct.disabilityCare")
    if parameters.deductsRent { take(rent, as: "deduct.rent") }
    explain(.deductionsYear, result.deductionsYear)
    result.perCapita = (result.incomeYear - result.deductionsYear).clampedToZero / (12 * size)
    explain(.perCapita, result.perCapita)
  }

  private mutating func take(_ amount: Exact, as key: String) {
    guard !amount.isZero else { return }
    result.deductionsYear += amount
    explain(.deduction(key), amount, running: result.deductionsYear)
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

  private mutating func hold(_ hold: Hold, _ value: Exact, limit: Exact) {
    result.holds.append(hold)
    explain(.asset(hold, limit: limit), value)
  }

  /// All expenses of a year.
  var expensesYear: Exact {
    document.expenses.reduce(.zero) { sum, expense in
      counts(expense.member) ? sum + Self.yearly(expense.amount, expense.interval) : sum
    }
  }
}
