public import CaseEvents
import Entitlement
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
    "total", Instrument.dibaoProcedure.article("22"), Instrument.widening.article("4.1"),
    Instrument.rigidExpense.article("8"),
    title: Text("procedure to be finished", "全程办结")
  ) { state, procedure in
    guard let accepted = state.clockStart, state.procedureCategory != .tekun else { return [] }
    let days = state.application?.extendedTo.map { Int($0) } ?? procedure.rules(from: accepted).course.workingDays
    return [DeadlineTerm(.workingDays(days, after: accepted.day), metOn: state.decidedOn)]
  }
}

// MARK: Parameters

/// What the procedure leaves open of its length (全程参数).
public struct CourseParameters: Sendable {
  /// Working days from acceptance to the decision (全程办结); 43 号 sets none for 特困 as a whole.
  public let workingDays: Int
  /// Working days at most, by an extension (延期).
  public let extendedWorkingDays: Int
  /// Days after its own after which an act counts as entered late (补录): this ledger's own rule.
  public let lateDays: Int
  /// Days after its own after which an act of staff is entered with a reason only (补录说明): this ledger's own rule.
  public let lateReasonDays: Int

  init(_ read: inout ParameterReader) {
    workingDays = read.whole(
      "course.workingDays", 1...120, .workingDays, national: 30,
      Instrument.dibaoProcedure.article("22"),
      Text("working days from acceptance to the decision", "受理至办结的工作日"))
    extendedWorkingDays = read.whole(
      "course.extendedWorkingDays", 1...120, .workingDays, national: 45,
      Instrument.dibaoProcedure.article("22"),
      Text("working days at most, by an extension", "延期后最多工作日"))
    lateDays = read.whole(
      "course.lateDays", 0...366, .days, national: 10, Instrument.ledger.whole,
      Text("days after which an act counts as entered late", "逾多少日录入即为补录"), isIllustrative: true)
    lateReasonDays = read.whole(
      "course.lateReasonDays", 0...366, .days, national: 60, Instrument.ledger.whole,
      Text("days after which a late entry needs a reason", "逾多少日补录须说明理由"), isIllustrative: true)
  }
}

extension CaseState {
  /// The acceptance, from which the procedure's working days run; nil where withdrawal leaves nothing to be done.
  var clockStart: TermStart? { closure == .withdrawn ? nil : application?.accepted }

  /// The category whose procedure the application goes through: the opinion's, or before it the one asked for.
  public var procedureCategory: Category {
    if let category = opinion?.category { return category }
    let isTekunAlone = application.map { $0.wanted.contains(.tekun) && !$0.wanted.contains(.dibao) } ?? false
    return isTekunAlone ? .tekun : .dibao
  }

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

extension PerCategory {
  /// What holds for the category whose procedure the case goes through.
  subscript(of state: CaseState) -> Value { state.procedureCategory == .tekun ? tekun : dibao }
}

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
    "terminationEvidence", Instrument.dibaoProcedure.article("29"), Instrument.ledger.whole,
    title: Text("non-cooperation is not shown by events of this case", "终止程序缺少本案不配合的记录"),
    remedy: Text("name the positions that show it", "列明本案相关记录序号"))

  /// 延期一次.
  public static let extendedOnce = Guard(
    "extendedOnce", Instrument.dibaoProcedure.article("22"), Instrument.widening.article("4.1"),
    Instrument.rigidExpense.article("8"), Instrument.ledger.whole,
    title: Text("the time was extended already, or not within the limits", "已延期或延期幅度不符"),
    remedy: {
      Text(
        "extend once, from \($0.course.workingDays) to at most \($0.course.extendedWorkingDays) working days, with a reason",
        "仅可由\($0.course.workingDays)个工作日延长一次，至多\($0.course.extendedWorkingDays)个工作日")
    })
}

// MARK: Events

extension DeadlineExtended: CaseStep {
  /// By the county, before it has decided.
  public static let rule = StepRule(
    stage: CourseStage.self, phases: .deciding, actors: ActorSet(.county), isDelegable: false, leads: .stays,
    order: .afterLastStep, isGround: false, changes: [], guards: [.extendedOnce])

  /// Once, with a reason, within the limits that held at the acceptance: a term that runs keeps its rules.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    let rules = if let start = state.clockStart { try attempt.rules(from: start) } else { attempt.rules }
    let course = rules.course
    let isOnce = state.application?.extendedTo == nil && Int(fromWorkingDays) == course.workingDays
    let range = course.workingDays...max(course.workingDays, course.extendedWorkingDays)
    try attempt.require(
      .extendedOnce,
      isOnce && range.contains(Int(toWorkingDays)) && !reason.isEmpty && state.procedureCategory != .tekun,
      [.found(Int64(toWorkingDays)), .required(Int64(course.extendedWorkingDays))], by: rules)
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
