public import CaseEvents

/// What is decided about a ledger as a whole: that it goes on after a rollback (账本事项).
public struct LedgerRecord: StepRecord {
  /// Who acts.
  public typealias Context = RecordContext

  /// The events that the proposal makes for the ledger: only the one proposed.
  ///
  /// - Parameters:
  ///   - proposal: the acceptance of a rollback.
  ///   - context: the acting member of staff.
  /// - Returns: the event proposed.
  /// - Throws: ``Refusal`` naming the first guard that stands against it.
  public static func decide(_ proposal: Proposal, in context: RecordContext) throws(Refusal) -> [CaseEvent] {
    try LedgerRecord().check(proposal, in: context)
    return [proposal.event]
  }
}

extension RollbackAccepted: RecordStep {
  /// No certificate is needed: the ledger stands still until somebody decides, and what it lost may be the certificates.
  public static let recordRule = RecordRule(
    actors: ActorSet(.county, .city), isCertificateNeeded: false, guards: [])

  /// Nothing of its own.
  public func check(_ record: LedgerRecord, _ attempt: Attempt<RecordContext>) throws(Refusal) {}

  /// Nothing: the ledger itself goes on.
  public func apply(to record: inout LedgerRecord, by entry: EntryHead) {}
}
