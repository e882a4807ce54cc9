internal import EventEnvelope

extension Accounting {
  /// Incomes as declared and verified; step 2 of the order in `docs/ASSESSMENT.md`, and the county's own.
  mutating func countIncomes() {
    let hasSteps = !parameters.ruleSteps.isEmpty
    for (index, income) in document.incomes.enumerated() where counts(income.member) {
      let isWage = income.head == .wage
      if isWage, let member = income.member, document.members[member].wage == .unverified {
        explain(.unverifiedWage(index), .zero, running: result.incomeYear)
        continue
      }
      if isExempt(income.kind) {
        explain(.exemptIncome(index), .zero, running: result.incomeYear)
        continue
      }
      var counted = Self.yearly(income.amount - income.costs, income.interval).clampedToZero
      if isWage { counted = counted * parameters.wageShare }
      if hasSteps { items.append(RuleStepInput.Item(income: index, counted: counted)) }
      add(counted, to: income.member)
      explain(.income(index), counted, running: result.incomeYear)
    }
    if hasSteps { applySteps() }
  }

  /// Labour income of those whose wage can't be verified; step 3.
  mutating func imputeLabour() {
    var sum = 0
    var coefficients: [(member: Int, milli: Int)] = []
    var isImputed = false
    for index in result.counted where document.members[index].wage == .unverified {
      isImputed = true
      let milli = coefficient(of: index)
      sum += milli
      coefficients.append((index, milli))
      explain(.coefficient(index), Exact(milli), running: Exact(sum))
    }
    guard isImputed else { return }
    let relief = relief()
    let labour = max(0, sum + (relief?.milli ?? 0))
    if let relief { explain(.relief(relief.ground), Exact(relief.milli), running: Exact(labour)) }
    result.labourMilli = labour
    imputed = parameters.minimumWage * (labour * 12) / 1_000
    if labour > 0 {
      for (member, milli) in coefficients where milli > 0 { standings[member].own += imputed * milli / sum }
    }
    result.incomeYear += imputed
    explain(.imputed, imputed, running: result.incomeYear)
  }

  /// Support from households that owe it; step 4.
  mutating func addMaintenance() {
    for (index, obligor) in document.obligors.enumerated() {
      let excess = (obligor.yearIncome - line * 12 * obligor.members).clampedToZero
      let each = excess * parameters.maintenanceRate / obligor.supported
      for member in obligor.supports where standings[member].isCounted {
        add(each, to: member)
        explain(.maintenance(obligor: index, member: member), each, running: result.incomeYear)
      }
    }
    explain(.incomeYear, result.incomeYear)
  }

  mutating func add(_ amount: Exact, to member: Int?) {
    result.incomeYear += amount
    if let member { standings[member].own += amount } else { shared += amount }
  }

  func isExempt(_ kind: String) -> Bool {
    guard !kind.isEmpty else { return false }
    return parameters.exemptIncome.contains {
      $0.isInForce(on: document.on) && $0.kind.utf8.elementsEqual(kind.utf8)
    }
  }

  private func coefficient(of index: Int) -> Int {
    let member = document.members[index]
    guard member.student == .none, parameters.labour.ages(member.sex).contains(standings[index].age) else { return 0 }
    return parameters.labour.coefficient(of: member.healthClass)
  }

  /// The largest single relief that applies.
  private func relief() -> (ground: Relief, milli: Int)? {
    var (none, light, students, preschool, noneInPreschool) = (0, 0, 0, 0, 0)
    for index in result.counted {
      let member = document.members[index]
      switch member.healthClass {
      case .none:
        none += 1
        noneInPreschool += member.student == .preschool ? 1 : 0
      case .light: light += 1
      case .healthy: break
      }
      students += member.student == .none ? 0 : 1
      preschool += member.student == .preschool ? 1 : 0
    }
    // Another one in kindergarten: not the same as the only one who can't labour.
    let hasOther = light > 0 || preschool > noneInPreschool || (noneInPreschool > 0 && none > 1)
    func applies(_ relief: Relief) -> Bool {
      switch relief {
      case .noneAndLightOrPreschool: none > 0 && hasOther
      case .oneNone: none > 0
      case .singleParentTwoStudents: document.isSingleParent && students >= 2
      case .twoLight: light >= 2
      }
    }
    var largest: (ground: Relief, milli: Int)?
    for relief in Relief.allCases where applies(relief) {
      let milli = parameters.labour[relief]
      if largest.map({ milli < $0.milli }) ?? true { largest = (relief, milli) }
    }
    return largest
  }
}
