import CaseEvents
import EventEnvelope

extension CaseFacts {
  /// Takes an event into the facts; total.
  mutating func take(_ entry: LedgerEntry) {
    switch entry.event {
    case .applicationSubmitted(let payload):
      application = Found(payload: payload, position: entry.position)
      office = entry.office
      // A new procedure: the household stays, its means are declared anew.
      (income, expenses, assets) = (nil, nil, nil)
    case .householdDeclared(let payload):
      household = Found(payload: payload, position: entry.position)
      members = payload.members.map { DeclaredMember(member: $0, position: entry.position) }
      changes = []
    case .memberAdded, .memberRemoved, .deathRecorded: change(entry)
    case .incomeDeclared(let payload): income = Found(payload: payload, position: entry.position)
    case .expenseDeclared(let payload): expenses = Found(payload: payload, position: entry.position)
    case .assetDeclared(let payload): assets = Found(payload: payload, position: entry.position)
    case .selfCareAssessed(let payload):
      selfCare[payload.person] = Found(payload: payload, position: entry.position)
    case .labourCapacityAssessed(let payload):
      capacities[payload.person] = Found(payload: payload, position: entry.position)
    case .checkHitResolved(let payload):
      outcomes[payload.hit] = Found(payload: payload.outcome, position: entry.position)
    case .checkReverified(let payload):
      outcomes[payload.hit] = Found(payload: payload.outcome, position: entry.position)
    case .correctionApplied(let payload):
      corrections.append((entry.position, Position(payload.targetPosition)))
    default: break
    }
  }

  private mutating func change(_ entry: LedgerEntry) {
    switch entry.event {
    case .memberAdded(let payload):
      members.removeAll { $0.member.person == payload.member.person }
      members.append(DeclaredMember(member: payload.member, position: entry.position))
    case .memberRemoved(let payload): members.removeAll { $0.member.person == payload.person }
    case .deathRecorded(let payload): members.removeAll { $0.member.person == payload.person }
    default: return
    }
    changes.append(entry.position)
  }
}
