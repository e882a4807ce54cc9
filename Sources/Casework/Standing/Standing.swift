public import CaseEvents
public import EventEnvelope

/// A case's standing on the roll on one day (在册情况).
public struct Standing: Hashable, Sendable {
  /// The category of assistance.
  public let category: Category
  /// Fen a month, before suspension; nothing in a category that pays nothing by the month.
  public let granted: Int64
  /// Who is supported: the confirmed members who count, or those enrolled alone (单人保), in the order of identifiers.
  ///
  /// Whoever was the last to die or to leave is supported to the end of that month.
  public let persons: [String]
  /// The day since which the case has been on the roll without a break.
  public let since: CivilDate
  /// When the next review is due.
  public let nextReview: CivilDate?
  /// The last month of a gradual exit (渐退) that is under way.
  public let gradualExitEnd: Month?
  /// Whether payment is suspended (暂停).
  public let isSuspended: Bool
  /// Whether the end is decided and its month has come: nothing falls due, though it hasn't taken effect.
  public let isEnding: Bool

  /// How many people are supported.
  public var size: Int { persons.count }

  /// Fen a month that fall due: nothing while suspended.
  public var amount: Int64 { isSuspended ? 0 : granted }
}
