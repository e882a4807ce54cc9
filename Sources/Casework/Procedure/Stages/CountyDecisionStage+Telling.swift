public import CaseEvents
import EventEnvelope

// The household is told of what was decided, the village of what was granted.

extension DecisionNotified: CaseStep {
  /// After any decision.
  public static let rule = StepRule(
    stage: CountyDecisionStage.self, phases: PhaseSet(.closed, .refused, .exited).union(.enrolled),
    actors: ActorSet(.township, .county), isDelegable: false, leads: .stays, order: .afterLastStep, isGround: false,
    changes: [],
    guards: [.decisionKnown, .refusalInWriting])

  /// A decision that wasn't told yet, not before its day; a refusal in writing (社会救助法 art 45).
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    let decision = state.decisions.first { $0.position.rawValue == decisionPosition }
    guard let decision, decision.notifiedOn == nil else {
      throw attempt.refusal(.decisionKnown, [.position(decisionPosition)])
    }
    let notified = try attempt.pastDate(notifiedOn)
    try attempt.require(
      .inOrder, notified >= decision.decidedOn, [.day(notified), .requiredDay(decision.decidedOn)])
    let isWritten = medium.code.map(attempt.rules.decision.writtenMedia.contains) ?? false
    try attempt.require(.refusalInWriting, decision.type != .enrolmentRefused || isWritten, [.code(medium.code ?? "")])
    return []
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Keeps the day.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    guard let index = state.decisions.firstIndex(where: { $0.position.rawValue == decisionPosition }) else { return }
    state.decisions[index].notifiedOn = CivilDate(notifiedOn) ?? entry.occurredOn
  }
}

extension DecisionPublished: CaseStep {
  /// Where the household lives, while it is enrolled.
  public static let rule = StepRule(
    stage: CountyDecisionStage.self, phases: .enrolled, actors: ActorSet(.village, .township, .county),
    isDelegable: false, leads: .stays, order: .anyDay, isGround: false, changes: [],
    guards: [.grantKnown, .noticeMinimal, .noticeInVillage])

  /// A grant that wasn't published yet, not before its day, with nothing more than a notice shows.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    let decision = state.decisions.first { $0.position.rawValue == decisionPosition }
    guard let decision, decision.isGrant, decision.publishedOn == nil else {
      throw attempt.refusal(.grantKnown, [.position(decisionPosition)])
    }
    let from = try attempt.pastDate(fromOn)
    try attempt.require(.inOrder, from >= decision.decidedOn, [.day(from), .requiredDay(decision.decidedOn)])
    try state.checkShown(fields, at: place, attempt)
    return []
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Keeps the day.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    guard let index = state.decisions.firstIndex(where: { $0.position.rawValue == decisionPosition }) else { return }
    state.decisions[index].publishedOn = CivilDate(fromOn) ?? entry.occurredOn
  }
}
