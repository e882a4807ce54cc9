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
  /// Support ends or changes with the month after (57 号, articles 31 and 32, leave it open); a decision names its month.
  public var firstMonth: Month {
    switch statement {
    case .died, .departed: on.month.next
    case .enrolled, .left, .household, .shareStopped, .shareRestored, .gradualExit, .suspended, .resumed, .nothing:
      on.month
    }
  }
}

extension TimedFact.Statement {
  /// Whether it begins or ends support.
  var isStanding: Bool {
    switch self {
    case .enrolled, .left: true
    default: false
    }
  }

  /// Whether it suspends payment or lifts that.
  var isPause: Bool {
    switch self {
    case .suspended, .resumed: true
    default: false
    }
  }

  /// Whether it says who the household is.
  var isHousehold: Bool { if case .household = self { true } else { false } }

  /// The member that it is about; nil where it is about the household.
  var member: String? {
    switch self {
    case .died(let member), .departed(let member), .shareStopped(let member), .shareRestored(let member): member
    default: nil
    }
  }

  /// Whether it takes a member out of a household declared on a day: a death always, a departure unless it came before.
  func removesMember(since declared: CivilDate, _ day: CivilDate) -> Bool {
    switch self {
    case .died: true
    case .departed: day >= declared
    default: false
    }
  }
}

extension TimedFact {
  /// What a fact says.
  public enum Statement: Sendable {
    /// Support is granted from the month on (审核确认).
    case enrolled
    /// Support has ended: the month is the first without (退出).
    case left
    /// The household as it is decided on from the month on: at the enrolment, at a review up or down (复核增减).
    ///
    /// Ages, and incomes that are exempt for a time, are those of the document's own day until another one follows: that
    /// someone outgrows a group leads to a review and never to a silent stop.
    case household(HouseholdDocument)
    /// A member has died; the support for that member ends with the month (死亡).
    case died(member: String)
    /// A member has left the household; a later document that lists the member brings the member back (离家).
    case departed(member: String)
    /// A member who could work refused to, three times: the member's own share stops (本人减停, 57 号, article 34).
    case shareStopped(member: String)
    /// That member's share is paid again.
    case shareRestored(member: String)
    /// Support runs out over some months though the household is above the line (渐退, 57 号, article 33).
    case gradualExit(GradualSchedule)
    /// Nothing is paid from the month on, for the time being (暂停).
    case suspended
    /// It is paid again (恢复).
    case resumed
    /// Nothing: what this replaces never was.
    case nothing
  }
}
