import CaseEvents
import EventEnvelope

extension Attempt {
  /// An attempt on a record other than a case: the actor's role and post, and the day.
  ///
  /// No certificate is needed where the act is what makes certificates possible.
  convenience init(
    _ proposal: Proposal, in context: RecordContext, isCertificateNeeded: Bool
  ) throws(Refusal) {
    var context = context.asCase
    if !isCertificateNeeded { context.rules.certifiedRoles = [] }
    try self.init(proposal, in: context)
    try checkActor()
    try require(day <= proposal.today, .notInFuture, [.day(day), .requiredDay(proposal.today)])
  }
}
