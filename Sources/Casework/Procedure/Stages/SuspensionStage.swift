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
    "suspensionState", Instrument.ledger.whole,
    title: Text("pay is already suspended in that month, or isn't", "该月已暂停或未暂停"),
    remedy: Text(
      "suspend from a month that is paid; lift from a month in which pay is suspended", "自在发月份起暂停，自已暂停月份起恢复"))

  /// 不溯及.
  public static let monthNotPast = Guard(
    "monthNotPast", Instrument.ledger.whole, title: Text("the month is over", "月份已过"),
    remedy: Text("begin this month at the earliest", "最早自当月起"))
}

extension CaseState {
  fileprivate func isSuspended(in month: Month) -> Bool {
    standings.standing(on: month.firstDay)?.isSuspended ?? false
  }
}

// MARK: Events

extension SuspensionOrdered: CaseStep {
  /// By the county.
  public static let rule = StepRule(
    stage: SuspensionStage.self, phases: AmountStage.phases, actors: ActorSet(.county), isDelegable: false,
    leads: .stays, order: .afterLastStep, isGround: false, changes: [.grant],
    guards: [.actorUnconflicted, .suspensionState, .monthNotPast])

  /// From a month that is paid and isn't over.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.checkUnconflicted(attempt)
    let month = try attempt.month(fromMonth)
    try attempt.require(.suspensionState, !state.isSuspended(in: month), [.month(month)])
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
    guards: [.actorUnconflicted, .suspensionState, .basisNamed, .followsBasis, .assessmentExecuted])

  /// From a month in which pay is suspended: one that was lifted from a later month on may be lifted earlier.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.checkUnconflicted(attempt)
    let month = try attempt.month(fromMonth)
    try attempt.require(.suspensionState, state.isSuspended(in: month), [.month(month)])
    try checkBasis(state, attempt)
    return []
  }

  /// Pay again.
  public func changes(by entry: EntryHead) -> [DatedChange] {
    [DatedChange](DatedChange(.suspended(false), fromMonth: fromMonth, ground: ground))
  }

  /// Nothing besides.
  public func apply(to state: inout CaseState, by entry: EntryHead) {}
}
