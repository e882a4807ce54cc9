import CaseEvents
import EventEnvelope

extension CaseState {
  mutating func applyVerification(_ entry: LedgerEntry) {
    switch entry.event {
    case .crossCheckAuthorized(let payload): crossCheck.authorize(payload)
    case .authorizationWithdrawn(let payload):
      crossCheck.authorizations.removeAll { payload.persons.contains($0.person) }
    case .crossCheckRequested(let payload):
      crossCheck.begin(payload, on: entry.occurredOn)
      startInvestigation(on: entry.occurredOn)
    case .sourceAnswered(let payload): crossCheck.take(payload)
    case .sourceTimedOut(let payload):
      guard payload.request == crossCheck.request else { return }
      crossCheck.update(payload.source) { source in
        if source.status == nil { source.status = .noAnswer }
      }
    case .sourceWaived(let payload):
      guard payload.request == crossCheck.request else { return }
      crossCheck.update(payload.source) { $0.isWaived = true }
    case .crossCheckReported(let payload):
      guard payload.request == crossCheck.request, let validTo = CivilDate(payload.validToOn) else { return }
      crossCheck.report = CrossCheck.Report(position: entry.position, validTo: validTo)
    case .checkHitResolved(let payload):
      crossCheck.updateHit(payload.hit) { $0.outcome = payload.outcome }
    case .checkDisputed(let payload):
      crossCheck.updateHit(payload.hit) { hit in
        hit.isDisputed = true
        hit.recheckDueOn = CivilDate(payload.dueOn)
      }
    case .checkReverified(let payload):
      crossCheck.updateHit(payload.hit) { hit in
        hit.outcome = payload.outcome
        hit.isDisputed = false
        hit.recheckDueOn = nil
      }
    case .homeVisited(let payload):
      for staff in payload.investigators where !investigation.investigators.contains(staff) {
        investigation.investigators.append(staff)
      }
      investigation.visitedAt = entry.position
      startInvestigation(on: entry.occurredOn)
    case .democraticReviewHeld: investigation.reviewedAt = entry.position
    default: break
    }
  }

  private mutating func startInvestigation(on day: CivilDate) {
    guard application?.acceptedOn != nil, investigation.startedOn == nil else { return }
    investigation.startedOn = day
  }
}

extension CrossCheck {
  fileprivate mutating func authorize(_ payload: CrossCheckAuthorized) {
    guard let validTo = CivilDate(payload.validToOn) else { return }
    authorizations.removeAll { payload.persons.contains($0.person) }
    for person in payload.persons {
      authorizations.append(Authorization(person: person, scope: payload.scope, validTo: validTo))
    }
  }

  /// A request replaces the one before it, whose sources are asked anew; hits stay.
  fileprivate mutating func begin(_ payload: CrossCheckRequested, on day: CivilDate) {
    request = payload.request
    requestedOn = day
    sources = payload.sources.map { Source(code: $0) }
    report = nil
  }

  fileprivate mutating func take(_ payload: SourceAnswered) {
    guard payload.request == request else { return }
    update(payload.source) { source in
      source.status = payload.status
      source.hits = payload.items.count
    }
    for item in payload.items where !hits.contains(where: { $0.id == item.hit }) {
      hits.append(Hit(id: item.hit))
    }
  }

  fileprivate mutating func update(_ code: String, _ change: (inout Source) -> Void) {
    guard let index = sources.firstIndex(where: { $0.code == code }) else { return }
    change(&sources[index])
  }

  fileprivate mutating func updateHit(_ id: String, _ change: (inout Hit) -> Void) {
    guard let index = hits.firstIndex(where: { $0.id == id }) else { return }
    change(&hits[index])
  }
}
