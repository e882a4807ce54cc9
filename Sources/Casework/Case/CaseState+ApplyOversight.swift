import CaseEvents
import EventEnvelope

extension CaseState {
  mutating func applyBalance(_ entry: LedgerEntry) {
    switch entry.event {
    case .overpaymentFound(let payload):
      balance.overpaidFen = balance.overpaidFen.saturatingAdding(payload.amountFen)
    case .recoveryOrdered(let payload):
      balance.orderedFen = balance.orderedFen.saturatingAdding(payload.amountFen)
      keepDecision(entry)
    case .recoveryReceived(let payload):
      balance.settledFen = balance.settledFen.saturatingAdding(payload.amountFen)
    case .recoveryWaived(let payload):
      balance.settledFen = balance.settledFen.saturatingAdding(payload.amountFen)
    case .underpaymentFound(let payload):
      balance.underpaidFen = balance.underpaidFen.saturatingAdding(payload.amountFen)
    case .arrearsPaid(let payload):
      balance.arrearsPaidFen = balance.arrearsPaidFen.saturatingAdding(payload.amountFen)
    default: break
    }
  }

  mutating func applyOversight(_ entry: LedgerEntry) {
    switch entry.event {
    case .correctionRequested(let payload):
      let request = OpenCorrection(
        target: Position(payload.targetPosition), field: payload.field, requester: entry.actor)
      if !openCorrections.contains(request) { openCorrections.append(request) }
    case .correctionApplied(let payload):
      openCorrections.removeAll { $0.isAbout(payload.field, of: Position(payload.targetPosition)) }
    case .correctionRejected(let payload):
      openCorrections.removeAll { $0.isAbout(payload.field, of: Position(payload.targetPosition)) }
    case .disputeOpened(let payload):
      disputes.append(DisputeRecord(id: payload.dispute, dueOn: CivilDate(payload.dueOn)))
    case .disputeEscalated(let payload):
      updateDispute(payload.dispute) { $0.dueOn = CivilDate(payload.dueOn) }
    case .disputeResolved(let payload): updateDispute(payload.dispute) { $0.isResolved = true }
    case .complaintReceived:
      countyReview.hasComplaint = true
      countyReview.isVisited = false
    default: break
    }
  }

  private mutating func updateDispute(_ id: String, _ change: (inout DisputeRecord) -> Void) {
    guard let index = disputes.lastIndex(where: { $0.id == id }) else { return }
    change(&disputes[index])
  }
}
