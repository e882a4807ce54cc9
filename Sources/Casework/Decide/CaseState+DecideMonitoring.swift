import CaseEvents
import EventEnvelope

extension CaseState {
  func checkMonitoring(_ attempt: Attempt) throws(Refusal) {
    switch attempt.proposal.event {
    case .monitoringSignalRaised(let payload):
      _ = try attempt.date(payload.dueOn)
      guard payload.hasPerson else { return }
      let isOfCase = household.contains(payload.person) || application?.applicant == payload.person
      try attempt.require(isOfCase, .memberKnown, [.person(payload.person)])
    case .signalTriaged(let payload):
      let signal = Position(payload.signalPosition)
      try attempt.require(
        openSignals.contains { $0.position == signal }, .signalOpen, [.position(payload.signalPosition)])
      guard payload.step != .note else { return }
      try attempt.require(payload.hasDueOn, .triageHasDay)
      let due = try attempt.date(payload.dueOn)
      try attempt.require(due >= attempt.day, .triageHasDay, [.day(due), .requiredDay(attempt.day)])
    case .proposalMade(let payload):
      _ = try attempt.date(payload.proposedOn)
    case .proposalDecided(let payload):
      let proposal = Position(payload.proposalPosition)
      try attempt.require(
        openProposals.contains { $0.position == proposal && $0.module == payload.module }, .proposalOpen,
        [.position(payload.proposalPosition)])
      try attempt.require(payload.accepted || !payload.reason.isEmpty, .declineHasReason)
    default: break
    }
  }
}
