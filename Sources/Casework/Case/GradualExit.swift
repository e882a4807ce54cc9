public import CaseEvents
public import EventEnvelope

/// A gradual exit (渐退).
public struct GradualExit: Hashable, Sendable {
  /// The first month.
  public let start: Month
  /// How many months.
  public let months: Int
  /// In full or in steps.
  public let method: GradualMethod
  /// The amount a month before it began, in fen.
  public let amountBeforeFen: Int64
  /// How it ended; nil while it runs.
  public internal(set) var end: GradualEnd?

  /// The last month.
  public var lastMonth: Month { start.adding(months: months - 1) }
}
