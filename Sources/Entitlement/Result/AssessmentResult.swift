/// What the accounting proposes for a household (核算结果): exact values, and what led to them.
public struct AssessmentResult: Sendable {
  /// The counted members, as indexes into the document's.
  public var counted: [Int] = []
  /// Income a year, in fen.
  public var incomeYear = Exact.zero
  /// Deductions a year, in fen.
  public var deductionsYear = Exact.zero
  /// Income a head and month after deductions, in fen.
  public var perCapita = Exact.zero
  /// The line a month, in fen.
  public var line = Exact.zero
  /// The marginal line a month, in fen.
  public var marginalLine = Exact.zero
  /// The sum of the coefficients after relief, in milli; nil where no labour income is imputed.
  public var labourMilli: Int?
  /// The rung reached.
  public var rung = Rung.none
  /// The household's own part a month before uplifts, in fen.
  public var base = Exact.zero
  /// The uplifts of 低保, in fen.
  public var uplift = Exact.zero
  /// Members enrolled alone.
  public var single: [SingleEnrolment] = []
  /// What a person must look at, each once, in the order of ``Hold``.
  public var holds: [Hold] = []
  /// Why each rung above the one reached wasn't, in their order.
  public var whyNot: [(rung: Rung, reason: WhyNot)] = []
  /// How long the category holds, in months, where it does so for a time.
  public var validMonths: Int?
  /// Every step in order; empty unless asked for.
  public var steps: [AssessmentStep] = []

  /// What would be paid a month, in fen: the household's own amount and its single enrolments.
  public var amount: Exact { single.reduce(base + uplift) { $0 + $1.amount } }
}
