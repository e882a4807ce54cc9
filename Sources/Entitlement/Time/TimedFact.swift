public import EventEnvelope

/// Something that is true of a case from a day on, and the moment since which it is known (时点事实).
///
/// Two axes: ``on`` says when it is true, ``knownAt`` when the ledger learnt it. Nothing is edited: a fact that turns out
/// wrong is replaced by one that names it.
public struct TimedFact: Sendable {
  /// Its name among the facts of the case.
  public var id: String
  /// The day since which it is true.
  public var on: CivilDate
  /// When it became known.
  public var knownAt: Instant
  /// The fact that it corrects; nil where it corrects none.
  public var replaces: String?
  /// What is true.
  public var statement: Statement

  /// Makes a fact.
  public init(
    _ id: String, on day: CivilDate, knownAt: Instant, replaces: String? = nil, _ statement: Statement
  ) {
    self.id = id
    on = day
    self.knownAt = knownAt
    self.replaces = replaces
    self.statement = statement
  }

  /// The first month whose amount it touches: the month after an event in the family, the month itself of a decision.
  ///
  /// Support ends or changes with the month after (57 号, articles 32 and 33); a decision names its month.
  public var firstMonth: Month {
    switch statement {
    case .died, .departed: on.month.next
    case .enrolled, .left, .household, .shareStopped, .shareRestored, .gradualExit, .suspended, .resumed, .nothing:
      on.month
    }
  }
}
