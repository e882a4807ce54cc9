public import CaseEvents
import EventEnvelope

extension CheckHitResolved: CaseStep {
  /// By the township.
  public static let rule = StepRule(
    stage: CrossCheckStage.self, phases: CrossCheckStage.phases, actors: ActorSet(.township), isDelegable: false,
    leads: .stays, order: .afterLastStep, isGround: true, changes: [],
    guards: [.actorUnconflicted, .hitKnown, .hitOpen])

  /// A hit that nobody has resolved.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.checkUnconflicted(attempt)
    let found = try state.crossCheck.requireHit(hit, attempt)
    try attempt.require(.hitOpen, found.outcome == nil, [.code(found.id)])
    return []
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Keeps the outcome.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    state.crossCheck.updateHit(hit) { $0.outcome = outcome }
  }
}

extension CheckDisputed: CaseStep {
  /// By the family.
  public static let rule = StepRule(
    stage: CrossCheckStage.self, phases: CrossCheckStage.phases, actors: ActorSet(.person, .township),
    isDelegable: false, leads: .stays, order: .afterLastStep, isGround: false, changes: [],
    guards: [.familyActs, .hitKnown, .hitOpen])

  /// A hit that isn't disputed yet.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.checkFamily(attempt)
    let found = try state.crossCheck.requireHit(hit, attempt)
    try attempt.require(.hitOpen, !found.isDisputed, [.code(found.id)])
    _ = try attempt.date(dueOn)
    return []
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Keeps the day of the re-check.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    state.crossCheck.updateHit(hit) { hit in
      hit.isDisputed = true
      hit.recheckDueOn = CivilDate(dueOn)
    }
  }
}

extension CheckReverified: CaseStep {
  /// By the township.
  public static let rule = StepRule(
    stage: CrossCheckStage.self, phases: CrossCheckStage.phases, actors: ActorSet(.township), isDelegable: false,
    leads: .stays, order: .afterLastStep, isGround: true, changes: [],
    guards: [.actorUnconflicted, .hitKnown, .hitOpen])

  /// A hit that is disputed.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.checkUnconflicted(attempt)
    let found = try state.crossCheck.requireHit(hit, attempt)
    try attempt.require(.hitOpen, found.isDisputed, [.code(found.id)])
    return []
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Keeps the outcome; the dispute is over.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    state.crossCheck.updateHit(hit) { hit in
      hit.outcome = outcome
      hit.isDisputed = false
      hit.recheckDueOn = nil
    }
  }
}
