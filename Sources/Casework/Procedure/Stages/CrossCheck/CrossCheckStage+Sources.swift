public import CaseEvents
import EventEnvelope

extension SourceAnswered: CaseStep {
  /// By the cross-check agency.
  public static let rule = StepRule(
    stage: CrossCheckStage.self, phases: CrossCheckStage.phases, actors: ActorSet(.checker), isDelegable: false,
    leads: .stays, order: .afterLastStep, isGround: true, changes: [], guards: [.requestKnown, .itemsOnlyWithHit])

  /// A source of the current request; items stand with a hit and only with it.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    _ = try state.crossCheck.requireSource(source, of: request, attempt)
    try attempt.require(.itemsOnlyWithHit, (status == .hit) != items.isEmpty, [.code(source)])
    return []
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Keeps the answer and its new hits.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    guard request == state.crossCheck.request else { return }
    state.crossCheck.update(source) { source in
      source.status = status
      source.hits = items.count
    }
    for item in items where !state.crossCheck.hits.contains(where: { $0.id == item.hit }) {
      state.crossCheck.hits.append(CrossCheck.Hit(id: item.hit))
    }
  }
}

extension SourceTimedOut: CaseStep {
  /// By the cross-check agency.
  public static let rule = StepRule(
    stage: CrossCheckStage.self, phases: CrossCheckStage.phases, actors: ActorSet(.checker), isDelegable: false,
    leads: .stays, order: .afterLastStep, isGround: false, changes: [], guards: [.requestKnown, .waiverOnlyWhereSilent])

  /// A source of the current request that hasn't answered.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    let asked = try state.crossCheck.requireSource(source, of: request, attempt)
    try attempt.require(.waiverOnlyWhereSilent, !asked.isAnswered, [.code(source)])
    _ = try attempt.pastDate(waitedUntilOn)
    return []
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Silence is no answer.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    guard request == state.crossCheck.request else { return }
    state.crossCheck.update(source) { source in
      if source.status == nil { source.status = .noAnswer }
    }
  }
}

extension SourceWaived: CaseStep {
  /// By the county, with a reason.
  public static let rule = StepRule(
    stage: CrossCheckStage.self, phases: CrossCheckStage.phases, actors: ActorSet(.county), isDelegable: false,
    leads: .stays, order: .afterLastStep, isGround: true, changes: [], guards: [.requestKnown, .waiverOnlyWhereSilent])

  /// A source of the current request that hasn't answered.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    let asked = try state.crossCheck.requireSource(source, of: request, attempt)
    try attempt.require(.waiverOnlyWhereSilent, !asked.isAnswered && !reason.isEmpty, [.code(source)])
    return []
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Lets the check go without it.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    guard request == state.crossCheck.request else { return }
    state.crossCheck.update(source) { $0.isWaived = true }
  }
}

extension CrossCheckReported: CaseStep {
  /// By the cross-check agency.
  public static let rule = StepRule(
    stage: CrossCheckStage.self, phases: CrossCheckStage.phases, actors: ActorSet(.checker), isDelegable: false,
    leads: .stays, order: .afterLastStep, isGround: true, changes: [],
    guards: [.requestKnown, .reportMatchesAnswers, .reportValid])

  /// The report repeats what every source asked has said; silence stays NO_ANSWER.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    let asked = state.crossCheck
    try attempt.require(.requestKnown, request == asked.request, [.code(request)])
    for source in asked.sources {
      let result = sources.first { $0.source == source.code }
      let isSame = result?.status == (source.status ?? .noAnswer) && result?.hits == UInt32(clamping: source.hits)
      try attempt.require(.reportMatchesAnswers, isSame, [.code(source.code)])
    }
    try attempt.require(
      .reportMatchesAnswers, sources.count == asked.sources.count,
      [.found(Int64(sources.count)), .required(Int64(asked.sources.count))])
    let validTo = try attempt.date(validToOn)
    try attempt.require(.reportValid, validTo >= attempt.day, [.day(validTo), .requiredDay(attempt.day)])
    return []
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Keeps until when it may be used.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    guard request == state.crossCheck.request, let validTo = CivilDate(validToOn) else { return }
    state.crossCheck.report = CrossCheck.Report(position: entry.position, validTo: validTo)
  }
}
