public import CaseEvents
import EventEnvelope

extension CaseState {
  /// The events that the proposal makes: the one proposed and what follows from it.
  ///
  /// Every guard of the event is asked in this state. Nothing is changed; apply the events to go on.
  ///
  /// - Parameters:
  ///   - proposal: the event, its day, and who would record it.
  ///   - context: the actor's state, others named in the payload, and the rules.
  /// - Returns: the event proposed, first, then the events that it entails, to be recorded with it.
  /// - Throws: ``Refusal`` naming the first guard that stands against it.
  public func decide(_ proposal: Proposal, in context: CaseContext) throws(Refusal) -> [CaseEvent] {
    [proposal.event] + (try check(proposal, in: context))
  }

  /// Asks what any event is asked, then the payload; one instance for each event, made by the generated dispatch.
  func ask<Step: CaseStep>(
    _ step: Step, _ proposal: Proposal, in context: CaseContext
  ) throws(Refusal) -> [CaseEvent] {
    // The rule isn't copied: each facet is read where it stands.
    guard Step.rule.phases.contains(phase) else { throw ofAnotherPhase(proposal, context) }
    let attempt = try CaseAttempt(proposal, in: context, listed: Step.rule.guards)
    try attempt.checkActor(
      Step.rule.actors, isDelegable: Step.rule.isDelegable && attempt.rules.decision.isDelegated,
      isCertificateNeeded: true)
    try checkOffice(attempt)
    try attempt.checkNotInFuture()
    try checkLateEntry(attempt)
    if Step.rule.order == .afterLastStep, let last = lastStepOn {
      try attempt.require(.inOrder, attempt.day >= last, [.day(attempt.day), .requiredDay(last)])
    }
    let following = try step.check(self, attempt)
    try checkHeard(step, entailing: following, attempt)
    return following
  }

  /// The refusal of an event that the phase doesn't allow, or that is of another record.
  func ofAnotherPhase(_ proposal: Proposal, _ context: CaseContext) -> Refusal {
    Refusal(
      .phaseAllowsEvent, event: proposal.event.type, on: proposal.occurredOn, facts: [.phase(phase)],
      rules: context.procedure.rules(on: proposal.occurredOn))
  }
}
