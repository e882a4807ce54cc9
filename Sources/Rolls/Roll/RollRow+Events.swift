internal import CaseEvents
internal import EventEnvelope

extension RollRow {
  /// Takes in what an event says about the standing; events of other types say nothing.
  mutating func apply(_ entry: LedgerEntry) {
    switch entry.event {
    case .applicationSubmitted(let event):
      office = entry.office.code
      area = event.area
    case .householdDeclared, .memberAdded, .memberRemoved, .deathRecorded: applyHousehold(entry)
    case .enrolmentConfirmed, .categoryIdentified, .categoryChanged, .singlePersonEnrolled, .exitDecided,
      .exitEffective, .reinstatementConfirmed:
      applyEntry(entry)
    case .amountSet(let event): insert(.amount(event.amountFen), fromMonth: event.fromMonth, by: entry)
    case .amountAdjusted(let event): insert(.amount(event.amountFen), fromMonth: event.fromMonth, by: entry)
    case .personShareReduced(let event): insert(.amount(event.amountFen), fromMonth: event.fromMonth, by: entry)
    case .suspensionOrdered(let event): insert(.suspended(true), fromMonth: event.fromMonth, by: entry)
    case .suspensionLifted(let event): insert(.suspended(false), fromMonth: event.fromMonth, by: entry)
    case .reviewScheduled, .reviewCompleted, .gradualExitStarted, .gradualExitStepped, .gradualExitEnded:
      applyReview(entry)
    default: break
    }
  }

  private mutating func applyHousehold(_ entry: LedgerEntry) {
    let before = members.count
    var effective = entry.occurredOn
    switch entry.event {
    case .householdDeclared(let event):
      members = event.members.filter(\.counted).map(\.person)
      insert(.size(members.count), from: effective, by: entry)
      return
    case .memberAdded(let event):
      if event.member.counted, !members.contains(event.member.person) { members.append(event.member.person) }
      effective = CivilDate(event.fromOn) ?? effective
    case .memberRemoved(let event):
      members.removeAll { $0 == event.person }
      effective = CivilDate(event.fromOn) ?? effective
    case .deathRecorded(let event):
      members.removeAll { $0 == event.person }
      effective = CivilDate(event.diedOn) ?? effective
    default: return
    }
    if members.count != before { insert(.size(members.count), from: effective, by: entry) }
  }

  private mutating func applyEntry(_ entry: LedgerEntry) {
    switch entry.event {
    case .enrolmentConfirmed(let event):
      insert(.entered(event.category, amount: event.amountFen), fromMonth: event.firstPayMonth, by: entry)
      insertReview(event.nextReviewOn, by: entry)
    case .categoryIdentified(let event):
      insert(.entered(event.category, amount: 0), from: entry.occurredOn, by: entry)
    case .categoryChanged(let event):
      insert(.category(event.to), fromMonth: event.fromMonth, by: entry)
      insert(.amount(event.amountFen), fromMonth: event.fromMonth, by: entry)
    case .singlePersonEnrolled(let event):
      insert(.enteredAlone(amount: event.amountFen), fromMonth: event.firstPayMonth, by: entry)
      // The household's own review stays, where it is due earlier.
      if let due = CivilDate(event.nextReviewOn), due < reviewDue(on: entry.occurredOn) ?? .latest {
        insert(.reviewDue(due), from: entry.occurredOn, by: entry)
      }
    // Decided, the end stops the pay from its month on; the household leaves the roll once it takes effect.
    case .exitDecided(let event): insert(.amount(0), fromMonth: event.stopMonth, by: entry)
    case .exitEffective(let event): insert(.left, fromMonth: event.stopMonth, by: entry)
    case .reinstatementConfirmed(let event):
      insert(.entered(event.category, amount: event.amountFen), fromMonth: event.fromMonth, by: entry)
      insertReview(event.nextReviewOn, by: entry)
    default: return
    }
  }

  private mutating func applyReview(_ entry: LedgerEntry) {
    switch entry.event {
    case .reviewScheduled(let event): insertReview(event.dueOn, by: entry)
    case .reviewCompleted(let event):
      insertReview(event.nextReviewOn, by: entry)
      if event.hasAmountFen { insert(.amount(event.amountFen), fromMonth: event.fromMonth, by: entry) }
    case .gradualExitStarted(let event):
      guard let start = Month(event.startMonth) else { return }
      insert(.gradualExit(through: start.adding(months: Int(event.months) - 1)), from: start.firstDay, by: entry)
    case .gradualExitStepped(let event): insert(.amount(event.amountFen), fromMonth: event.fromMonth, by: entry)
    case .gradualExitEnded(let event):
      let next = (Month(event.lastMonth) ?? entry.occurredOn.month).next
      insert(event.reason == .belowLine ? .backBelowLine : .gradualExitOver, from: next.firstDay, by: entry)
    default: return
    }
  }

  /// From the first of a month on; an event whose month can't be read was refused before it was recorded.
  private mutating func insert(_ kind: RollChange.Kind, fromMonth month: String, by entry: LedgerEntry) {
    guard let month = Month(month) else { return }
    insert(kind, from: month.firstDay, by: entry)
  }

  /// When the next review was due, as of a day.
  private func reviewDue(on day: CivilDate) -> CivilDate? {
    for change in changes.reversed() where change.effective <= day {
      if case .reviewDue(let due) = change.kind { return due }
    }
    return nil
  }

  private mutating func insertReview(_ due: String, by entry: LedgerEntry) {
    guard let due = CivilDate(due) else { return }
    insert(.reviewDue(due), from: entry.occurredOn, by: entry)
  }
}
