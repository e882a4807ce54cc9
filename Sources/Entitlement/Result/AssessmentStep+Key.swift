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
    case .deduction(let key): key
    case .deductionsYear: "deductionsYear"
    case .perCapita: "perCapitaMonth"
    case .asset(let hold, _): hold.rawValue
    case .living: "tekun.living"
    case .rung: "category"
    case .base: "base"
    case .uplift: "uplift"
    case .single: "single"
    case .amount: "amount"
    }
  }

  /// The parameters that the step rests on, by their dotted keys.
  public func keys(_ document: HouseholdDocument) -> [String] {
    let area = document.area.rawValue
    return switch item {
    case .member, .incomeYear, .deductionsYear, .perCapita, .amount, .unverifiedWage: []
    case .line: ["line.\(area)"]
    case .marginalLine: ["marginal.published.\(area)", "marginal.multiple"]
    case .income(let index): document.incomes[index].head == .wage ? ["employmentCost.rate"] : []
    case .exemptIncome: ["exemptIncome"]
    case .ruleStep(let line): [line.rule]
    case .coefficient: ["labour.table", "labour.ageBand"]
    case .relief: ["labour.relief"]
    case .imputed: ["minimumWage"]
    case .maintenance: ["maintenance.rate"]
    case .deduction("deduct.medical"): ["deduct.medical.share"]
    case .deduction("deduct.education"): ["deduct.education.trigger"]
    case .deduction("deduct.disabilityCare"): ["deduct.disabilityCare.perMonth"]
    case .deduction(let key): [key]
    case .asset(.financial, _): ["assets.financial"]
    case .asset(.house, _): ["assets.houses"]
    case .asset(.vehicle, _): ["assets.vehicle.maxValue"]
    case .living: ["tekun.livingMultiple", "tekun.care", "minimumWage"]
    case .rung(.tekun): ["tekun.livingMultiple"]
    case .rung(.dibao), .base: ["line.\(area)", "minimumGap"]
    case .rung(.marginal), .rung(.none): ["marginal.published.\(area)", "marginal.multiple"]
    case .rung(.rigid): ["rigid.ratio", "rigid.incomeCap", "rigid.months"]
    case .uplift: ["uplift"]
    case .single: ["single.groups"]
    }
  }

  /// The article that the step follows.
  public var article: String {
    switch item {
    case .member: "民发〔2021〕57号 7"
    case .line, .rung(.dibao), .base: "民发〔2021〕57号 24"
    case .marginalLine, .rung(.marginal): "民发〔2021〕57号 8"
    case .income, .exemptIncome, .unverifiedWage, .coefficient, .relief, .imputed, .maintenance, .incomeYear,
      .deduction,
      .deductionsYear, .perCapita:
      "民发〔2021〕57号 13"
    case .ruleStep(let line): line.article
    case .asset: "民发〔2021〕57号 14"
    case .living, .rung(.tekun): "民发〔2021〕43号 4"
    case .rung(.rigid), .rung(.none): "刚性支出困难家庭认定办法"
    case .uplift: "民发〔2021〕57号 28"
    case .single: "民发〔2021〕57号 8"
    case .amount: "民发〔2021〕57号 24"
    }
  }
}
