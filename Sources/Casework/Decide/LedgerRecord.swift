public import CaseEvents

/// What is decided about a ledger as a whole: that it goes on after a rollback (账本事项).
public enum LedgerRecord {
  /// The events that the proposal makes for the ledger: only the one proposed.
  ///
  /// No certificate is needed: the ledger stands still until somebody decides, and what it lost may be the certificates.
  ///
  /// - Parameters:
  ///   - proposal: the acceptance of a rollback.
  ///   - context: the acting member of staff.
  /// - Returns: the event proposed.
  /// - Throws: ``Refusal`` naming the first guard that stands against it.
  public static func decide(_ proposal: Proposal, in context: RecordContext) throws(Refusal) -> [CaseEvent] {
    let attempt = try Attempt(proposal, in: context, isCertificateNeeded: false)
    guard case .rollbackAccepted = proposal.event else {
      throw Refusal(.phaseAllowsEvent, event: attempt.type)  // an event of another record
    }
    return [proposal.event]
  }
}
