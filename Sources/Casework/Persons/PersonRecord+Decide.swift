public import CaseEvents
import EventEnvelope

extension PersonRecord {
  /// The events that the proposal makes for this person's data: only the one proposed.
  ///
  /// An erasure is refused while the law or an account still needs the data: under a legal hold, on a roll, or with
  /// money open either way.
  ///
  /// - Parameters:
  ///   - proposal: a hold placed or lifted, or an erasure.
  ///   - context: the members of staff who act, and the person's cases.
  /// - Returns: the event proposed.
  /// - Throws: ``Refusal`` naming the first guard that stands against it.
  public func decide(_ proposal: Proposal, in context: PersonContext) throws(Refusal) -> [CaseEvent] {
    let record = RecordContext(recordID: "", actor: context.actor, rules: context.rules)
    let attempt = try Attempt(proposal, in: record, isCertificateNeeded: proposal.event.type == .personErased)
    switch proposal.event {
    case .legalHoldPlaced(let payload):
      try attempt.require(!holds.contains(payload.hold), .holdKnown, [.code(payload.hold)])
    case .legalHoldLifted(let payload):
      try attempt.require(holds.contains(payload.hold), .holdKnown, [.code(payload.hold)])
    case .personErased(let payload): try checkErasure(payload, attempt, context)
    default: throw Refusal(.phaseAllowsEvent, event: attempt.type)  // an event of another record
    }
    return [proposal.event]
  }

  private func checkErasure(
    _ payload: PersonErased, _ attempt: Attempt, _ context: PersonContext
  ) throws(Refusal) {
    try attempt.require(payload.agreedBy != attempt.actorID, .erasureAgreed, [.staff(payload.agreedBy)])
    let isPosted = context.other.posting(on: attempt.day).flatMap { ActorRole($0.role) } != nil
    try attempt.require(isPosted, .secondPosted, [.staff(payload.agreedBy), .day(attempt.day)])
    if let hold = holds.first { throw Refusal(.noLegalHold, event: attempt.type, facts: [.code(hold)]) }
    let standing = PersonStanding(payload.person, cases: context.cases)
    for support in standing.supports where support.until.map({ $0 > attempt.day.month }) ?? true {
      throw Refusal(.offRolls, event: attempt.type, facts: [.code(support.caseID)])
    }
    if let list = context.openLists.first { throw Refusal(.noOpenMoney, event: attempt.type, facts: [.code(list)]) }
    for (id, state) in context.cases where !state.balance.isSettled {
      throw Refusal(.noOpenMoney, event: attempt.type, facts: [.code(id)])
    }
  }
}

extension CaseBalance {
  /// Whether nothing is owed either way.
  var isSettled: Bool { settledFen >= overpaidFen && arrearsPaidFen >= underpaidFen }
}
