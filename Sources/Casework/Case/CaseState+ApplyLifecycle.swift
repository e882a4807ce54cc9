import CaseEvents
import EventEnvelope

extension CaseState {
  mutating func applyLifecycle(_ entry: LedgerEntry) {
    switch entry.event {
    case .reviewScheduled(let payload):
      if let due = CivilDate(payload.dueOn) { enrolment?.nextReviewOn = due }
      enrolment?.reviewClass = payload.reviewClass
    case .reviewCompleted(let payload):
      if let due = CivilDate(payload.nextReviewOn) { enrolment?.nextReviewOn = due }
      enrolment?.reviewClass = payload.reviewClass
      if payload.result == .down || payload.result == .stop { keepDecision(entry) }
    case .suspensionOrdered(let payload):
      if let month = Month(payload.fromMonth) { amounts.suspend(from: month) }
      keepDecision(entry)
    case .suspensionLifted(let payload):
      if let month = Month(payload.fromMonth) { amounts.resume(from: month) }
    case .deathRecorded(let payload):
      if let index = household.members.firstIndex(where: { $0.id == payload.person }) {
        household.members[index].diedOn = CivilDate(payload.diedOn) ?? entry.occurredOn
      }
    case .gradualExitStarted, .gradualExitStepped, .gradualExitEnded: applyGradualExit(entry)
    case .exitDecided, .exitNoticed, .exitEffective, .reinstatementConfirmed: applyExit(entry)
    default: break
    }
  }

  private mutating func applyGradualExit(_ entry: LedgerEntry) {
    switch entry.event {
    case .gradualExitStarted(let payload):
      guard let start = Month(payload.startMonth) else { return }
      gradualExit = GradualExit(
        start: start, months: Int(payload.months), method: payload.method,
        amountBeforeFen: amounts.unsuspended(in: start), end: nil)
      keepDecision(entry)
    case .gradualExitStepped(let payload): setAmount(payload.amountFen, from: payload.fromMonth)
    case .gradualExitEnded(let payload):
      gradualExit?.end = payload.reason
      let next = (Month(payload.lastMonth) ?? entry.occurredOn.month).next
      if payload.reason == .belowLine {
        if let before = gradualExit?.amountBeforeFen { amounts.set(before, from: next) }
      } else {
        amounts.set(0, from: next)
      }
    default: break
    }
  }

  private mutating func applyExit(_ entry: LedgerEntry) {
    switch entry.event {
    case .exitDecided(let payload):
      let stop = Month(payload.stopMonth) ?? entry.occurredOn.month.next
      exit = ExitRecord(position: entry.position, stopMonth: stop)
      amounts.set(0, from: stop)
      keepDecision(entry)
    case .exitNoticed(let payload):
      exit?.notice = PublicNotice(
        from: CivilDate(payload.fromOn) ?? entry.occurredOn, days: Int(payload.days), endedOn: nil)
    case .exitEffective:
      exit?.isEffective = true
    case .reinstatementConfirmed(let payload):
      let from = Month(payload.fromMonth) ?? entry.occurredOn.month.next
      enrolment = Enrolment(
        category: payload.category, persons: payload.persons, from: from,
        reviewClass: enrolment?.reviewClass ?? .unspecified, nextReviewOn: CivilDate(payload.nextReviewOn),
        validTo: nil)
      amounts.resume(from: from)
      amounts.set(payload.amountFen, from: from)
      gradualExit = nil
      exit = nil
      keepDecision(entry)
    default: break
    }
  }
}
