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
    guard Guard.heardFirst.isInForce(on: attempt.day) || lastHeardOn != nil, !household.hasDiedOut else { return }
    let head = attempt.head(after: events.last?.position ?? .origin)
    let changes = following.reduce(into: step.changes(by: head)) { $0 += $1.changes(by: head) }
    let corrected = attempt.context.corrected
    guard let loss = loss(by: changes, by: head) ?? corrected.flatMap(loss(correctedTo:)) else { return }
    // Whatever a household was asked about first wasn't decided before.
    if let lastHeardOn {
      try attempt.require(.inOrder, attempt.day >= lastHeardOn, [.day(attempt.day), .requiredDay(lastHeardOn)])
    }
    let gap = hearing.map { $0.gap(before: loss, on: attempt.day, by: attempt.rules) } ?? []
    try attempt.require(.heardFirst, gap == nil, [.measure(loss.measure)] + (gap ?? []))
    // Who stays silent had the time from when the ledger knew of the invitation.
    guard let hearing, hearing.heardOn == nil else { return }
    try attempt.requireOnRecord(hearing.invited, for: hearing.answerByOn.days(since: hearing.invitedOn))
  }

  /// Whether a decision of the day to end support follows on a hearing.
  func isHeardOfEnd(on day: CivilDate) -> Bool { hearing.map { $0.measure == .end && $0.isComplete(on: day) } ?? false }

  /// The household is asked, or speaks by itself.
  mutating func hear(_ hearing: Hearing) {
    self.hearing = hearing
    lastHeardOn = max(lastHeardOn ?? hearing.invitedOn, hearing.heardOn ?? hearing.invitedOn)
  }

  /// The household has answered.
  mutating func hearAnswer(on day: CivilDate) {
    guard var hearing else { return }
    hearing.heardOn = day
    hear(hearing)
  }

  /// What the changes take from the household; nil where they take nothing.
  ///
  /// What has been decided already isn't decided again: the months of a gradual exit that was heard, its end with its
  /// last month, a validity that has run out, and an end that takes effect. A reinstatement after an exit that fell takes
  /// what it doesn't restore.
  func loss(by changes: [DatedChange], by entry: EntryHead) -> Loss? {
    // Nearly every step: it changes nothing on the roll.
    guard !changes.isEmpty else { return nil }
    var (before, after) = (standings, standings)
    var measure: Measure?
    var from: Month?
    for change in changes {
      switch change.kind {
      case .grant(let grant):
        let weight = weight(of: grant, from: change.effective)
        if weight == .decided { continue }
        if weight == .end || weight == .reduction {
          measure = weight == .end || measure == .end ? .end : .reduction
          from = min(from ?? change.effective.month, change.effective.month)
        }
        if case .reinstated = grant { before = standingsWithoutFallenExit ?? before }
      // Nobody decides a death.
      case .household(.died), .review, .settlement: continue
      case .household(.declared), .household(.joined), .household(.departed): break
      }
      after.take(change, by: entry)
    }
    return Loss(measure, from: from, before.falls(in: after))
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
  private func loss(correctedTo corrected: CaseState) -> Loss? {
    let falls = standings.falls(in: corrected.standings)
    if let enrolment, corrected.enrolment == nil { return Loss(.end, from: enrolment.from, falls) }
    if let last = gradualExitEnd, let sooner = corrected.gradualExitEnd, sooner < last {
      return Loss(.end, from: sooner.next, falls)
    }
    return Loss(nil, from: nil, falls)
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
