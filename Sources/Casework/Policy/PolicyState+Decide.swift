public import CaseEvents
import Entitlement
import EventEnvelope

extension PolicyState {
  /// The events that the proposal makes for the policies of a ledger: only the one proposed.
  ///
  /// - Parameters:
  ///   - proposal: a draft, a publication or an end of a pack.
  ///   - context: the acting member of staff.
  /// - Returns: the event proposed.
  /// - Throws: ``Refusal`` naming the first guard that stands against it.
  public func decide(_ proposal: Proposal, in context: RecordContext) throws(Refusal) -> [CaseEvent] {
    let attempt = try Attempt(proposal, in: context, isCertificateNeeded: true)
    switch proposal.event {
    case .policyDrafted(let payload):
      try checkNew(payload.pack, payload.scope, attempt)
      _ = try checkDays(payload.effectiveFromOn, payload.effectiveToOn, attempt)
      if payload.hasCanonical {
        try checkCanonical(payload.canonical, payload.pack, attempt) { pack in
          pack.matches(
            name: payload.pack, scope: payload.scope, from: payload.effectiveFromOn, until: payload.effectiveToOn,
            sha256: payload.sha256)
        }
      }
    case .policyPublished(let payload):
      try checkNew(payload.pack, payload.scope, attempt)
      let days = try checkDays(payload.effectiveFromOn, payload.effectiveToOn, attempt)
      let other = packs.first { pack in
        pack.scope == payload.scope && pack.from <= days.upperBound && (pack.until ?? .latest) >= days.lowerBound
      }
      try attempt.require(other == nil, .packOverlaps, other.map { [.code($0.name)] } ?? [])
      if payload.hasCanonical {
        try checkCanonical(payload.canonical, payload.pack, attempt) { pack in
          pack.matches(
            name: payload.pack, scope: payload.scope, from: payload.effectiveFromOn, until: payload.effectiveToOn,
            sha256: payload.sha256)
        }
      }
    case .policySuperseded(let payload):
      let last = try attempt.date(payload.lastEffectiveOn)
      guard let pack = pack(named: payload.pack), (pack.until ?? .latest) > last else {
        throw Refusal(.packKnown, event: attempt.type, facts: [.code(payload.pack)])
      }
      try attempt.require(last >= pack.from, .packDates, [.day(last), .requiredDay(pack.from)])
      try checkScope(pack.scope, attempt)
    default: throw Refusal(.phaseAllowsEvent, event: attempt.type)  // an event of another record
    }
    return [proposal.event]
  }

  private func checkNew(_ name: String, _ scope: String, _ attempt: Attempt) throws(Refusal) {
    try attempt.require(pack(named: name) == nil, .packNew, [.code(name)])
    try checkScope(scope, attempt)
  }

  /// The canonical form is a pack's, and says what the event's other fields say.
  private func checkCanonical(
    _ text: String, _ name: String, _ attempt: Attempt, _ matches: (PolicyPack) -> Bool
  ) throws(Refusal) {
    let pack: PolicyPack?
    do throws(PolicyFault) { pack = try PolicyPack(canonical: text) } catch { pack = nil }
    try attempt.require(pack.map(matches) ?? false, .packCanonical, [.code(name)])
  }

  /// A county publishes for itself or below, a city for its counties; and a city what its province has published.
  private func checkScope(_ scope: String, _ attempt: Attempt) throws(Refusal) {
    guard let posting = attempt.context.actor.posting(on: attempt.day) else { return }
    let length = posting.role == .city ? 4 : 6
    let area = posting.office.description.prefix(length)
    let isAdopted = posting.role == .city && area.hasPrefix(scope)
    try attempt.require(scope.hasPrefix(area) || isAdopted, .packScope, [.code(scope)])
  }

  private func checkDays(
    _ from: String, _ until: String, _ attempt: Attempt
  ) throws(Refusal) -> ClosedRange<CivilDate> {
    let first = try attempt.date(from)
    let last = until.isEmpty ? CivilDate.latest : try attempt.date(until)
    try attempt.require(first <= last, .packDates, [.day(last), .requiredDay(first)])
    return first...last
  }
}
