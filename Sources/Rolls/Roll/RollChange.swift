public import CaseEvents
public import EventEnvelope

/// One dated change to a case's standing on the roll, and the event that recorded it.
public struct RollChange: Hashable, Sendable {
  /// The first day on which it is true; the first of a month for everything that is granted by the month.
  public let effective: CivilDate
  /// The event that says so.
  public let position: Position
  /// What changes.
  public let kind: Kind

  /// What a change does.
  public enum Kind: Hashable, Sendable {
    /// The case enters the roll in a category, with an amount in fen a month.
    case entered(Category, amount: Int64)
    /// One more member is enrolled alone (单人保), with an amount in fen a month.
    case enteredAlone(amount: Int64)
    /// The category changes.
    case category(Category)
    /// The household receives this many fen a month.
    case amount(Int64)
    /// The household counts these members, and no others.
    case declared([String])
    /// One more member counts.
    case joined(String)
    /// A member counts no longer.
    case departed(String)
    /// The next review is due.
    case reviewDue(CivilDate)
    /// A gradual exit (渐退) runs to the end of this month.
    case gradualExit(through: Month)
    /// The gradual exit ended since the household is below the line again: it receives what it did before.
    case backBelowLine
    /// The gradual exit has run to its end, or the cap was passed: nothing more falls due.
    case gradualExitOver
    /// Payment is suspended (暂停), or goes on again.
    case suspended(Bool)
    /// The case leaves the roll.
    case left
  }

  /// Makes a change.
  public init(effective: CivilDate, position: Position, kind: Kind) {
    self.effective = effective
    self.position = position
    self.kind = kind
  }

  /// The order in which changes take effect: by day, and on one day in the order of recording.
  static func precedes(_ left: RollChange, _ right: RollChange) -> Bool {
    (left.effective, left.position) < (right.effective, right.position)
  }
}

extension RollChange.Kind {
  /// Whether it is an amount and nothing else.
  var isAmount: Bool { if case .amount = self { true } else { false } }

  /// Whether it says what the household receives from its month on.
  var setsAmount: Bool {
    switch self {
    case .amount, .entered, .enteredAlone: true
    default: false
    }
  }
}
