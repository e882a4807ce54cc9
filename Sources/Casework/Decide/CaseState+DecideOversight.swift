import CaseEvents
import EventEnvelope

extension CaseState {
  func checkBalance(_ attempt: Attempt) throws(Refusal) {
    switch attempt.proposal.event {
    case .cardCustodyAgreed(let payload):
      try requireMember(payload.person, attempt)
      _ = try attempt.pastDate(payload.signedOn)
    case .overpaymentFound(let payload):
      for month in payload.payMonth { _ = try attempt.month(month) }
      try checkGrounds(payload.grounds, attempt)
    case .underpaymentFound(let payload):
      for month in payload.payMonth { _ = try attempt.month(month) }
      try checkGrounds(payload.grounds, attempt)
    case .recoveryOrdered(let payload):
      _ = try attempt.month(payload.firstMonth)
      try attempt.require(
        balance.orderedFen.leavesRoom(for: payload.amountFen, within: balance.overpaidFen), .recoveryWithinFound,
        [.found(payload.amountFen), .required(balance.overpaidFen)])
    case .recoveryReceived(let payload): try checkSettlement(payload.amountFen, attempt)
    case .recoveryWaived(let payload): try checkSettlement(payload.amountFen, attempt)
    case .arrearsPaid(let payload):
      _ = try attempt.month(payload.paidMonth)
      try attempt.require(
        balance.arrearsPaidFen.leavesRoom(for: payload.amountFen, within: balance.underpaidFen),
        .arrearsWithinFound, [.found(payload.amountFen), .required(balance.underpaidFen)])
    default: break
    }
  }

  private func checkSettlement(_ fen: Int64, _ attempt: Attempt) throws(Refusal) {
    try attempt.require(
      balance.settledFen.leavesRoom(for: fen, within: balance.orderedFen), .settlementWithinOrdered,
      [.found(fen), .required(balance.orderedFen)])
  }

  private func checkGrounds(_ grounds: [UInt64], _ attempt: Attempt) throws(Refusal) {
    for ground in grounds {
      try attempt.require(event(at: Position(ground)) != nil, .groundsOfCase, [.position(ground)])
    }
  }

  func checkOversight(_ attempt: Attempt) throws(Refusal) {
    switch attempt.proposal.event {
    case .correctionRequested(let payload): try requireEvent(payload.targetPosition, attempt)
    case .correctionApplied(let payload):
      try requireEvent(payload.targetPosition, attempt)
      let requester = payload.requestedBy
      try attempt.require(
        requester != attempt.actorID && requester != attempt.proposal.actor.description, .twoPersons,
        [.staff(attempt.actorID)])
      try requireRequest(of: payload.field, in: payload.targetPosition, by: requester, attempt)
    case .correctionRejected(let payload):
      try requireEvent(payload.targetPosition, attempt)
      try requireRequest(of: payload.field, in: payload.targetPosition, attempt)
    case .disputeOpened(let payload):
      try checkFamily(attempt)
      try requireEvent(payload.aboutPosition, attempt)
      try attempt.require(
        !disputes.contains { $0.id == payload.dispute }, .disputeState, [.code(payload.dispute)])
      _ = try attempt.date(payload.dueOn)
    case .disputeEscalated(let payload):
      try requireOpenDispute(payload.dispute, attempt)
      _ = try attempt.date(payload.dueOn)
    case .disputeResolved(let payload): try requireOpenDispute(payload.dispute, attempt)
    case .relativeRelationDeclared(let payload):
      let isOfCase = household.contains(payload.person) || application?.applicant == payload.person
      try attempt.require(isOfCase, .memberKnown, [.person(payload.person)])
    default: break
    }
  }

  private func requireEvent(_ position: UInt64, _ attempt: Attempt) throws(Refusal) {
    try attempt.require(event(at: Position(position)) != nil, .targetOfCase, [.position(position)])
  }

  /// Somebody must have asked for the correction, and where staff are named, they themselves.
  private func requireRequest(
    of field: String, in target: UInt64, by staff: String? = nil, _ attempt: Attempt
  ) throws(Refusal) {
    let isOpen = openCorrections.contains { request in
      request.isAbout(field, of: Position(target)) && staff.map { request.isRequested(by: $0) } ?? true
    }
    try attempt.require(
      isOpen, .correctionRequested, [.position(target), .code(field)] + (staff.map { [.staff($0)] } ?? []))
  }

  private func requireOpenDispute(_ id: String, _ attempt: Attempt) throws(Refusal) {
    try attempt.require(
      disputes.contains { $0.id == id && !$0.isResolved }, .disputeState, [.code(id)])
  }
}
