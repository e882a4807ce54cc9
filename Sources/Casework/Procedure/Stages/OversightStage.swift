public import CaseEvents
public import EventEnvelope
public import Wording
import Instruments

/// Corrections, disputes, complaints and relations of staff (更正、申诉与监督).
public enum OversightStage: CaseStage {
  /// 更正、申诉与监督.
  public static let title = Text("oversight", "更正、申诉与监督")
  /// For a dispute.
  public static let deadlines: [DeadlineRule] = [.dispute]
}

// MARK: State

/// A correction that was asked for and neither applied nor rejected yet (待办更正申请).
public struct OpenCorrection: Hashable, Sendable {
  /// The event that is said to be wrong.
  public let target: Position
  /// Its field, in the spelling of the request.
  public let field: String
  /// Who asked.
  public let requester: Subject
  /// The day on which it was asked for.
  public let requestedOn: CivilDate

  /// Whether it is about this field of this event; bytes are compared, since a field is a name.
  func isAbout(_ field: String, of target: Position) -> Bool {
    self.target == target && self.field.utf8.elementsEqual(field.utf8)
  }

  /// Whether the member of staff, named by the bare identifier, asked for it.
  func isRequested(by staff: String) -> Bool {
    ActorKind(requester) == .staff && requester.id.utf8.elementsEqual(staff.utf8)
  }
}

// MARK: Guards

extension Guard {
  /// 双人更正.
  public static let twoPersons = Guard(
    "twoPersons", Instrument.ledger.whole,
    title: Text("whoever asked for a correction may not approve it", "更正申请人不得自行审批"),
    remedy: Text("have another member of staff approve", "由他人审批"))

  /// 更正申请.
  public static let correctionRequested = Guard(
    "correctionRequested", Instrument.ledger.whole,
    title: Text("no request for this correction is open, or the one named did not make it", "该字段没有待办的更正申请，或所填申请人未提出申请"),
    remedy: Text(
      "request the correction of the same event and field first, and name who asked", "先就同一记录的同一字段申请更正，并如实填写申请人"))

  /// 更正对象.
  public static let targetOfCase = Guard(
    "targetOfCase", Instrument.ledger.whole, title: Text("the position is not an event of this case", "该序号不是本案记录"),
    remedy: Text("name a position of this case", "填写本案记录序号"))
}

extension CaseState {
  func requireEvent(_ position: UInt64, _ attempt: CaseAttempt) throws(Refusal) {
    try attempt.require(.targetOfCase, event(at: Position(position)) != nil, [.position(position)])
  }

  /// Somebody must have asked for the correction, by that day, and where staff are named, they themselves.
  fileprivate func requireRequest(
    of field: String, in target: UInt64, by staff: String? = nil, _ attempt: CaseAttempt
  ) throws(Refusal) {
    let requests = openCorrections.lazy.filter { request in
      request.isAbout(field, of: Position(target)) && staff.map { request.isRequested(by: $0) } ?? true
    }
    guard let requestedOn = requests.map(\.requestedOn).min() else {
      throw attempt.refusal(
        .correctionRequested, [.position(target), .code(field)] + (staff.map { [.staff($0)] } ?? []))
    }
    try attempt.require(.inOrder, attempt.day >= requestedOn, [.day(attempt.day), .requiredDay(requestedOn)])
  }
}

// MARK: Events

extension CorrectionRequested: CaseStep {
  /// By anyone.
  public static let rule = StepRule(
    stage: OversightStage.self, phases: .opened, actors: .everyone, isDelegable: false, leads: .stays, order: .anyDay,
    isGround: false, changes: [], guards: [.targetOfCase])

  /// An event of this case.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.requireEvent(targetPosition, attempt)
    return []
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Keeps the request.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    let request = OpenCorrection(
      target: Position(targetPosition), field: field, requester: entry.actor, requestedOn: entry.occurredOn)
    if !state.openCorrections.contains(request) { state.openCorrections.append(request) }
  }
}

extension CorrectionApplied: CaseStep {
  /// By the county.
  public static let rule = StepRule(
    stage: OversightStage.self, phases: .opened, actors: ActorSet(.county), isDelegable: false, leads: .stays,
    order: .anyDay, isGround: false, changes: [], guards: [.targetOfCase, .twoPersons, .correctionRequested])

  /// An event of this case, asked for by another.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.requireEvent(targetPosition, attempt)
    try attempt.require(
      .twoPersons, requestedBy != attempt.actorID && requestedBy != attempt.proposal.actor.description,
      [.staff(attempt.actorID)])
    try state.requireRequest(of: field, in: targetPosition, by: requestedBy, attempt)
    return []
  }

  /// Nothing of its own: what it corrects is read as corrected.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Settles the requests; a hearing that was complete by then was about it.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    state.openCorrections.removeAll { $0.isAbout(field, of: Position(targetPosition)) }
    if let hearing = state.hearing, hearing.isComplete(on: entry.occurredOn) { state.hearing = nil }
  }
}

extension CorrectionRejected: CaseStep {
  /// By the county.
  public static let rule = StepRule(
    stage: OversightStage.self, phases: .opened, actors: ActorSet(.county), isDelegable: false, leads: .stays,
    order: .anyDay, isGround: false, changes: [], guards: [.targetOfCase, .correctionRequested])

  /// A request that is open.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.requireEvent(targetPosition, attempt)
    try state.requireRequest(of: field, in: targetPosition, attempt)
    return []
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Settles the requests.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    state.openCorrections.removeAll { $0.isAbout(field, of: Position(targetPosition)) }
  }
}

extension ComplaintReceived: CaseStep {
  /// From anyone.
  public static let rule = StepRule(
    stage: OversightStage.self, phases: .opened, actors: .everyone, isDelegable: false, leads: .stays, order: .anyDay,
    isGround: false, changes: [], guards: [])

  /// Nothing of its own.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] { [] }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Calls for the county's own visit.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    state.countyReview.hasComplaint = true
    state.countyReview.isVisited = false
  }
}

extension RelativeRelationDeclared: CaseStep {
  /// By the township or the county, of a member of staff (近亲属备案).
  public static let rule = StepRule(
    stage: OversightStage.self, phases: .opened, actors: ActorSet(.township, .county), isDelegable: false,
    leads: .stays, order: .anyDay, isGround: false, changes: [], guards: [.memberKnown])

  /// A member, or the applicant.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    let isOfCase = state.household.contains(person) || state.application?.applicant == person
    try attempt.require(.memberKnown, isOfCase, [.person(person)])
    return []
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// The declaration stands in the case's history only where it concerns the case.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    if state.household.contains(person) || state.application?.applicant == person {
      state.countyReview.hasRegisteredRelative = true
    }
  }
}
