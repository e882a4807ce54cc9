public import CaseEvents
import EventEnvelope

extension ModuleRegister {
  /// The events that the proposal makes for the modules of a ledger: only the one proposed.
  ///
  /// No certificate is needed: no case is handled. Whoever decides on what a module proposes needs one.
  ///
  /// - Parameters:
  ///   - proposal: an installation, or another word about a module.
  ///   - context: the acting member of staff.
  /// - Returns: the event proposed.
  /// - Throws: ``Refusal`` naming the first guard that stands against it.
  public func decide(_ proposal: Proposal, in context: RecordContext) throws(Refusal) -> [CaseEvent] {
    let attempt = try Attempt(proposal, in: context, isCertificateNeeded: false)
    switch proposal.event {
    case .moduleInstalled(let payload):
      try checkScope(payload.scope, attempt)
      let unknown = (payload.types + payload.mayPropose).first { EventType(name: $0) == nil }
      try attempt.require(unknown == nil, .moduleTypes, unknown.map { [.code($0)] } ?? [])
    case .moduleRetired(let payload): try checkInstalled(payload.module, attempt)
    case .moduleResumed(let payload): try checkInstalled(payload.module, attempt)
    case .moduleEventSkipped(let payload): try checkInstalled(payload.module, attempt)
    default: throw Refusal(.phaseAllowsEvent, event: attempt.type)  // an event of another record
    }
    return [proposal.event]
  }

  private func checkInstalled(_ module: String, _ attempt: Attempt) throws(Refusal) {
    guard let installation = installed[module] else {
      throw Refusal(.moduleKnown, event: attempt.type, facts: [.code(module)])
    }
    try checkScope(installation.scope, attempt)
  }

  /// A county's modules are the county's own affair; a city may have them for its counties.
  private func checkScope(_ scope: String, _ attempt: Attempt) throws(Refusal) {
    guard let posting = attempt.context.actor.posting(on: attempt.day) else { return }
    let area = posting.office.description.prefix(posting.role == .city ? 4 : 6)
    try attempt.require(scope.hasPrefix(area), .moduleScope, [.code(scope)])
  }
}
