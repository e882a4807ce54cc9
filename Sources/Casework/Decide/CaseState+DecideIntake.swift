import CaseEvents
import EventEnvelope

extension CaseState {
  func checkIntake(_ attempt: Attempt) throws(Refusal) {
    switch attempt.proposal.event {
    case .applicationSubmitted(let payload): return try checkApplication(payload, attempt)
    case .supplementRequested(let payload):
      try attempt.require(supplement == nil, .supplementOnce)
      let due = try attempt.date(payload.dueOn)
      try attempt.require(due >= attempt.day, .inOrder, [.day(due), .requiredDay(attempt.day)])
    case .applicationAccepted(let payload): try checkAcceptance(payload, attempt)
    case .supplementReceived: try checkFamily(attempt)
    case .householdDeclared(let payload):
      try checkFamily(attempt)
      try checkHousehold(payload, attempt)
    case .memberAdded(let payload):
      try checkFamily(attempt)
      try attempt.require(
        !household.contains(payload.member.person), .memberNew, [.person(payload.member.person)])
      try attempt.require(
        payload.member.relation != .head || !household.members.contains { $0.relation == .head },
        .householdWellFormed)
      _ = try attempt.date(payload.fromOn)
    case .memberRemoved(let payload):
      try checkFamily(attempt)
      try requireMember(payload.person, attempt)
      _ = try attempt.date(payload.fromOn)
    case .incomeDeclared(let payload):
      try checkFamily(attempt)
      try checkPeriod(payload.periodFromMonth, payload.periodToMonth, attempt)
      for item in payload.items where item.hasPerson { try requireMember(item.person, attempt) }
    case .expenseDeclared(let payload):
      try checkFamily(attempt)
      try checkPeriod(payload.periodFromMonth, payload.periodToMonth, attempt)
      for item in payload.items where item.hasPerson { try requireMember(item.person, attempt) }
    case .assetDeclared(let payload):
      try checkFamily(attempt)
      for item in payload.items where item.hasPerson { try requireMember(item.person, attempt) }
    default: break
    }
  }

  /// Where the actor is a person: the applicant, a member, or anyone who holds the mandate (57 号 arts 4, 6).
  func checkFamily(_ attempt: Attempt) throws(Refusal) {
    switch attempt.role {
    case .person:
      let person = attempt.actorID
      let isFamily = application.map { $0.applicant == person || $0.hasMandate } ?? false
      try attempt.require(isFamily || household.contains(person), .familyActs, [.person(person)])
    case .village:
      try attempt.require(application?.hasMandate ?? false, .familyActs, [.role(.village)])
    case .township, .county, .checker, .finance, .bank, .city, .auditor, .system: break
    }
  }

  func requireMember(_ person: String, _ attempt: Attempt) throws(Refusal) {
    try attempt.require(household.contains(person), .memberKnown, [.person(person)])
  }

  func checkPeriod(_ from: String, _ to: String, _ attempt: Attempt) throws(Refusal) {
    let (first, last) = (try attempt.month(from), try attempt.month(to))
    try attempt.require(first <= last, .periodRuns, [.month(first), .month(last)])
  }

  private func checkApplication(_ payload: ApplicationSubmitted, _ attempt: Attempt) throws(Refusal) {
    let isProxy = payload.channel == .proxy
    try attempt.require(!isProxy || !payload.proxyMandate.isEmpty, .proxyHasMandate)
    switch attempt.role {
    case .person:
      try attempt.require(
        isProxy || payload.applicant == attempt.actorID, .familyActs, [.person(attempt.actorID)])
    case .village: try attempt.require(isProxy, .proxyHasMandate, [.role(.village)])
    case .township, .county, .checker, .finance, .bank, .city, .auditor, .system: break
    }
    guard Office(payload.registeredOffice) != nil else { throw Refusal(.readable, event: attempt.type) }
  }

  /// Complete means: the household, its income and its assets are declared (57 号 art 10).
  ///
  /// An authorisation is not asked for here: article 9 makes it a duty of the applicant, and the check can't begin
  /// without it; an application without it is complete on paper but leads nowhere.
  private func checkAcceptance(_ payload: ApplicationAccepted, _ attempt: Attempt) throws(Refusal) {
    try attempt.require(household.declaredAt != nil, .applicationComplete, [.code("household")])
    try attempt.require(incomeDeclaredAt != nil, .applicationComplete, [.code("income")])
    try attempt.require(assetsDeclaredAt != nil, .applicationComplete, [.code("assets")])
    let accepted = try attempt.pastDate(payload.acceptedOn)
    guard let submitted = application?.submittedOn else { return }
    try attempt.require(accepted >= submitted, .inOrder, [.day(accepted), .requiredDay(submitted)])
  }

  private func checkHousehold(_ payload: HouseholdDeclared, _ attempt: Attempt) throws(Refusal) {
    let members = payload.members
    for (index, member) in members.enumerated() {
      let isRepeated = members[..<index].contains { $0.person == member.person }
      try attempt.require(!isRepeated, .householdWellFormed, [.person(member.person)])
    }
    let heads = members.count { $0.relation == .head }
    try attempt.require(heads == 1, .householdWellFormed, [.code("head"), .found(Int64(heads)), .required(1)])
    try attempt.require(members.contains { $0.counted }, .householdWellFormed, [.code("counted"), .found(0)])
    guard let applicant = application?.applicant else { return }
    try attempt.require(
      members.contains { $0.person == applicant }, .householdWellFormed, [.person(applicant)])
  }
}
