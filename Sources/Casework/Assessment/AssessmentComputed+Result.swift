internal import CaseEvents
internal import Entitlement
internal import EventEnvelope

extension AssessmentComputed {
  /// What is recorded of a result: amounts rounded once each, the income a head exact, the rest by the trace's digest.
  init(
    _ result: AssessmentResult, of document: HouseholdDocument, by parameters: Parameters, _ version: AccountingVersion,
    grounds: [Position]
  ) throws(AssessmentFault) {
    func fen(_ value: Exact) throws(AssessmentFault) -> Int64 {
      // The most that the schema's rule for money lets through.
      guard let whole = value.rounded, whole >= 0, whole <= 1_000_000_000_000_000 else { throw .tooLarge }
      return whole
    }
    guard let perCapita = result.perCapita.fraction, perCapita.numerator <= 1_000_000_000_000_000,
      perCapita.denominator <= 1_000_000_000_000_000
    else { throw .tooLarge }
    self.init()
    self.grounds = grounds.map(\.rawValue)
    policy = parameters.pack
    policySha256 = String(parameters.digest.dropFirst("sha256:".count))
    incomeYearFen = try fen(result.incomeYear)
    for step in result.steps {
      guard let kind = step.deductionClass else { continue }
      var deduction = Deduction()
      deduction.kind = kind
      deduction.amountFen = try fen(step.value)
      deductions.append(deduction)
    }
    labourMilli = UInt32(clamping: result.labourMilli ?? 0)
    (perCapitaNumeratorFen, perCapitaDenominator) = perCapita
    members = UInt32(clamping: result.counted.count)
    if let category = result.category { self.category = category }
    amountFen = try fen(result.amount)
    holds = result.holds.map(\.rawValue)
    traceSha256 = result.traceDigest(of: document, by: parameters)
    assessedOn = document.on.description
    upliftFen = try fen(result.uplift)
    for single in result.single {
      var share = PersonShare()
      share.person = document.members[single.member].id
      share.amountFen = try fen(single.amount)
      singles.append(share)
    }
    steps = parameters.ruleSteps.map { RuleStepUsed($0.step) }
    if version != .first { accountingVersion = version.rawValue }
  }
}

extension AssessmentComputed {
  /// The version of the accounting that it was made by; nil where this program doesn't have it.
  var version: AccountingVersion? { hasAccountingVersion ? AccountingVersion(rawValue: accountingVersion) : .first }
}

extension RuleStepUsed {
  /// Names a version of a step, and the module's version with which it came.
  fileprivate init(_ used: RuleStep) {
    self.init()
    module = used.module
    moduleVersion = used.moduleVersion
    step = used.step
    stepVersion = UInt32(clamping: used.version)
  }
}

extension AssessmentResult {
  /// The category of the catalogue; a household on no rung of its own may still have members enrolled alone.
  var category: CaseEvents.Category? {
    switch rung {
    case .tekun: .tekun
    case .dibao: .dibao
    case .marginal: .marginal
    case .rigid: .rigid
    case .none: single.isEmpty ? nil : .single
    }
  }
}

extension AssessmentStep {
  /// What is deducted with the line, in the catalogue's words; nil where it deducts nothing.
  fileprivate var deductionClass: ExpenseClass? {
    guard case .deduction(let deduction) = item else { return nil }
    switch deduction {
    case .medical: return .medical
    case .education: return .education
    case .disabilityCare: return .disability
    case .rent: return .rent
    }
  }
}
