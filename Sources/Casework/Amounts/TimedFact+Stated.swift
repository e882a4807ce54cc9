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
      guard let month = entry.event.changes(by: entry.head).lazy.compactMap(\.householdMonth).first else { continue }
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
    for change in entry.event.changes(by: entry.head) { take(change, of: entry) }
    if case .gradualExitStarted(let payload) = entry.event, let start = Month(payload.startMonth),
      let schedule = schedule(payload)
    {
      state(.gradualExit(schedule), on: start.firstDay, by: entry)
    }
  }

  private mutating func take(_ change: DatedChange, of entry: LedgerEntry) {
    switch change.kind {
    case .grant(let grant): take(grant, from: change.effective, of: entry)
    case .household(.died(let person)): state(.died(member: person), on: change.effective, by: entry)
    case .household(.departed(let person)): state(.departed(member: person), on: change.effective, by: entry)
    case .household, .review, .settlement: break
    }
  }

  private mutating func take(_ grant: DatedChange.Grant, from day: CivilDate, of entry: LedgerEntry) {
    switch grant {
    case .entered: state(.enrolled, on: day, by: entry)
    case .identified: state(.enrolled, on: day.month.next.firstDay, by: entry)
    case .reinstated:
      state(.enrolled, on: day, by: entry)
      state(.resumed, on: day, by: entry)
    case .ends: state(.left, on: day, by: entry)
    case .suspended(let isSuspended): state(isSuspended ? .suspended : .resumed, on: day, by: entry)
    case .shareStopped(let person, _): state(.shareStopped(member: person), on: day, by: entry)
    // How a gradual exit runs stands in its event; amounts are reckoned anew.
    case .enteredAlone, .category, .amount, .adjusted, .stepped, .reviewed, .gradualExit, .backBelowLine,
      .gradualExitOver, .left:
      break
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

  private mutating func state(_ statement: TimedFact.Statement, on day: CivilDate, by entry: LedgerEntry) {
    // Of equal length, so that facts of one day stand in the order of their events.
    let digits = entry.position.description
    let id = String(repeating: "0", count: max(0, 20 - digits.utf8.count)) + digits
    facts.append(TimedFact(id, on: day, knownAt: entry.recordedAt, statement))
  }
}

extension DatedChange {
  /// The month from which a decision declares the household; nil for other changes.
  fileprivate var householdMonth: Month? {
    guard case .grant(let grant) = kind else { return nil }
    switch grant {
    case .entered, .reinstated, .enteredAlone, .category, .adjusted, .gradualExit, .backBelowLine:
      return effective.month
    case .identified, .amount, .stepped, .shareStopped, .reviewed, .gradualExitOver, .suspended, .ends, .left:
      return nil
    }
  }
}
