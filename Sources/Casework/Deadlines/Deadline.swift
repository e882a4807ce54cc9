public import EventEnvelope
public import Wording

/// Something that a case has to see done by a day (办理期限).
public struct Deadline: Hashable, Sendable {
  /// What has to happen.
  public let kind: DeadlineKind
  /// The last day in time.
  public let dueOn: CivilDate
  /// The day it was done; nil while it is not.
  public let metOn: CivilDate?
  /// Whether the day asked about is later than the due day, with nothing done by then or done only later.
  public let isOverdue: Bool

  /// Whether the due day was counted in working days of a year whose holidays aren't published yet, and may change.
  public let isProvisional: Bool

  /// A deadline on a day that is given.
  init(_ kind: DeadlineKind, dueOn: CivilDate, metOn: CivilDate? = nil, on day: CivilDate) {
    self.kind = kind
    self.dueOn = dueOn
    self.metOn = metOn
    isOverdue = (metOn ?? day) > dueOn
    isProvisional = false
  }

  /// A deadline some working days after the day that starts the period.
  init(
    _ kind: DeadlineKind, workingDays count: Int, after start: CivilDate, in calendar: WorkingDayCalendar,
    metOn: CivilDate? = nil, on day: CivilDate
  ) {
    self.kind = kind
    self.metOn = metOn
    dueOn = calendar.day(count, workingDaysAfter: start)
    isOverdue = (metOn ?? day) > dueOn
    isProvisional = calendar.isProvisional(after: start, through: dueOn)
  }

  /// On what it rests, in words.
  public var basis: Text { [kind.citation].title }
}
