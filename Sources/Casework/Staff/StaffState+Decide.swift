public import CaseEvents
import EventEnvelope

extension StaffState {
  /// The events that the proposal makes for this member of staff: only the one proposed.
  ///
  /// Whoever posts or certifies needs no certificate: somebody has to be the first. Nobody does it for himself.
  ///
  /// - Parameters:
  ///   - proposal: a posting, transfer, training, certificate or declaration.
  ///   - context: the acting member of staff; `recordID` is the identifier of this one.
  /// - Returns: the event proposed.
  /// - Throws: ``Refusal`` naming the first guard that stands against it.
  public func decide(_ proposal: Proposal, in context: RecordContext) throws(Refusal) -> [CaseEvent] {
    let attempt = try Attempt(proposal, in: context, isCertificateNeeded: false)
    switch proposal.event {
    case .staffPosted(let payload):
      try attempt.require(postings.isEmpty, .postState, [.staff(payload.staff)])
      try checkPost(payload.staff, payload.role, payload.office, payload.fromOn, attempt)
    case .staffTransferred(let payload):
      try attempt.require(!postings.isEmpty, .postState, [.staff(payload.staff)])
      try checkPost(payload.staff, payload.role, payload.office, payload.fromOn, attempt)
    case .trainingHeld(let payload): _ = try attempt.pastDate(payload.heldOn)
    case .trainingAttended(let payload):
      try checkSubject(payload.staff, attempt)
      _ = try attempt.pastDate(payload.attendedOn)
    case .staffCertified(let payload): try checkCertificate(payload, attempt)
    case .certificationLapsed(let payload):
      try checkSubject(payload.staff, attempt)
      let lapsed = try attempt.date(payload.lapsedOn)
      try attempt.require(isCertified(on: lapsed.adding(days: -1)), .certificateInForce, [.staff(payload.staff)])
    case .relativeRelationDeclared(let payload):
      try checkSubject(payload.staff, attempt)
      try attempt.require(!isRelated(to: payload.person), .declaredOnce, [.person(payload.person)])
    case .conflictOfInterestDeclared(let payload):
      try checkSubject(payload.staff, attempt)
      try attempt.require(!conflicts.contains(payload.caseID), .declaredOnce, [.code(payload.caseID)])
    default: throw Refusal(.phaseAllowsEvent, event: attempt.type)  // an event of another record
    }
    return [proposal.event]
  }

  private func checkSubject(_ staff: String, _ attempt: Attempt) throws(Refusal) {
    try attempt.require(staff == attempt.context.caseID, .postState, [.staff(staff)])
  }

  private func checkOther(_ staff: String, _ attempt: Attempt) throws(Refusal) {
    try checkSubject(staff, attempt)
    try attempt.require(staff != attempt.actorID || attempt.role == .system, .notOneself, [.staff(staff)])
  }

  /// The post lies below the office of whoever gives it, and begins after the one before.
  private func checkPost(
    _ staff: String, _ role: Role, _ office: String, _ day: String, _ attempt: Attempt
  ) throws(Refusal) {
    try checkOther(staff, attempt)
    guard let office = Office(office), ActorRole(role) != nil else {
      throw Refusal(.readable, event: attempt.type)
    }
    let from = try attempt.date(day)
    if let last = postings.last {
      try attempt.require(from > last.from, .inOrder, [.day(from), .requiredDay(last.from.adding(days: 1))])
    }
    guard let posting = attempt.context.actor.posting(on: attempt.day), attempt.role != .system else { return }
    try attempt.require(posting.office.reaches(office), .officeOfPost, [.office(office)])
  }

  /// First the course, then the test, then the certificate (先培训再上岗).
  private func checkCertificate(_ payload: StaffCertified, _ attempt: Attempt) throws(Refusal) {
    try checkOther(payload.staff, attempt)
    try attempt.require(courses.contains(payload.course), .trainedFirst, [.code(payload.course)])
    let mark = attempt.rules.passMark
    try attempt.require(
      payload.score >= mark, .passMark, [.found(Int64(payload.score)), .required(Int64(mark))])
    let from = try attempt.pastDate(payload.certifiedOn)
    let until = try attempt.date(payload.validUntilOn)
    try attempt.require(until >= from, .passMark, [.day(until), .requiredDay(from)])
  }
}
