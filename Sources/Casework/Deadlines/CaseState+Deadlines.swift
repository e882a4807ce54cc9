import CaseEvents
public import EventEnvelope

extension CaseState {
  /// The deadlines of the case: those that run, and those of this procedure that were met, early or late.
  ///
  /// A late step is recorded all the same; this is where lateness shows.
  ///
  /// - Parameters:
  ///   - day: the day asked about.
  ///   - calendar: the working days.
  ///   - rules: the limits.
  /// - Returns: the deadlines, those of the procedure first.
  public func deadlines(
    on day: CivilDate, calendar: WorkingDayCalendar = .stateCouncil, rules: CaseRules = CaseRules()
  ) -> [Deadline] {
    procedureDeadlines(day, calendar, rules) + noticeDeadlines(day, rules) + enrolmentDeadlines(day)
      + disputes.compactMap { dispute in
        guard !dispute.isResolved, let due = dispute.dueOn else { return nil }
        return Deadline(.dispute, dueOn: due, on: day)
      }
  }

  /// The day of the county's decision on this procedure, or of its end without one.
  private var decidedOn: CivilDate? {
    let start = application?.acceptedOn ?? .earliest
    return decisions.last { $0.type.endsProcedure && $0.decidedOn >= start }?.decidedOn
  }

  private func procedureDeadlines(
    _ day: CivilDate, _ calendar: WorkingDayCalendar, _ rules: CaseRules
  ) -> [Deadline] {
    var deadlines: [Deadline] = []
    if phase == .supplementing, let due = supplement?.dueOn {
      deadlines.append(Deadline(.supplement, dueOn: due, on: day))
    }
    for hit in crossCheck.hits where hit.isDisputed {
      guard let due = hit.recheckDueOn else { continue }
      deadlines.append(Deadline(.recheck, dueOn: due, on: day))
    }
    // Withdrawal leaves nothing to be done in time.
    guard let accepted = application?.acceptedOn, closure != .withdrawn else { return deadlines }
    deadlines.append(
      Deadline(
        .investigationStart, workingDays: rules.investigationWorkingDays, after: accepted, in: calendar,
        metOn: investigation.startedOn, on: day))
    let total = application?.extendedTo.map { Int($0) } ?? rules.totalWorkingDays
    deadlines.append(
      Deadline(.total, workingDays: total, after: accepted, in: calendar, metOn: decidedOn, on: day))
    if let received = countyReview.receivedOn {
      deadlines.append(
        Deadline(
          .countyDecision, workingDays: rules.countyWorkingDays, after: received, in: calendar, metOn: decidedOn,
          on: day))
    }
    if let refusal = decisions.last(where: { $0.type == .enrolmentRefused }), phase == .refused {
      deadlines.append(
        refusal.noticeDueOn.map { Deadline(.refusalNotice, dueOn: $0, metOn: refusal.notifiedOn, on: day) }
          ?? Deadline(
            .refusalNotice, workingDays: rules.refusalNoticeWorkingDays, after: refusal.decidedOn, in: calendar,
            metOn: refusal.notifiedOn, on: day))
    }
    return deadlines
  }

  private func noticeDeadlines(_ day: CivilDate, _ rules: CaseRules) -> [Deadline] {
    var deadlines: [Deadline] = []
    if phase == .onNotice, let notice {
      let end = notice.earliestEnd(countsFirstDay: rules.noticeCountsFirstDay)
      deadlines.append(Deadline(.noticeEnd, dueOn: end, on: day))
    }
    if phase == .exitDecided, let notice = exit?.notice {
      let end = notice.earliestEnd(countsFirstDay: rules.noticeCountsFirstDay)
      deadlines.append(Deadline(.exitNoticeEnd, dueOn: end, on: day))
    }
    return deadlines
  }

  private func enrolmentDeadlines(_ day: CivilDate) -> [Deadline] {
    guard phase.isEnrolled else { return [] }
    var deadlines: [Deadline] = []
    if let review = nextReviewOn, phase != .exitDecided {
      deadlines.append(Deadline(.review, dueOn: review, on: day))
    }
    if let validTo = enrolment?.validTo { deadlines.append(Deadline(.validity, dueOn: validTo, on: day)) }
    if let last = gradualExitEnd { deadlines.append(Deadline(.gradualExitEnd, dueOn: last.lastDay, on: day)) }
    if phase == .exitDecided, let stop = exit?.stopMonth {
      deadlines.append(Deadline(.exit, dueOn: stop.firstDay, on: day))
    }
    return deadlines
  }
}

extension EventType {
  /// Whether it ends the procedure that an acceptance began.
  fileprivate var endsProcedure: Bool {
    self == .enrolmentConfirmed || self == .enrolmentRefused || self == .procedureTerminated
  }
}
