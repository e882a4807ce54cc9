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

/// The rungs of the ladder, from the most to the least support (救助类别).
public enum Rung: String, CaseIterable, Sendable {
  /// Support for people in extreme difficulty (特困人员).
  case tekun
  /// Minimum-living allowance (最低生活保障).
  case dibao
  /// Marginal family (低保边缘家庭).
  case marginal
  /// Family with rigid expenditure (刚性支出困难家庭).
  case rigid
  /// No category.
  case none
}

/// What a named person must look at before the proposal can stand (需人工评估事项); it never refuses by itself.
public enum Hold: String, CaseIterable, Sendable {
  /// Financial assets above the limit.
  case financial = "asset.financial"
  /// More homes than pass.
  case house = "asset.house"
  /// A vehicle that doesn't pass.
  case vehicle = "asset.vehicle"
  /// Imputed labour income that alone keeps the household above the line.
  case labour = "labour.review"
  /// Income of a kind whose exemption ended, and of which no pack says what holds since.
  case exemption = "income.exemptionEnded"
}

/// One member's enrolment alone (单人保).
public struct SingleEnrolment: Sendable {
  /// Which member, as an index into the document's.
  public var member: Int
  /// The group that is named.
  public var group: SingleGroupKind
  /// What would be paid a month, in fen.
  public var amount: Exact
}
