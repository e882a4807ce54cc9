public import CaseEvents
public import EventEnvelope
import Instruments
import Wording

// A correction is asked for by one and approved by another. What it puts right is decided like the entry that it
// replaces, and what was decided later on the wrong value is looked at again.

// MARK: State

/// A correction that was asked for and neither applied nor rejected yet (待办更正申请).
public struct OpenCorrection: Hashable, Sendable {
  /// The event that is said to be wrong.
  public let target: Position
  /// Its field, in the spelling of the request.
  public let field: String
  /// What is said to be right, in JSON.
  public let rightValue: String
  /// Who asked.
  public let requester: Subject
  /// The day on which it was asked for.
  public let requestedOn: CivilDate

  /// Whether it is about this field of this event; bytes are compared, since a field is a name.
  func isAbout(_ field: String, of target: Position) -> Bool {
    self.target == target && self.field.utf8.elementsEqual(field.utf8)
  }

  /// Whether it asks for this value; bytes are compared, since the request is what is approved.
  func asks(for rightValue: String) -> Bool { self.rightValue.utf8.elementsEqual(rightValue.utf8) }

  /// Whether whoever has the bare identifier asked for it: a member of staff, or a person of the household.
  func isRequested(by requester: String) -> Bool {
    ActorKind(self.requester) != .system && self.requester.id.utf8.elementsEqual(requester.utf8)
  }
}

/// An event that wouldn't have been taken, as a correction has shown (瑕疵).
public struct CaseDefect: Hashable, Sendable {
  /// The event.
  public let target: Position
  /// The code of the guard that refuses it.
  public let guardCode: String
  /// Where that is recorded.
  public let position: Position
  /// The correction that shows it; nil where none is told of.
  public let cause: Position?

  /// The guard; nil where this program has none of that code.
  public var `guard`: Guard? { Procedure.guards.first { $0.code == guardCode } }
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

  /// 更正内容.
  public static let correctionAsRequested = Guard(
    "correctionAsRequested", Instrument.ledger.whole,
    title: Text("the value isn't the one that was asked for", "更正内容与申请内容不一致"),
    remedy: Text("apply the value of the request, or have the other one requested", "按申请内容更正，或就新内容另行申请"))

  /// 更正对象.
  public static let decidedInCase = Guard(
    "decidedInCase", Instrument.ledger.whole,
    title: Text("the case doesn't decide that event, so its rules can't decide it anew", "该记录不由本案办理，无法按本案规则更正"),
    remedy: Text(
      "put it right where it was decided: a bank's answer by the next answer of the same line",
      "在其办理之处更正：银行回执以同一明细的后续回执更正"))

  /// 瑕疵来源.
  public static let defectFollows = Guard(
    "defectFollows", Instrument.ledger.whole,
    title: Text("no correction before it shows this defect", "其前并无显示该瑕疵的更正"),
    remedy: Text("nobody records a defect: it is recorded with the correction that shows it", "瑕疵随更正自动记录，无须单独记录"))
}

extension CaseState {
  /// The event is one that the rules of a case decide: whatever else stands in its thread was decided by others.
  fileprivate func requireDecided(_ position: UInt64, _ attempt: CaseAttempt) throws(Refusal) {
    try requireEvent(position, attempt)
    let isDecided = event(at: Position(position)).map { $0.type.isOfCasesAlone } ?? false
    try attempt.require(.decidedInCase, isDecided, [.position(position)])
  }

  /// Somebody must have asked for the correction, by that day, and where one is named, they themselves.
  fileprivate func requireRequest(
    of field: String, in target: UInt64, by requester: String? = nil, for value: String? = nil, _ attempt: CaseAttempt
  ) throws(Refusal) {
    let open = openCorrections.filter { request in
      request.isAbout(field, of: Position(target)) && requester.map { request.isRequested(by: $0) } ?? true
    }
    guard let requestedOn = open.map(\.requestedOn).min() else {
      throw attempt.refusal(
        .correctionRequested, [.position(target), .code(field)] + (requester.map { [.code($0)] } ?? []))
    }
    try attempt.require(.inOrder, attempt.day >= requestedOn, [.day(attempt.day), .requiredDay(requestedOn)])
    guard let value else { return }
    try attempt.require(
      .correctionAsRequested, open.contains { $0.asks(for: value) }, [.position(target), .code(field)])
  }
}

// MARK: Events

extension CorrectionRequested: CaseStep {
  /// By the household itself or the offices.
  public static let rule = StepRule(
    stage: OversightStage.self, phases: .opened, actors: .everyone, isDelegable: false, leads: .stays, order: .anyDay,
    isGround: false, changes: [], guards: [.familyActs, .targetOfCase, .decidedInCase])

  /// An event that this case decides, which would have been taken with the right value.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.checkFamily(attempt)
    try state.requireDecided(targetPosition, attempt)
    if let refusal = attempt.context.correction?.refusal { throw refusal }
    return []
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Keeps the request.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    let request = OpenCorrection(
      target: Position(targetPosition), field: field, rightValue: rightValue, requester: entry.actor,
      requestedOn: entry.occurredOn)
    if !state.openCorrections.contains(request) { state.openCorrections.append(request) }
  }
}

extension CorrectionApplied: CaseStep {
  /// By the county.
  public static let rule = StepRule(
    stage: OversightStage.self, phases: .opened, actors: ActorSet(.county), isDelegable: false, leads: .stays,
    order: .anyDay, isGround: false, changes: [],
    guards: [.targetOfCase, .decidedInCase, .twoPersons, .correctionRequested, .correctionAsRequested])

  /// What another asked for, of an event of this case, which would have been taken with the right value.
  ///
  /// Later events that wouldn't have been taken then are flagged and not refused: the truth may show that what was done
  /// on it was wrong.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.requireDecided(targetPosition, attempt)
    try attempt.require(
      .twoPersons, requestedBy != attempt.actorID && requestedBy != attempt.proposal.actor.description,
      [.staff(attempt.actorID)])
    try state.requireRequest(of: field, in: targetPosition, by: requestedBy, for: rightValue, attempt)
    guard let outcome = attempt.context.correction else { return [] }
    if let refusal = outcome.refusal { throw refusal }
    return outcome.defects.map(CaseEvent.defectFound)
  }

  /// Nothing of its own: what it corrects is read as corrected.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Settles the requests; a hearing that was complete by then was about it, where the corrected event is one that decides
  /// what the household receives.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    state.openCorrections.removeAll { $0.isAbout(field, of: Position(targetPosition)) }
    guard let target = state.event(at: Position(targetPosition)), !target.type.changes.isEmpty else { return }
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

extension DefectFound: CaseStep {
  /// By whoever applies the correction that shows it.
  public static let rule = StepRule(
    stage: OversightStage.self, phases: .opened, actors: ActorSet(.county), isDelegable: false, leads: .stays,
    order: .anyDay, isGround: false, changes: [], guards: [.targetOfCase, .defectFollows])

  /// Never alone: it follows from a correction.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.requireEvent(targetPosition, attempt)
    throw attempt.refusal(.defectFollows, [.position(targetPosition), .code(`guard`)])
  }

  /// Nothing: what was decided stands until it is decided otherwise.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Keeps the defect.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    let cause = state.events.last { $0.type == .correctionApplied }?.position
    state.defects.append(
      CaseDefect(target: Position(targetPosition), guardCode: `guard`, position: entry.position, cause: cause))
  }
}
