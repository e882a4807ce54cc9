public import EventEnvelope

/// Something that a case has to see done by a day (办理期限).
public struct Deadline: Hashable, Sendable {
  /// What has to happen, and on what that rests.
  public let rule: DeadlineRule
  /// The last day in time.
  public let dueOn: CivilDate
  /// The day it was done; nil while it is not.
  public let metOn: CivilDate?
  /// Whether the day asked about is later than the due day, with nothing done by then or done only later.
  public let isOverdue: Bool
  /// Whether the due day was counted in working days of a year whose holidays aren't published yet, and may change.
  public let isProvisional: Bool

  fileprivate init(_ rule: DeadlineRule, _ term: DeadlineTerm, on day: CivilDate, in calendar: WorkingDayCalendar) {
    self.rule = rule
    metOn = term.metOn
    switch term.end {
    case .on(let due):
      dueOn = due
      isProvisional = false
    case .workingDays(let count, let start):
      dueOn = calendar.day(count, workingDaysAfter: start)
      isProvisional = calendar.isProvisional(after: start, through: dueOn)
    }
    isOverdue = (metOn ?? day) > dueOn
  }
}

extension CaseState {
  /// The deadlines of the case: those that run, and those of this procedure that were met, early or late.
  ///
  /// A late step is recorded all the same; this is where lateness shows.
  ///
  /// - Parameters:
  ///   - day: the day asked about.
  ///   - calendar: the working days.
  ///   - procedure: the procedure of the case's office; each term runs by the rules of its start.
  /// - Returns: the deadlines, those of the procedure first.
  public func deadlines(
    on day: CivilDate, calendar: WorkingDayCalendar = .stateCouncil, procedure: ProcedureTable
  ) -> [Deadline] {
    DeadlineRule.allCases.flatMap { rule in
      rule.terms(self, procedure).map { Deadline(rule, $0, on: day, in: calendar) }
    }
  }
}
