extension AssessmentStep {
  /// The name of the step, for programs: `income.wage`, `uplift`.
  public func name(_ document: HouseholdDocument) -> String {
    switch item {
    case .member: "counted"
    case .line: "line"
    case .marginalLine: "marginalLine"
    case .income(let index): "income.\(document.incomes[index].head.rawValue)"
    case .exemptIncome: "income.exempt"
    case .unverifiedWage: "income.unverified"
    case .ruleStep(let line): line.rule
    case .coefficient: "labour.coefficient"
    case .relief: "labour.relief"
    case .imputed: "income.imputed"
    case .maintenance: "income.maintenance"
    case .incomeYear: "incomeYear"
    case .deduction(let deduction): deduction.key
    case .deductionsYear: "deductionsYear"
    case .perCapita: "perCapitaMonth"
    case .hold(let hold, _): hold.rawValue
    case .living: "tekun.living"
    case .rung: "category"
    case .base: "base"
    case .uplift: "uplift"
    case .single: "single"
    case .amount: "amount"
    }
  }

  /// The parameters that the step rests on, by their dotted keys or what stands before them.
  public func keys(_ document: HouseholdDocument) -> [String] {
    switch item {
    case .member, .incomeYear, .deductionsYear, .perCapita, .amount, .unverifiedWage: []
    case .line: [AccountingParameter.lines[document.area].key]
    case .marginalLine, .rung(.marginal), .rung(.none):
      [AccountingParameter.marginalLines[document.area].key, AccountingParameter.marginalMultiple.key]
    case .income(let index):
      document.incomes[index].head == .wage ? [AccountingParameter.employmentCostRate.key] : []
    case .exemptIncome: [AccountingParameter.exemptIncome.key]
    case .ruleStep(let line): [line.rule]
    case .coefficient: [AccountingParameter.labourGroup, AccountingParameter.ageGroup]
    case .relief: [AccountingParameter.reliefGroup]
    case .imputed: [AccountingParameter.minimumWage.key]
    case .maintenance: [AccountingParameter.maintenanceRate.key]
    case .deduction(let deduction): [deduction.parameter.key]
    case .hold(let hold, _): [hold.parameter.key]
    case .living:
      [AccountingParameter.livingMultiple.key, AccountingParameter.careGroup, AccountingParameter.minimumWage.key]
    case .rung(.tekun): [AccountingParameter.livingMultiple.key]
    case .rung(.dibao), .base: [AccountingParameter.lines[document.area].key, AccountingParameter.minimumGap.key]
    case .rung(.rigid):
      [
        AccountingParameter.rigidRatio.key, AccountingParameter.rigidIncomeCap.key,
        AccountingParameter.rigidMonths.key,
      ]
    case .uplift: [AccountingParameter.upliftGroup]
    case .single: [SingleGroupName.group]
    }
  }
}
