public import CaseEvents
public import EventEnvelope

/// One dated change of what a household stands for on the roll and receives: the only words in which an event speaks of
/// roll and money (在册与金额变动).
///
/// Amounts, roll rows, persons' standings and what is due fold these and nothing else of an event.
public struct DatedChange: Hashable, Sendable {
  /// The first day on which it is true; the first of a month for everything that is granted by the month.
  public let effective: CivilDate
  /// What changes.
  public let kind: Kind
  /// The reason or ground that the event gives, as a code; empty where it gives none.
  public let ground: String

  /// What changes: of which family, and what in it.
  ///
  /// A fold over one family is asked by the compiler about each of its changes, and passes over the other families.
  public enum Kind: Hashable, Sendable {
    /// What the household is granted.
    case grant(Grant)
    /// Who counts towards the household.
    case household(Household)
    /// When it is looked at again.
    case review(Review)
    /// What was set right of payments.
    case settlement(Settlement)
  }

  /// The families of changes, for what says in advance which ones it may bring.
  public struct Families: OptionSet, Sendable {
    /// One bit for each.
    public let rawValue: UInt8
    /// A family by its bit.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// What is granted.
    public static let grant = Families(rawValue: 1)
    /// Who counts.
    public static let household = Families(rawValue: 2)
    /// Reviews.
    public static let review = Families(rawValue: 4)
    /// Settlements.
    public static let settlement = Families(rawValue: 8)
    /// What the roll shows.
    public static let roll: Families = [.grant, .household, .review]
  }

  /// What the household is granted; amounts in fen a month.
  public enum Grant: Hashable, Sendable {
    /// The household enters the roll in a category.
    case entered(Category, persons: [String], fen: Int64)
    /// The household is known in a category that pays nothing by the month.
    case identified(Category, persons: [String])
    /// The household enters again after an exit, whatever was suspended.
    case reinstated(Category, persons: [String], fen: Int64)
    /// One more member is enrolled alone (单人保).
    case enteredAlone(person: String, fen: Int64)
    /// The category changes.
    case category(from: Category, to: Category)
    /// An amount is set: it follows from a decision, or divides what is in force.
    case amount(Int64)
    /// The amount is adjusted, or changes with the category.
    case adjusted(Int64)
    /// The amount goes down by a step of a gradual exit.
    case stepped(Int64)
    /// A person's share is taken out of the amount.
    case shareStopped(person: String, fen: Int64)
    /// The household was reviewed; the amount that the review found, where it found another.
    case reviewed(fen: Int64?)
    /// A gradual exit (渐退) runs to the end of this month.
    case gradualExit(through: Month)
    /// The gradual exit ended since the household is below the line again: it receives what it did before.
    case backBelowLine
    /// The gradual exit has run to its end, or the cap was passed: nothing more falls due.
    case gradualExitOver
    /// Payment is suspended (暂停), or goes on again.
    case suspended(Bool)
    /// The end is decided: nothing falls due from its month on.
    case ends
    /// The end has taken effect: the household leaves the roll.
    case left
  }

  /// Who counts towards the household.
  public enum Household: Hashable, Sendable {
    /// The household counts these members, and no others.
    case declared([String])
    /// One more member counts.
    case joined(String)
    /// A member counts no longer.
    case departed(String)
    /// A member has died.
    case died(String)
  }

  /// When the household is looked at again.
  public enum Review: Hashable, Sendable {
    /// The next review is due.
    case reviewDue(CivilDate)
    /// The next review is due then, unless it is due earlier.
    case reviewDueAtLatest(CivilDate)
  }

  /// What was set right of payments, in fen altogether.
  public enum Settlement: Hashable, Sendable {
    /// Arrears were paid out (补发), in fen altogether.
    case arrearsPaid(Int64)
    /// An overpayment came back (收回), in fen altogether.
    case recovered(Int64)
    /// An overpayment was waived (免追), in fen altogether.
    case waived(Int64)
  }

  private init(kind: Kind, from effective: CivilDate, ground: String) {
    self.kind = kind
    self.effective = effective
    self.ground = ground
  }

  /// What is granted changes from a day on.
  init(_ grant: Grant, from effective: CivilDate, ground: String = "") {
    self.init(kind: .grant(grant), from: effective, ground: ground)
  }

  /// What is granted changes from the first of a month on.
  init(_ grant: Grant, from month: Month, ground: String = "") {
    self.init(grant, from: month.firstDay, ground: ground)
  }

  /// What is granted changes from the first of a month on; nil where the text names none, which no guard lets into the ledger.
  init?(_ grant: Grant, fromMonth text: String, ground: String = "") {
    guard let month = Month(text) else { return nil }
    self.init(grant, from: month, ground: ground)
  }

  /// Who counts changes from a day on.
  init(_ household: Household, from effective: CivilDate, ground: String = "") {
    self.init(kind: .household(household), from: effective, ground: ground)
  }

  /// When the next review is due changes from a day on.
  init(_ review: Review, from effective: CivilDate) { self.init(kind: .review(review), from: effective, ground: "") }

  /// Something was settled on a day.
  init(_ settlement: Settlement, from effective: CivilDate) {
    self.init(kind: .settlement(settlement), from: effective, ground: "")
  }

  /// The family that the change is of.
  var family: Families {
    switch kind {
    case .grant: .grant
    case .household: .household
    case .review: .review
    case .settlement: .settlement
    }
  }
}

extension [DatedChange] {
  /// The changes that are there.
  init(_ changes: DatedChange?...) { self = changes.compactMap(\.self) }
}
