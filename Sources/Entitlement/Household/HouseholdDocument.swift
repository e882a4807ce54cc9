public import EventEnvelope

/// What is known of a household on the day of an assessment (家庭情况): everything that the accounting reads.
public struct HouseholdDocument: Sendable {
  /// An income (收入).
  public struct Income: Sendable {
    /// Whose it is, as an index into the members; nil where it is the household's.
    public var member: Int?
    /// Its head.
    public var head: IncomeHead
    /// A finer kind, by which a policy may exempt it; empty where none is given.
    public var kind = ""
    /// The amount, in fen, for ``interval``.
    public var amount: Exact
    /// The costs of gaining it, in fen, for ``interval``.
    public var costs = Exact.zero
    /// What the amounts are for.
    public var interval = Interval.year

    /// Makes an income without costs.
    public init(member: Int? = nil, head: IncomeHead, amount: Exact) {
      self.member = member
      self.head = head
      self.amount = amount
    }
  }

  /// An expense (支出).
  public struct Expense: Sendable {
    /// Whose it is, as an index into the members; nil where it is the household's.
    public var member: Int?
    /// Its kind.
    public var kind: ExpenseKind
    /// The amount, in fen, for ``interval``.
    public var amount: Exact
    /// What the amount is for.
    public var interval = Interval.year

    /// Makes a yearly expense.
    public init(member: Int? = nil, kind: ExpenseKind, amount: Exact) {
      self.member = member
      self.kind = kind
      self.amount = amount
    }
  }

  /// An asset (财产).
  public struct Asset: Sendable {
    /// Its kind.
    public var kind: AssetKind
    /// Its value, in fen.
    public var value: Exact
    /// Where it is known from; nil where not said.
    public var source: AssetSource?

    /// Makes an asset.
    public init(kind: AssetKind, value: Exact) {
      self.kind = kind
      self.value = value
    }
  }

  /// A household that owes support (赡养、抚养、扶养义务人家庭).
  public struct Obligor: Sendable {
    /// Whom it supports, as indexes into the members.
    public var supports: [Int]
    /// Its income a year, in fen.
    public var yearIncome: Exact
    /// How many members it has, at least 1.
    public var members: Int
    /// How many people it supports, at least 1.
    public var supported: Int

    /// Makes an obligor household.
    public init(supports: [Int], yearIncome: Exact, members: Int, supported: Int) {
      self.supports = supports
      self.yearIncome = yearIncome
      self.members = members
      self.supported = supported
    }
  }

  /// The name within a batch.
  public var id: String
  /// The administrative code of its county or below, 6 to 12 digits.
  public var county: String
  /// Which line holds.
  public var area: Area
  /// The day of the assessment (核算日期).
  public var on: CivilDate
  /// Everybody, counted or not.
  public var members: [HouseholdMember] = []
  /// Incomes.
  public var incomes: [Income] = []
  /// Expenses.
  public var expenses: [Expense] = []
  /// Assets.
  public var assets: [Asset] = []
  /// Households that owe support.
  public var obligors: [Obligor] = []
  /// The members for whom single enrolment (单人保) is applied for, in order, each once.
  public var singleApplications: [Int] = []
  /// Whether one parent brings up the children alone (单亲).
  public var isSingleParent = false

  /// Makes a household without members.
  public init(id: String, county: String, area: Area, on: CivilDate) {
    self.id = id
    self.county = county
    self.area = area
    self.on = on
  }
}
