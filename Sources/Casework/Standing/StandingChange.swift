public import CaseEvents
public import EventEnvelope

/// One statement about a case's standing on the roll: what holds from which day, who says so, and since when that was
/// known and until when it held (在册变动).
///
/// An event that says several things, such as a confirmation of category, persons and amount, makes a statement of each:
/// what is said later of the one overrides that one alone.
public struct StandingChange: Hashable, Sendable {
  /// The first day on which it is true; the first of a month for everything that is granted by the month.
  public let effective: CivilDate
  /// The event that says so.
  public let position: Position
  /// Where the ledger came to say it: the event itself, or the correction that put it so.
  public internal(set) var since: Position
  /// Where the ledger ceased to say it: a later decision, or a correction; nil while it is in force.
  public internal(set) var superseded: Position?
  /// Whether it was decided here.
  public let origin: DecisionOrigin
  /// What changes.
  public let kind: Kind
  /// The reason or ground that the event gives, as a code; empty where it gives none.
  public let ground: String
  /// What was learnt late, for which a decision reaches back before its own first month; nil where it doesn't.
  public let fact: Position?

  /// Makes a statement from its parts.
  public init(
    effective: CivilDate, position: Position, since: Position, superseded: Position?, origin: DecisionOrigin,
    kind: Kind, ground: String, fact: Position?
  ) {
    self.effective = effective
    self.position = position
    self.since = since
    self.superseded = superseded
    self.origin = origin
    self.kind = kind
    self.ground = ground
    self.fact = fact
  }

  /// What a statement says; amounts in fen a month.
  public enum Kind: Hashable, Sendable {
    /// The household is on the roll with these persons; members of that day who were not confirmed don't count.
    case entered(persons: [String], unconfirmed: [String])
    /// The category of the household.
    case category(Category)
    /// A member is enrolled alone (单人保), with this share of the amount.
    case enteredAlone(person: String, fen: Int64)
    /// A member is enrolled alone no longer.
    case leftAlone(person: String)
    /// The end is decided: the household stays on the roll until it takes effect.
    case ends
    /// The case leaves the roll.
    case left
    /// The household receives this much.
    case amount(Int64)
    /// Payment is suspended (暂停), or goes on again.
    case suspended(Bool)
    /// A gradual exit (渐退) runs to the end of this month; what was received before it.
    case gradualExit(through: Month, before: Int64)
    /// No gradual exit runs any more.
    case gradualExitOver
    /// The household counts these members, and no others.
    case declared([String])
    /// One more member counts.
    case joined(String)
    /// A member counts no longer.
    case departed(String)
    /// A member has died; that is final.
    case died(String)
    /// The next review is due.
    case reviewDue(CivilDate)
    /// The household was reviewed.
    case reviewed
    /// An event of that day was corrected.
    case corrected
  }

  /// What statements are about: what is said last of one holds from its day on, whatever was said of it before.
  enum Subject {
    /// Whether the household is on the roll.
    case membership
    /// In which category.
    case category
    /// With which amount.
    case amount
    /// Whether payment is suspended.
    case suspension
    /// Whether a gradual exit runs.
    case gradualExit
    /// When the next review is due.
    case review
    /// What happened, which nothing said later undoes: who joined, died or was enrolled alone.
    case happening
  }

  /// What the statement is about.
  var subject: Subject {
    switch kind {
    case .entered, .ends, .left: .membership
    case .category: .category
    case .amount: .amount
    case .suspended: .suspension
    case .gradualExit, .gradualExitOver: .gradualExit
    case .reviewDue: .review
    case .enteredAlone, .leftAlone, .declared, .joined, .departed, .died, .reviewed, .corrected: .happening
    }
  }

  /// Whether it was in force as the ledger knew it at a position.
  func wasInForce(at known: Position) -> Bool { since <= known && superseded.map { known < $0 } ?? true }

  /// Whether it says the same, since and until whenever.
  func says(_ other: StandingChange) -> Bool {
    effective == other.effective && position == other.position && kind == other.kind && ground == other.ground
      && fact == other.fact && origin == other.origin
  }

  /// The order in which statements take effect: by day, and on one day in the order of recording.
  static func precedes(_ left: StandingChange, _ right: StandingChange) -> Bool {
    (left.effective, left.position) < (right.effective, right.position)
  }
}

/// Where a decision was taken (决定来源).
public enum DecisionOrigin: Hashable, Sendable {
  /// Under the guards of this ledger.
  case here
  /// Elsewhere, and told to this ledger by the source of that name.
  case elsewhere(String)
}
