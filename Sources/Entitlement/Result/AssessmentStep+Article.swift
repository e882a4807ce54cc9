internal import Instruments

extension AssessmentStep {
  /// The article that the step follows, as a worksheet has it: `民发〔2021〕57号 13`.
  public var article: String {
    switch item {
    case .member: StepBasis.members.text
    case .line, .rung(.dibao), .base, .amount: StepBasis.amount.text
    case .marginalLine, .rung(.marginal), .single: StepBasis.marginal.text
    case .income, .exemptIncome, .unverifiedWage, .coefficient, .relief, .imputed, .maintenance, .incomeYear,
      .deductionsYear, .perCapita:
      StepBasis.income.text
    case .deduction(let deduction):
      switch deduction {
      case .medical, .education, .disabilityCare, .rent: StepBasis.income.text
      }
    case .ruleStep(let line): line.article
    case .hold(.financial, _), .hold(.house, _), .hold(.vehicle, _): StepBasis.assets.text
    case .hold(.exemption, _): StepBasis.income.text
    case .hold(.labour, _): StepBasis.labour.text
    case .living, .rung(.tekun): StepBasis.tekun.text
    case .rung(.rigid), .rung(.none): StepBasis.rigid.text
    case .uplift: StepBasis.uplift.text
    }
  }
}

/// An article as explanations write it, made once: a batch writes thousands of them.
struct StepBasis: Sendable {
  let citation: Citation
  let text: String

  /// Takes the short number of the instrument, which its title holds as well.
  init(_ number: String, _ citation: Citation) {
    self.citation = citation
    text = citation.article.map { "\(number) \($0)" } ?? number
  }

  private static func dibao(_ article: String) -> StepBasis {
    StepBasis("民发〔2021〕57号", Instrument.dibaoProcedure.article(article))
  }

  static let members = dibao("7")
  static let marginal = dibao("8")
  static let income = dibao("13")
  static let assets = dibao("14")
  static let amount = dibao("23")
  static let uplift = dibao("27")
  static let labour = StepBasis("民发〔2022〕83号", Instrument.widening.article("1.1"))
  static let tekun = StepBasis("民发〔2021〕43号", Instrument.tekunIdentification.article("4"))
  static let rigid = StepBasis("刚性支出困难家庭认定办法", Instrument.rigidExpense.whole)

  /// All of them.
  static let all = [members, marginal, income, assets, amount, uplift, labour, tekun, rigid]
}
