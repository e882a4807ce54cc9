public import CaseEvents
import EventEnvelope
import Instruments
public import Wording

/// Pay is suspended and goes on again (暂停与恢复发放).
public enum SuspensionStage: CaseStage {
  /// 暂停与恢复发放.
  public static let title = Text("suspension", "暂停与恢复发放")
  /// None.
  public static let deadlines: [DeadlineRule] = []
}

// MARK: Guards

extension Guard {
  /// 暂停状态.
  public static let suspensionState = Guard(
    "suspensionState", Instrument.ledger.whole, title: Text("pay is already suspended, or isn't", "已暂停或未暂停"),
    remedy: Text("suspend once; lift a suspension that runs", "不重复暂停，仅恢复在停"))

  /// 不溯及.
  public static let monthNotPast = Guard(
    "monthNotPast", Instrument.ledger.whole, title: Text("the month is over", "月份已过"),
    remedy: Text("begin this month at the earliest", "最早自当月起"))
}

// MARK: Events

extension SuspensionOrdered: CaseStep {
  /// By the county.
  public static let rule = StepRule(
    stage: SuspensionStage.self, phases: AmountStage.phases, actors: ActorSet(.county), isDelegable: false,
    leads: .stays, order: .afterLastStep, isGround: false, changes: [.grant],
    guards: [.actorUnconflicted, .suspensionState, .monthNotPast])

  /// Once, from a month that isn't over.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.checkUnconflicted(attempt)
    try attempt.require(.suspensionState, !state.isSuspended)
    let month = try attempt.month(fromMonth)
    let current = attempt.day.month
    try attempt.require(.monthNotPast, month >= current, [.month(month), .requiredMonth(current)])
    return []
  }

  /// No pay.
  public func changes(by entry: EntryHead) -> [DatedChange] {
    [DatedChange](DatedChange(.suspended(true), fromMonth: fromMonth, ground: ground))
  }

  /// The household is to be told.
  public func apply(to state: inout CaseState, by entry: EntryHead) { state.keepDecision(.suspensionOrdered, entry) }
}

extension SuspensionLifted: CaseStep {
  /// By the county.
  public static let rule = StepRule(
    stage: SuspensionStage.self, phases: AmountStage.phases, actors: ActorSet(.county), isDelegable: false,
    leads: .stays, order: .afterLastStep, isGround: false, changes: [.grant],
    guards: [.actorUnconflicted, .suspensionState])

  /// A suspension that runs.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.checkUnconflicted(attempt)
    try attempt.require(.suspensionState, state.isSuspended)
    _ = try attempt.month(fromMonth)
    return []
  }

  /// Pay again.
  public func changes(by entry: EntryHead) -> [DatedChange] {
    [DatedChange](DatedChange(.suspended(false), fromMonth: fromMonth, ground: ground))
  }

  /// Nothing besides.
  public func apply(to state: inout CaseState, by entry: EntryHead) {}
}
