import CaseEvents
import EventEnvelope

extension CaseState {
  mutating func applyEntitlement(_ entry: LedgerEntry) {
    switch entry.event {
    case .categoryIdentified(let payload):
      enrolment = Enrolment(
        category: payload.category, persons: payload.persons, from: entry.occurredOn.month.next,
        reviewClass: enrolment?.reviewClass ?? .unspecified, nextReviewOn: nil, validTo: CivilDate(payload.validToOn))
      keepDecision(entry)
    case .categoryChanged(let payload):
      enrolment?.category = payload.to
      if let month = Month(payload.fromMonth) { enrolment?.from = month }
      setAmount(payload.amountFen, from: payload.fromMonth)
      keepDecision(entry)
    case .singlePersonEnrolled(let payload): enrolSingle(payload, entry)
    case .amountSet(let payload): setAmount(payload.amountFen, from: payload.fromMonth)
    case .amountAdjusted(let payload):
      setAmount(payload.amountFen, from: payload.fromMonth)
      keepDecision(entry)
    case .personShareReduced(let payload):
      setAmount(payload.amountFen, from: payload.fromMonth)
      keepDecision(entry)
    case .upliftGranted(let payload):
      enrolment?.uplifts.append(Enrolment.Uplift(person: payload.person, kind: payload.kind))
    case .upliftEnded(let payload):
      enrolment?.uplifts.removeAll { $0.person == payload.person && $0.kind == payload.kind }
    default: break
    }
  }

  func hasUplift(_ kind: UpliftKind, person: String) -> Bool {
    enrolment?.uplifts.contains { $0.person == person && $0.kind == kind } ?? false
  }

  mutating func setAmount(_ fen: Int64, from text: String) {
    guard let month = Month(text) else { return }
    amounts.set(fen, from: month)
  }

  /// The family's amount grows by the member's from the first month on.
  private mutating func enrolSingle(_ payload: SinglePersonEnrolled, _ entry: LedgerEntry) {
    guard let month = Month(payload.firstPayMonth) else { return }
    amounts.set(amounts.unsuspended(in: month).saturatingAdding(payload.amountFen), from: month)
    enrolment?.singles.append(Enrolment.Single(person: payload.person, from: month))
    if let review = CivilDate(payload.nextReviewOn) {
      let earliest = min(nextReviewOn ?? review, review)
      enrolment?.nextReviewOn = earliest
    }
    keepDecision(entry)
  }
}
