import CaseEvents
import EventEnvelope

extension CaseFacts {
  /// Takes an event into the facts; total.
  mutating func take(_ entry: LedgerEntry) {
    if let event = IntakeEvent(entry.event) {
      take(event, entry)
    } else if let event = VerificationEvent(entry.event) {
      take(event, at: entry.position)
    } else if case .selfCareAssessed(let payload) = entry.event {
      selfCare[payload.person] = Found(payload: payload, position: entry.position)
    } else if case .deathRecorded(let payload) = entry.event {
      members.removeAll { $0.member.person == payload.person }
      changes.append(entry.position)
    } else if case .correctionApplied(let payload) = entry.event {
      corrections.append((entry.position, Position(payload.targetPosition)))
    }
  }

  private mutating func take(_ event: IntakeEvent, _ entry: LedgerEntry) {
    let position = entry.position
    switch event {
    case .applicationSubmitted(let payload):
      application = Found(payload: payload, position: position)
      office = entry.office
      // A new procedure: the household stays, its means are declared anew.
      (income, expenses, assets) = (nil, nil, nil)
    case .householdDeclared(let payload):
      household = Found(payload: payload, position: position)
      members = payload.members.map { DeclaredMember(member: $0, position: position) }
      changes = []
    case .memberAdded(let payload):
      members.removeAll { $0.member.person == payload.member.person }
      members.append(DeclaredMember(member: payload.member, position: position))
      changes.append(position)
    case .memberRemoved(let payload):
      members.removeAll { $0.member.person == payload.person }
      changes.append(position)
    case .incomeDeclared(let payload): income = Found(payload: payload, position: position)
    case .expenseDeclared(let payload): expenses = Found(payload: payload, position: position)
    case .assetDeclared(let payload): assets = Found(payload: payload, position: position)
    case .supplementRequested, .supplementReceived, .applicationAccepted, .applicationNotAccepted: break
    }
  }

  private mutating func take(_ event: VerificationEvent, at position: Position) {
    switch event {
    case .labourCapacityAssessed(let payload): capacities[payload.person] = Found(payload: payload, position: position)
    case .checkHitResolved(let payload): outcomes[payload.hit] = Found(payload: payload.outcome, position: position)
    case .checkReverified(let payload): outcomes[payload.hit] = Found(payload: payload.outcome, position: position)
    case .sourceAnswered(let payload):
      for item in payload.items { hitClasses[item.hit] = Found(payload: item.dataClass, position: position) }
    case .crossCheckAuthorized, .obligorConsented, .authorizationWithdrawn, .crossCheckRequested, .sourceTimedOut,
      .crossCheckReported, .sourceWaived, .checkDisputed, .homeVisited, .neighbourInterviewed, .letterProofObtained,
      .livingStandardObserved, .democraticReviewHeld:
      break
    }
  }
}
