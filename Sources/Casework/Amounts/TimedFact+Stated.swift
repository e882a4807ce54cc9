public import CaseEvents
public import Entitlement
internal import EventEnvelope

extension TimedFact {
  /// The facts that a case's events state, from which what is due follows by the rules (由事件得出的时点事实).
  ///
  /// Every decision that sets an amount declares the household anew from its month on; what is decided last holds for its
  /// month and all later ones. What the decisions come to is not read: it is reckoned anew.
  ///
  /// - Parameters:
  ///   - entries: the case's entries in order, corrections applied; only those recorded by the moment of knowledge.
  ///   - stepShares: the shares of a gradual exit in steps, which its event leaves to the place.
  ///   - household: the household that a decision was about; nil where it can't be told, and then the one before stays.
  /// - Returns: the facts, each known since its event was recorded.
  /// - Throws: what `household` throws.
  public static func stated(
    by entries: some Sequence<LedgerEntry>, stepShares: [Exact] = GradualSchedule.stepped.shares,
    household: (LedgerEntry) throws -> HouseholdDocument?
  ) rethrows -> [TimedFact] {
    var stating = FactStating(stepShares: stepShares)
    for entry in entries {
      stating.take(entry)
      guard let month = entry.event.householdMonth else { continue }
      if let document = try household(entry) { stating.declare(document, from: month, by: entry) }
    }
    return stating.facts
  }
}

/// Facts in the making.
private struct FactStating {
  let stepShares: [Exact]
  var facts: [TimedFact] = []

  /// Takes in what an event states, the household apart.
  mutating func take(_ entry: LedgerEntry) {
    let day = entry.occurredOn
    switch entry.event {
    case .enrolmentConfirmed(let payload): state(.enrolled, from: payload.firstPayMonth, by: entry)
    case .categoryIdentified: state(.enrolled, on: day.month.next.firstDay, by: entry)
    case .reinstatementConfirmed(let payload):
      state(.enrolled, from: payload.fromMonth, by: entry)
      state(.resumed, from: payload.fromMonth, by: entry)
    case .exitDecided(let payload): state(.left, from: payload.stopMonth, by: entry)
    case .suspensionOrdered(let payload): state(.suspended, from: payload.fromMonth, by: entry)
    case .suspensionLifted(let payload): state(.resumed, from: payload.fromMonth, by: entry)
    case .personShareReduced(let payload):
      state(.shareStopped(member: payload.person), from: payload.fromMonth, by: entry)
    case .gradualExitStarted(let payload):
      if let schedule = schedule(payload) { state(.gradualExit(schedule), from: payload.startMonth, by: entry) }
    case .deathRecorded(let payload):
      state(.died(member: payload.person), on: CivilDate(payload.diedOn) ?? day, by: entry)
    case .memberRemoved(let payload):
      let isDeath = LateGround(code: payload.ground) == .death
      state(
        isDeath ? .died(member: payload.person) : .departed(member: payload.person),
        on: CivilDate(payload.fromOn) ?? day, by: entry)
    default: break
    }
  }

  /// The household from a month on, in place of any that was said of that month or later ones.
  mutating func declare(_ document: HouseholdDocument, from month: Month, by entry: LedgerEntry) {
    facts.removeAll { fact in
      if case .household = fact.statement { fact.firstMonth >= month } else { false }
    }
    state(.household(document), on: month.firstDay, by: entry)
  }

  private func schedule(_ payload: GradualExitStarted) -> GradualSchedule? {
    guard let cap = Exact(Int(payload.capMultipleBp), over: 10_000) else { return nil }
    return GradualSchedule(
      months: Int(payload.months), shares: payload.method == .step ? stepShares : [Exact(1)], capMultiple: cap)
  }

  private mutating func state(_ statement: TimedFact.Statement, from text: String, by entry: LedgerEntry) {
    guard let month = Month(text) else { return }
    state(statement, on: month.firstDay, by: entry)
  }

  private mutating func state(_ statement: TimedFact.Statement, on day: CivilDate, by entry: LedgerEntry) {
    // Of equal length, so that facts of one day stand in the order of their events.
    let digits = entry.position.description
    let id = String(repeating: "0", count: max(0, 20 - digits.utf8.count)) + digits
    facts.append(TimedFact(id, on: day, knownAt: entry.recordedAt, statement))
  }
}

extension CaseEvent {
  /// The month from which a decision declares the household; nil for other events, and where it can't be read.
  fileprivate var householdMonth: Month? {
    switch self {
    case .enrolmentConfirmed(let payload): Month(payload.firstPayMonth)
    case .singlePersonEnrolled(let payload): Month(payload.firstPayMonth)
    case .categoryChanged(let payload): Month(payload.fromMonth)
    case .amountAdjusted(let payload): Month(payload.fromMonth)
    case .reinstatementConfirmed(let payload): Month(payload.fromMonth)
    case .gradualExitStarted(let payload): Month(payload.startMonth)
    case .gradualExitEnded(let payload): payload.reason == .belowLine ? Month(payload.lastMonth)?.next : nil
    default: nil
    }
  }
}
