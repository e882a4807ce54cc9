import CaseEvents

/// A record other than a case that decides events and folds them: staff, policies, payment lists, persons, modules
/// (案件以外的记录).
public protocol StepRecord {
  /// What it is told when it decides.
  associatedtype Context: DecisionContext
}

/// An event of a record other than a case: by whom, what it checks and what it changes.
///
/// No requirement has a default, so that "nothing to check" and "nothing changes" have to be written.
public protocol RecordStep: Sendable {
  /// The record that it belongs to.
  associatedtype Record: StepRecord
  /// Who may do it, and which guards it asks.
  static var recordRule: RecordRule { get }

  /// Asks the guards of the payload.
  ///
  /// - Throws: ``Refusal`` naming the first guard that stands against it.
  func check(_ record: Record, _ attempt: Attempt<Record.Context>) throws(Refusal)

  /// Takes the payload into the record; total, and checks nothing.
  func apply(to record: inout Record, by entry: EntryHead)
}

/// What a record says of one of its events.
public struct RecordRule: Sendable {
  /// The roles that may do it (办理主体).
  public let actors: ActorSet
  /// Whether those roles that need a certificate for cases need it here too.
  public let isCertificateNeeded: Bool
  /// The guards that it asks besides those of any event.
  public let guards: [Guard]
}

extension StepRecord {
  /// Asks what any event is asked, then the payload; one instance for each event, made by the generated dispatch.
  func ask<Step: RecordStep>(
    _ step: Step, _ proposal: Proposal, in context: Context
  ) throws(Refusal) where Step.Record == Self {
    let rule = Step.recordRule
    let attempt = try Attempt(proposal, in: context, listed: rule.guards)
    try attempt.checkActor(rule.actors, isDelegable: false, isCertificateNeeded: rule.isCertificateNeeded)
    try attempt.checkNotInFuture()
    try step.check(self, attempt)
  }

  /// The refusal of an event of another record.
  func ofAnotherRecord(_ proposal: Proposal, _ context: Context) -> Refusal {
    Refusal(
      .phaseAllowsEvent, event: proposal.event.type, on: proposal.occurredOn,
      rules: context.procedure.rules(on: proposal.occurredOn))
  }
}
