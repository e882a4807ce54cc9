import CaseEvents
import EventEnvelope

extension CaseState {
  func checkVerification(_ attempt: Attempt) throws(Refusal) {
    switch attempt.proposal.event {
    case .labourCapacityAssessed(let payload):
      try checkUnconflicted(attempt)
      try requireMember(payload.person, attempt)
    case .crossCheckAuthorized(let payload):
      try checkFamily(attempt)
      for person in payload.persons { try requireMember(person, attempt) }
      let validTo = try attempt.date(payload.validToOn)
      try attempt.require(
        validTo >= attempt.day, .authorizationCoversMembers, [.day(validTo), .requiredDay(attempt.day)])
    case .authorizationWithdrawn(let payload):
      try checkFamily(attempt)
      for person in payload.persons { try requireMember(person, attempt) }
    case .crossCheckRequested(let payload): try checkRequest(payload, attempt)
    case .sourceAnswered(let payload):
      try requireSource(payload.source, of: payload.request, attempt)
      try attempt.require(
        (payload.status == .hit) != payload.items.isEmpty, .itemsOnlyWithHit, [.code(payload.source)])
    case .sourceTimedOut(let payload):
      let source = try requireSource(payload.source, of: payload.request, attempt)
      try attempt.require(!source.isAnswered, .waiverOnlyWhereSilent, [.code(payload.source)])
      _ = try attempt.pastDate(payload.waitedUntilOn)
    case .sourceWaived(let payload):
      let source = try requireSource(payload.source, of: payload.request, attempt)
      try attempt.require(
        !source.isAnswered && !payload.reason.isEmpty, .waiverOnlyWhereSilent, [.code(payload.source)])
    case .crossCheckReported(let payload): try checkReport(payload, attempt)
    case .checkHitResolved(let payload):
      try checkUnconflicted(attempt)
      let hit = try requireHit(payload.hit, attempt)
      try attempt.require(hit.outcome == nil, .hitOpen, [.code(hit.id)])
    case .checkDisputed(let payload):
      try checkFamily(attempt)
      let hit = try requireHit(payload.hit, attempt)
      try attempt.require(!hit.isDisputed, .hitOpen, [.code(hit.id)])
      _ = try attempt.date(payload.dueOn)
    case .checkReverified(let payload):
      try checkUnconflicted(attempt)
      let hit = try requireHit(payload.hit, attempt)
      try attempt.require(hit.isDisputed, .hitOpen, [.code(hit.id)])
    case .homeVisited, .neighbourInterviewed, .letterProofObtained, .livingStandardObserved, .democraticReviewHeld:
      try checkInvestigation(attempt)
    default: break
    }
  }

  /// Every member who counts must have authorised every source asked, on the day (57 号 arts 9, 18).
  private func checkRequest(_ payload: CrossCheckRequested, _ attempt: Attempt) throws(Refusal) {
    try attempt.require(payload.request != crossCheck.request, .requestNew, [.code(payload.request)])
    for person in payload.persons { try requireMember(person, attempt) }
    for person in household.members where person.isCounted && person.diedOn == nil {
      try attempt.require(
        payload.persons.contains(person.id), .authorizationCoversMembers, [.person(person.id), .code("persons")])
    }
    for source in payload.sources {
      for person in payload.persons {
        try attempt.require(
          crossCheck.isAuthorized(person, source: source, on: attempt.day), .authorizationCoversMembers,
          [.person(person), .code(source)])
      }
    }
  }

  @discardableResult
  private func requireSource(
    _ code: String, of request: String, _ attempt: Attempt
  ) throws(Refusal) -> CrossCheck.Source {
    guard request == crossCheck.request, let source = crossCheck.sources.first(where: { $0.code == code }) else {
      throw Refusal(.requestKnown, event: attempt.type, facts: [.code(request), .code(code)])
    }
    return source
  }

  private func requireHit(_ id: String, _ attempt: Attempt) throws(Refusal) -> CrossCheck.Hit {
    guard let hit = crossCheck.hits.first(where: { $0.id == id }) else {
      throw Refusal(.hitKnown, event: attempt.type, facts: [.code(id)])
    }
    return hit
  }

  /// The report repeats what every source asked has said; silence stays NO_ANSWER.
  private func checkReport(_ payload: CrossCheckReported, _ attempt: Attempt) throws(Refusal) {
    try attempt.require(payload.request == crossCheck.request, .requestKnown, [.code(payload.request)])
    for source in crossCheck.sources {
      let result = payload.sources.first { $0.source == source.code }
      let isSame = result?.status == (source.status ?? .noAnswer) && result?.hits == UInt32(clamping: source.hits)
      try attempt.require(isSame, .reportMatchesAnswers, [.code(source.code)])
    }
    try attempt.require(
      payload.sources.count == crossCheck.sources.count, .reportMatchesAnswers,
      [.found(Int64(payload.sources.count)), .required(Int64(crossCheck.sources.count))])
    let validTo = try attempt.date(payload.validToOn)
    try attempt.require(validTo >= attempt.day, .reportValid, [.day(validTo), .requiredDay(attempt.day)])
  }
}
