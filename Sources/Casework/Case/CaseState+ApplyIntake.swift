import CaseEvents
import EventEnvelope

extension CaseState {
  mutating func applyIntake(_ entry: LedgerEntry) {
    switch entry.event {
    case .applicationSubmitted(let payload): open(payload, entry)
    case .supplementRequested(let payload):
      supplement = Supplement(missing: payload.missing, dueOn: CivilDate(payload.dueOn))
    case .supplementReceived(let payload):
      supplement?.missing.removeAll(where: payload.received.contains)
    case .applicationAccepted(let payload):
      application?.acceptedOn = CivilDate(payload.acceptedOn) ?? entry.occurredOn
    case .applicationNotAccepted:
      closure = .notAccepted
      keepDecision(entry)
    case .householdDeclared(let payload):
      household.members = payload.members.map { Household.Person($0) }
      household.declaredAt = entry.position
    case .memberAdded(let payload):
      household.members.removeAll { $0.id == payload.member.person }
      household.members.append(Household.Person(payload.member))
    case .memberRemoved(let payload):
      household.members.removeAll { $0.id == payload.person }
    case .incomeDeclared: incomeDeclaredAt = entry.position
    case .assetDeclared: assetsDeclaredAt = entry.position
    default: break
    }
  }

  /// Begins a procedure; a new one after an exit keeps the household, the amounts and what was decided before.
  private mutating func open(_ payload: ApplicationSubmitted, _ entry: LedgerEntry) {
    application = Application(
      applicant: payload.applicant, wanted: payload.wanted, hasMandate: !payload.proxyMandate.isEmpty,
      area: payload.area, office: entry.office, submittedOn: entry.occurredOn, acceptedOn: nil, extendedTo: nil)
    closure = nil
    supplement = nil
    incomeDeclaredAt = nil
    assetsDeclaredAt = nil
    crossCheck = CrossCheck()
    investigation = Investigation()
    assessment = nil
    opinion = nil
    notice = nil
    objections = []
    countyReview = CountyReview()
    gradualExit = nil
    // The support before stays ended, while it is open whether there will be another.
    if let exit { enrolment?.until = exit.stopMonth }
    exit = nil
    lastStepOn = entry.occurredOn
  }
}
