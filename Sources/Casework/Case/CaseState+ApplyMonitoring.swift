import CaseEvents
import EventEnvelope

extension CaseState {
  mutating func applyMonitoring(_ entry: LedgerEntry) {
    switch entry.event {
    case .monitoringSignalRaised(let payload):
      openSignals.append(
        OpenSignal(
          position: entry.position, kind: payload.kind, level: payload.level, dueOn: CivilDate(payload.dueOn)))
    case .signalTriaged(let payload):
      openSignals.removeAll { $0.position == Position(payload.signalPosition) }
    case .proposalMade(let payload):
      openProposals.append(
        OpenProposal(
          position: entry.position, module: payload.module, type: EventType(name: payload.proposedType),
          occurredOn: CivilDate(payload.proposedOn), payload: payload.proposedJson))
    case .proposalDecided(let payload):
      openProposals.removeAll { $0.position == Position(payload.proposalPosition) }
    default: break
    }
  }
}
