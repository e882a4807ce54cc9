public import EventEnvelope

/// What is due for one month, and why (当月应发).
public struct MonthDue: Sendable {
  /// The month that the assistance is for.
  public let month: Month
  /// Fen, exact; rounded half-up once where it is printed or paid.
  public let amount: Exact
  /// Why it is that much.
  public let reason: DueReason
  /// The facts that it rests on, by name, in order of the day since which they are true.
  public let facts: [String]
  /// The pack in force for the month; nil where nothing was reckoned.
  public let policy: String?
}
