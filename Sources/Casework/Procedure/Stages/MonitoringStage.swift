public import CaseEvents
public import EventEnvelope
public import Wording
import Instruments

/// Signals about a household are triaged, and proposals of modules decided on (动态监测与模块建议).
public enum MonitoringStage: CaseStage {
  /// 动态监测与模块建议.
  public static let title = Text("monitoring", "动态监测与模块建议")
  /// None.
  public static let deadlines: [DeadlineRule] = []
}

// MARK: State

/// A signal about a household that nobody has triaged yet (待处置预警).
public struct OpenSignal: Hashable, Sendable {
  /// The event that raised it.
  public let position: Position
  /// What it tells of.
  public let kind: SignalKind
  /// How grave it is.
  public let level: SignalLevel
  /// The day by which it should be triaged.
  public let dueOn: CivilDate?
}

/// What a module proposes and nobody has decided yet (待处理建议).
public struct OpenProposal: Hashable, Sendable {
  /// The event in which it was made.
  public let position: Position
  /// The module.
  public let module: String
  /// What would happen; nil where the catalogue has no such event.
  public let type: EventType?
  /// The day that it would be true of.
  public let occurredOn: CivilDate?
  /// The payload, as JSON.
  public let payload: String
}

// MARK: Guards

extension Guard {
  /// 预警状态.
  public static let signalOpen = Guard(
    "signalOpen", Instrument.ledger.whole,
    title: Text("the case has no such signal that is open", "案卷没有该待处置预警"),
    remedy: Text("name a signal that nobody has triaged", "填写尚未处置的预警"))

  /// 处置期限.
  public static let triageHasDay = Guard(
    "triageHasDay", Instrument.lowIncomeMonitoring.article("3.4"), Instrument.ledger.whole,
    title: Text("a visit or review needs a day that isn't over", "走访或复核须有未过的期限"),
    remedy: Text("state by when it is to be done", "填写办理期限"))

  /// 建议状态.
  public static let proposalOpen = Guard(
    "proposalOpen", Instrument.ledger.whole, title: Text("the case has no such proposal that is open", "案卷没有该待处理建议"),
    remedy: Text("name a proposal of this module that is open", "填写该模块的待处理建议"))

  /// 不采纳理由.
  public static let declineHasReason = Guard(
    "declineHasReason", Instrument.ledger.whole, title: Text("a proposal is declined without a reason", "不采纳建议未附理由"),
    remedy: Text("give a reason", "填写理由"))
}

// MARK: Events

extension MonitoringSignalRaised: CaseStep {
  /// By comparison of data, or by hand.
  public static let rule = StepRule(
    stage: MonitoringStage.self, phases: .opened, actors: ActorSet(.system, .checker, .county), isDelegable: false,
    leads: .stays, order: .anyDay, isGround: false, changes: [], guards: [.memberKnown])

  /// A person of this case, where one is named.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    _ = try attempt.date(dueOn)
    guard hasPerson else { return [] }
    let isOfCase = state.household.contains(person) || state.application?.applicant == person
    try attempt.require(.memberKnown, isOfCase, [.person(person)])
    return []
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Keeps the signal.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    state.openSignals.append(OpenSignal(position: entry.position, kind: kind, level: level, dueOn: CivilDate(dueOn)))
  }
}

extension SignalTriaged: CaseStep {
  /// By the township or the county.
  public static let rule = StepRule(
    stage: MonitoringStage.self, phases: .opened, actors: ActorSet(.township, .county), isDelegable: false,
    leads: .stays, order: .afterLastStep, isGround: false, changes: [], guards: [.signalOpen, .triageHasDay])

  /// An open signal; a visit or review has a day.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    let signal = Position(signalPosition)
    try attempt.require(.signalOpen, state.openSignals.contains { $0.position == signal }, [.position(signalPosition)])
    guard step != .note else { return [] }
    try attempt.require(.triageHasDay, hasDueOn)
    let due = try attempt.date(dueOn)
    try attempt.require(.triageHasDay, due >= attempt.day, [.day(due), .requiredDay(attempt.day)])
    return []
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Settles it.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    state.openSignals.removeAll { $0.position == Position(signalPosition) }
  }
}

extension ProposalMade: CaseStep {
  /// By a module.
  public static let rule = StepRule(
    stage: MonitoringStage.self, phases: .opened, actors: ActorSet(.system), isDelegable: false, leads: .stays,
    order: .anyDay, isGround: false, changes: [], guards: [])

  /// A day.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    _ = try attempt.date(proposedOn)
    return []
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Keeps the proposal.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    state.openProposals.append(
      OpenProposal(
        position: entry.position, module: module, type: EventType(name: proposedType),
        occurredOn: CivilDate(proposedOn), payload: proposedJson))
  }
}

extension ProposalDecided: CaseStep {
  /// By the township or the county.
  public static let rule = StepRule(
    stage: MonitoringStage.self, phases: .opened, actors: ActorSet(.township, .county), isDelegable: false,
    leads: .stays, order: .afterLastStep, isGround: false, changes: [], guards: [.proposalOpen, .declineHasReason])

  /// An open proposal of the module; whoever declines it gives a reason.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    let proposal = Position(proposalPosition)
    try attempt.require(
      .proposalOpen, state.openProposals.contains { $0.position == proposal && $0.module == module },
      [.position(proposalPosition)])
    try attempt.require(.declineHasReason, accepted || !reason.isEmpty)
    return []
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Settles it.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    state.openProposals.removeAll { $0.position == Position(proposalPosition) }
  }
}
