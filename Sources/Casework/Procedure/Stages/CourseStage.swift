public import CaseEvents
import EventEnvelope
import Instruments
public import Wording

/// What concerns the procedure as a whole: its working days, and its end without a decision (全程).
public enum CourseStage: CaseStage {
  /// 全程.
  public static let title = Text("the procedure as a whole", "全程")
  /// For all of it.
  public static let deadlines: [DeadlineRule] = [.total]
}

extension DeadlineRule {
  /// 全程办结.
  public static let total = DeadlineRule(
    "total", Instrument.dibaoProcedure.article("23", isVerified: false), Text("procedure to be finished", "全程办结")
  ) { state, rules in
    guard let accepted = state.clockStartedOn else { return [] }
    let days = state.application?.extendedTo.map { Int($0) } ?? rules.totalWorkingDays
    return [DeadlineTerm(.workingDays(days, after: accepted), metOn: state.decidedOn)]
  }
}

extension CaseState {
  /// The day of acceptance, from which the procedure's working days run; nil where withdrawal leaves nothing to be done.
  var clockStartedOn: CivilDate? { closure == .withdrawn ? nil : application?.acceptedOn }

  /// The day of the county's decision on this procedure, or of its end without one.
  var decidedOn: CivilDate? {
    let start = application?.acceptedOn ?? .earliest
    return decisions.last { $0.type.endsProcedure && $0.decidedOn >= start }?.decidedOn
  }
}

extension EventType {
  /// Whether it ends the procedure that an acceptance began.
  fileprivate var endsProcedure: Bool {
    self == .enrolmentConfirmed || self == .enrolmentRefused || self == .procedureTerminated
  }
}

// MARK: State

/// How a case ended without a decision on the merits.
public enum CaseClosure: UInt8, CaseIterable, Hashable, Sendable {
  /// 不予受理.
  case notAccepted
  /// 撤回申请.
  case withdrawn
  /// 终止程序.
  case terminated
}

// MARK: Guards

extension Guard {
  /// 终止依据.
  public static let terminationEvidence = Guard(
    "terminationEvidence", Instrument.dibaoProcedure.article("30", isVerified: false),
    title: Text("non-cooperation is not shown by events of this case", "终止程序缺少本案不配合的记录"),
    remedy: Text("name the positions that show it", "列明本案相关记录序号"))

  /// 延期一次.
  public static let extendedOnce = Guard(
    "extendedOnce", Instrument.dibaoProcedure.article("23", isVerified: false),
    title: Text("the time was extended already, or not within the limits", "已延期或延期幅度不符"),
    remedy: {
      Text(
        "extend once, from \($0.totalWorkingDays) to at most \($0.extendedWorkingDays) working days, with a reason",
        "仅可由\($0.totalWorkingDays)个工作日延长一次，至多\($0.extendedWorkingDays)个工作日")
    })
}

// MARK: Events

extension DeadlineExtended: CaseStep {
  /// By the county, before it has decided.
  public static let rule = StepRule(
    stage: CourseStage.self, phases: .deciding, actors: ActorSet(.county), isDelegable: false, leads: .stays,
    order: .afterLastStep, isGround: false, changes: [], guards: [.extendedOnce])

  /// Once, within the limits, with a reason.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    let rules = attempt.rules
    let isOnce = state.application?.extendedTo == nil && Int(fromWorkingDays) == rules.totalWorkingDays
    let range = rules.totalWorkingDays...max(rules.totalWorkingDays, rules.extendedWorkingDays)
    try attempt.require(
      .extendedOnce, isOnce && range.contains(Int(toWorkingDays)) && !reason.isEmpty,
      [.found(Int64(toWorkingDays)), .required(Int64(rules.extendedWorkingDays))])
    return []
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Keeps the limit.
  public func apply(to state: inout CaseState, by entry: EntryHead) { state.application?.extendedTo = toWorkingDays }
}

extension ApplicationWithdrawn: CaseStep {
  /// Until the county has decided.
  public static let rule = StepRule(
    stage: CourseStage.self, phases: .pending, actors: ActorSet(.person, .township), isDelegable: false,
    leads: .to(.closed), order: .afterLastStep, isGround: false, changes: [], guards: [.familyActs])

  /// Asks whether the family acts.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.checkFamily(attempt)
    return []
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Closes the case.
  public func apply(to state: inout CaseState, by entry: EntryHead) { state.closure = .withdrawn }
}

extension ProcedureTerminated: CaseStep {
  /// Where the household doesn't cooperate.
  public static let rule = StepRule(
    stage: CourseStage.self, phases: .pending, actors: ActorSet(.township, .county), isDelegable: false,
    leads: .to(.closed), order: .afterLastStep, isGround: false, changes: [],
    guards: [.actorUnconflicted, .terminationEvidence])

  /// Asks for events that show it.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.checkUnconflicted(attempt)
    try attempt.require(.terminationEvidence, !ground.isEmpty && !grounds.isEmpty)
    for ground in grounds {
      try attempt.require(.terminationEvidence, state.event(at: Position(ground)) != nil, [.position(ground)])
    }
    return []
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Closes the case; the household is to be told.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    state.closure = .terminated
    state.keepDecision(.procedureTerminated, entry)
  }
}
