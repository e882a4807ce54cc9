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
    // Nearly every step: it changes nothing on the roll.
    guard !changes.isEmpty else { return nil }
    var after = standings
    var lowers = false
    for change in changes {
      switch change.kind {
      case .grant(let grant):
        switch weight(of: grant, from: change.effective) {
        case .end: return .end
        case .decided: continue
        case .reduction: lowers = true
        case .byAmount: break
        }
      // Nobody decides a death.
      case .household(.died), .review, .settlement: continue
      case .household(.declared), .household(.joined), .household(.departed): break
      }
      after.take(change, by: entry)
    }
    return lowers || standings.falls(in: after) ? .reduction : nil
  }

  /// What a change of what is granted does to the household.
  private enum Weight {
    /// It begins an end.
    case end
    /// It is a reduction, whatever the amounts say.
    case reduction
    /// Its amount tells.
    case byAmount
    /// It follows from a decision that was taken before.
    case decided
  }

  private func weight(of grant: DatedChange.Grant, from day: CivilDate) -> Weight {
    switch grant {
    case .gradualExit: .end
    case .ends: hasRunOut(by: day) ? .decided : .end
    case .gradualExitOver: gradualExit.map { $0.lastMonth < day.month } ?? false ? .decided : .end
    case .left: .decided
    case .stepped: gradualExit?.isHeard ?? false ? .decided : .byAmount
    case .suspended(true): .reduction
    case .entered, .identified, .reinstated, .enteredAlone, .category, .amount, .adjusted, .shareStopped, .reviewed,
      .backBelowLine, .suspended(false):
      .byAmount
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
      position: last.position.next, recordedAt: last.recordedAt, occurredOn: proposal.occurredOn,
      actor: proposal.actor, office: proposal.office, event: proposal.event)
    return folded(Corrections.applied(to: entries + [correction]).entries)
  }
}
