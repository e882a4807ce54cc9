public import CaseEvents
import EventEnvelope

// Art 48 of the Law of 2026 is asked of what a decision changes and not of the commands that bring it, so that no door
// is forgotten: an adjustment, a review, a change of category, a person's share, a suspension, a gradual exit, an end, a
// correction, a departure by which support ends, and what a module or a new policy pack proposes of these.

extension CaseState {
  /// Before a reduction or an end the household is heard, or has let its time to answer pass (社会救助法, art 48).
  func checkHeard<Step: CaseStep>(
    _ step: Step, entailing following: [CaseEvent], _ attempt: CaseAttempt
  ) throws(Refusal) {
    guard Guard.heardFirst.isInForce(on: attempt.day), !household.hasDiedOut else { return }
    let head = attempt.head(after: events.last?.position ?? .origin)
    let changes = following.reduce(into: step.changes(by: head)) { $0 += $1.changes(by: head) }
    guard let measure = measure(of: changes, by: head) ?? attempt.context.corrected.flatMap(measure(correctedTo:))
    else { return }
    try attempt.require(
      .heardFirst, isHeard(on: attempt.day, for: measure),
      [.measure(measure)]
        + (hearing.flatMap { $0.covers(measure) ? [.requiredDay($0.answerByOn.adding(days: 1))] : nil } ?? []))
  }

  /// Whether a decision of the day about the measure follows on a hearing.
  func isHeard(on day: CivilDate, for measure: Measure) -> Bool {
    hearing.map { $0.covers(measure) && $0.isComplete(on: day) } ?? false
  }

  /// What the changes do to the household, at worst; nil where they take nothing from it.
  ///
  /// What has been decided already isn't decided again: the months of a gradual exit that was heard, its end with its
  /// last month, a validity that has run out, and an end that takes effect.
  func measure(of changes: [DatedChange], by entry: EntryHead) -> Measure? {
    var after = standings
    var lowers = false
    for change in changes {
      switch change.kind {
      case .grant(let grant):
        guard let isTaken = takesPart(grant, change) else { return .end }
        guard isTaken else { continue }
        if case .suspended(true) = grant { lowers = true }
      // Nobody decides a death.
      case .household(.died), .review, .settlement: continue
      case .household(.declared), .household(.joined), .household(.departed): break
      }
      after.take(change, by: entry)
    }
    return lowers || standings.falls(in: after) ? .reduction : nil
  }

  /// Whether a change of what is granted is laid on the amounts; nil where it begins an end.
  private func takesPart(_ grant: DatedChange.Grant, _ change: DatedChange) -> Bool? {
    switch grant {
    case .gradualExit: nil
    case .ends where !hasRunOut(by: change.effective): nil
    case .gradualExitOver where gradualExit.map { change.effective.month <= $0.lastMonth } ?? true: nil
    case .ends, .gradualExitOver, .left: false
    case .stepped where gradualExit?.isHeard ?? false: false
    case .entered, .identified, .reinstated, .enteredAlone, .category, .amount, .adjusted, .stepped, .shareStopped,
      .reviewed, .backBelowLine, .suspended:
      true
    }
  }

  /// What a correction takes from the household: nothing where every month stays as high as it was, and a gradual exit as
  /// long.
  private func measure(correctedTo corrected: CaseState) -> Measure? {
    if enrolment != nil, corrected.enrolment == nil { return .end }
    if let last = gradualExitEnd, corrected.gradualExitEnd.map({ $0 < last }) ?? false { return .end }
    return standings.falls(in: corrected.standings) ? .reduction : nil
  }

  /// Whether support has reached its own term before the day: a gradual exit's last month, or the last day on which the
  /// category holds.
  private func hasRunOut(by day: CivilDate) -> Bool {
    if let gradualExit, gradualExit.end == .completed { return true }
    return enrolment?.validTo.map { $0 < day } ?? false
  }
}

extension CaseState {
  /// The state with a proposed correction in effect, to tell what it would take from the household; nil where the
  /// proposal corrects nothing.
  ///
  /// - Parameters:
  ///   - entries: the case's entries in order.
  ///   - proposal: what is proposed.
  /// - Returns: the state that the entries would add up to.
  public static func corrected(_ entries: [LedgerEntry], by proposal: Proposal) -> CaseState? {
    guard case .correctionApplied = proposal.event, let last = entries.last else { return nil }
    let correction = LedgerEntry(
      position: Position(last.position.rawValue + 1), recordedAt: last.recordedAt, occurredOn: proposal.occurredOn,
      actor: proposal.actor, office: proposal.office, event: proposal.event)
    return folded(Corrections.applied(to: entries + [correction]).entries)
  }
}
