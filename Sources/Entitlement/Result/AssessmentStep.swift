/// A line of the explanation (核算明细): what was read, by which rule, what it came to.
public struct AssessmentStep: Sendable {
  /// What the line is about.
  public enum Item: Sendable {
    /// A member counts towards the household, or doesn't: value 1 or 0.
    case member(Int)
    /// The line a month.
    case line
    /// The marginal line a month.
    case marginalLine
    /// An income as it counts in a year.
    case income(Int)
    /// An income whose kind is exempt.
    case exemptIncome(Int)
    /// A wage that can't be verified and isn't used.
    case unverifiedWage(Int)
    /// A member's labour coefficient, in milli.
    case coefficient(Int)
    /// The household's relief, in milli.
    case relief(Relief)
    /// What a county's rule step changes in the yearly income; below 0 where it lowers it.
    indirect case ruleStep(RuleStepLine)
    /// Labour income imputed in a year.
    case imputed
    /// Support from an obligor household to a member in a year.
    case maintenance(obligor: Int, member: Int)
    /// Income of the household in a year.
    case incomeYear
    /// A deduction in a year.
    case deduction(Deduction)
    /// All deductions of a year.
    case deductionsYear
    /// Income a head and month.
    case perCapita
    /// What a person must look at, against its limit.
    case hold(Hold, limit: Exact)
    /// The living standard and care of a member in 特困.
    case living(Int)
    /// The rung reached; the value is the household's own amount.
    case rung(Rung)
    /// The gap of the whole household.
    case base
    /// A member's uplift.
    case uplift(Int)
    /// A member's enrolment alone.
    case single(Int)
    /// All that would be paid a month.
    case amount
  }

  /// What the line is about.
  public var item: Item
  /// The exact value: fen, or milli for coefficients and reliefs.
  public var value: Exact
  /// What the values of its group have come to with this line.
  public var running: Exact

  init(_ item: Item, _ value: Exact, running: Exact? = nil) {
    self.item = item
    self.value = value
    self.running = running ?? value
  }
}
