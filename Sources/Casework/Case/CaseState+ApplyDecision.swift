import CaseEvents
import EventEnvelope

extension CaseState {
  mutating func applyDecision(_ entry: LedgerEntry) {
    switch entry.event {
    case .assessmentComputed(let payload):
      assessment = Assessment(payload, at: entry.position)
    case .preliminaryOpinionGiven(let payload):
      opinion = Opinion(payload, entry)
    case .publicNoticePosted(let payload):
      notice = PublicNotice(
        from: CivilDate(payload.fromOn) ?? entry.occurredOn, days: Int(payload.days), endedOn: nil)
    case .publicNoticeEnded(let payload):
      notice?.endedOn = CivilDate(payload.endedOn) ?? entry.occurredOn
    case .objectionFiled(let payload):
      objections.append(Objection(id: payload.objection, position: entry.position))
    case .objectionResolved(let payload):
      if let index = objections.firstIndex(where: { $0.id == payload.objection }) {
        objections[index].isResolved = true
      }
    case .forwardedToCounty(let payload):
      countyReview.receivedOn = CivilDate(payload.receivedOn) ?? entry.occurredOn
    case .countyVisited(let payload):
      countyReview.isVisited = true
      for staff in payload.investigators where !countyReview.visitors.contains(staff) {
        countyReview.visitors.append(staff)
      }
    case .procedureTerminated:
      closure = .terminated
      keepDecision(entry)
    case .applicationWithdrawn: closure = .withdrawn
    case .deadlineExtended(let payload): application?.extendedTo = payload.toWorkingDays
    case .enrolmentConfirmed, .enrolmentRefused, .decisionNotified: applyOutcome(entry)
    default: break
    }
  }

  private mutating func applyOutcome(_ entry: LedgerEntry) {
    switch entry.event {
    case .enrolmentConfirmed(let payload):
      let from = Month(payload.firstPayMonth) ?? entry.occurredOn.month.next
      enrolment = Enrolment(
        category: payload.category, persons: payload.persons, from: from, reviewClass: payload.reviewClass,
        nextReviewOn: CivilDate(payload.nextReviewOn), validTo: nil)
      amounts.set(payload.amountFen, from: from)
      keepDecision(entry)
    case .enrolmentRefused(let payload):
      keepDecision(entry, noticeDueOn: CivilDate(payload.noticeDueOn))
    case .decisionNotified(let payload):
      if let index = decisions.firstIndex(where: { $0.position.rawValue == payload.decisionPosition }) {
        decisions[index].notifiedOn = CivilDate(payload.notifiedOn) ?? entry.occurredOn
      }
    default: break
    }
  }
}

extension Assessment {
  init(_ payload: AssessmentComputed, at position: Position) {
    self.init(
      position: position, category: payload.hasCategory ? payload.category : nil, amountFen: payload.amountFen,
      needsJudgement: !payload.holds.isEmpty)
  }
}

extension Opinion {
  init(_ payload: PreliminaryOpinionGiven, _ entry: LedgerEntry) {
    self.init(
      position: entry.position, isFavourable: payload.agree, category: payload.hasCategory ? payload.category : nil,
      amountFen: payload.amountFen, author: entry.actor)
  }
}
