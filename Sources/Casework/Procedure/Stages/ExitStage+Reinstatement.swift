public import CaseEvents
public import EventEnvelope

extension CaseState {
  /// What the household would stand for had its exit not been decided; nil where the exit stands, or there is none.
  var standingsWithoutFallenExit: StandingHistory? {
    guard let exit, !exit.stands else { return nil }
    return standings.without(Set([exit.position, exit.effectiveAt].compactMap(\.self)))
  }

  /// What an exit that fell took: the first month, and what was granted for it, in fen; nil where it took nothing, or stands.
  public var lostByExit: (from: Month, fen: Int64)? {
    guard let before = standingsWithoutFallenExit else { return nil }
    return before.falls(in: standings).first.map { ($0.month, before.granted(in: $0.month)) }
  }
}

extension ReinstatementConfirmed: CaseStep {
  /// After an exit that was wrong, or before it where an objection to it was upheld.
  public static let rule = StepRule(
    stage: ExitStage.self, phases: PhaseSet(.exited, .exitDecided), actors: ActorSet(.county), isDelegable: false,
    leads: .to(.active), order: .afterLastStep, isGround: false, changes: [.grant, .review],
    guards: [
      .actorUnconflicted, .exitFell, .reinstatementMonth, .personsOfHousehold, .oneBasicCategory, .numberOfOne,
      .reviewWithinLimit, .categoryPays, .basisNamed, .followsBasis, .assessmentExecuted,
    ])

  /// From the first month that was lost at the earliest, of persons who are free; what it doesn't restore of an exit that
  /// fell is taken from the household, and heard.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.checkUnconflicted(attempt)
    if state.phase == .exitDecided, state.exit?.stands ?? true { throw attempt.refusal(.exitFell) }
    let from = try attempt.month(fromMonth)
    if let first = state.lostByExit?.from ?? state.exit?.stopMonth {
      try attempt.require(.reinstatementMonth, from >= first, [.month(from), .requiredMonth(first)])
    }
    try state.checkPersons(persons, category: category, attempt)
    try state.checkFree(persons, category: category, from: from, attempt)
    // A family that was identified without a class is reviewed in the shortest cycle.
    let known = state.enrolment?.reviewClass ?? .unspecified
    let reviewClass = known == .unspecified ? .c : known
    try state.checkNextReview(nextReviewOn, reviewClass, attempt)
    try state.checkPays(amountFen, in: category, attempt)
    try checkBasis(state, attempt)
    return [
      .amountSet(.entailed(amountFen, from: fromMonth, restingOn: basis)),
      .reviewScheduled(.entailed(nextReviewOn, reviewClass)),
    ]
  }

  /// The household enters the roll again.
  public func changes(by entry: EntryHead) -> [DatedChange] {
    [DatedChange](
      DatedChange(
        .reinstated(category, persons: persons, fen: amountFen),
        from: Month(fromMonth) ?? entry.occurredOn.month.next, ground: ground),
      CivilDate(nextReviewOn).map { DatedChange(.reviewDue($0), from: entry.occurredOn) })
  }

  /// Enrols the household anew; it is to be told.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    state.enrolment = Enrolment(
      category: category, persons: persons, from: Month(fromMonth) ?? entry.occurredOn.month.next,
      reviewClass: state.enrolment?.reviewClass ?? .unspecified, nextReviewOn: CivilDate(nextReviewOn), validTo: nil)
    state.gradualExit = nil
    state.exit = nil
    state.keepDecision(.reinstatementConfirmed, entry)
  }
}
