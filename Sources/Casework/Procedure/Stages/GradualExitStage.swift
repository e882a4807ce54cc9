public import CaseEvents
import Entitlement
public import EventEnvelope
import Instruments
public import Wording

/// A household above the line leaves month by month (渐退).
public enum GradualExitStage: CaseStage {
  /// 渐退.
  public static let title = Text("gradual exit", "渐退")
  /// For its last month.
  public static let deadlines: [DeadlineRule] = [.gradualExitEnd]
}

extension DeadlineRule {
  /// 渐退期满.
  public static let gradualExitEnd = DeadlineRule(
    "gradualExitEnd", Instrument.chenzhouPractice.whole, Instrument.reformOpinion.article("11"),
    Instrument.dibaoProcedure.article("33"), Instrument.widening.article("1.3"),
    title: Text("gradual exit over", "渐退期满")
  ) { state, _ in
    guard let last = state.gradualExitEnd else { return [] }
    return [DeadlineTerm(.on(last.lastDay))]
  }
}

// MARK: Parameters

/// What the procedure leaves open of a gradual exit (渐退参数).
public struct GradualExitParameters: Sendable {
  /// Months at most (渐退期); nationally six in principle.
  public let months: Int
  /// The multiple of the line that income must stay below, in basis points.
  public let capBasisPoints: Int

  init(_ read: inout ParameterReader) {
    months = read.whole(
      "gradualExit.months", 1...24, .months, national: 6, Instrument.widening.article("1.3"),
      Text("months of a gradual exit at most", "渐退期最多月数"))
    capBasisPoints = read.whole(
      "gradualExit.capBasisPoints", 10_000...100_000, .basisPoints, national: 20_000, Instrument.ledger.whole,
      Text("multiple of the line that income a head stays below", "渐退期人均收入上限（标准的倍数）"), isIllustrative: true)
  }
}

// MARK: State

/// A gradual exit (渐退).
public struct GradualExit: Hashable, Sendable {
  /// The first month.
  public let start: Month
  /// How many months.
  public let months: Int
  /// In full or in steps.
  public let method: GradualMethod
  /// Whether the household was heard before it: then it was heard for every step.
  public let isHeard: Bool
  /// How it ended; nil while it runs.
  public internal(set) var end: GradualEnd?

  /// The last month.
  public var lastMonth: Month { start.adding(months: months - 1) }
}

// MARK: Guards

extension Guard {
  /// 渐退条件.
  public static let gradualAboveLine = Guard(
    "gradualAboveLine", Instrument.chenzhouPractice.whole, Instrument.reformOpinion.article("11"),
    Instrument.dibaoProcedure.article("33"), Instrument.widening.article("1.3"),
    title: Text("income a head is below the line", "人均收入低于标准"), remedy: Text("keep the household enrolled", "继续保障"))

  /// 渐退上限.
  public static let gradualUnderCap = Guard(
    "gradualUnderCap", Instrument.chenzhouPractice.whole,
    title: Text("income a head reaches the cap, or the cap is too high", "人均收入达到上限或上限过高"),
    remedy: {
      let cap = $0.gradualExit.capBasisPoints
      return Text(
        "decide the exit instead, or name a cap of at most \(cap) basis points of the line",
        "直接决定退出，或将上限定为不超过标准的\(cap)基点")
    })

  /// 渐退期限.
  public static let gradualMonths = Guard(
    "gradualMonths", Instrument.chenzhouPractice.whole, Instrument.dibaoProcedure.article("33"),
    Instrument.widening.article("1.3"),
    title: Text("a gradual exit begins before this month, or runs for too few or too many months", "渐退期起始过早或期限不符"),
    remedy: {
      let months = $0.gradualExit.months
      return Text("begin this month or later, for one to \(months) months", "自当月起，渐退一至\(months)个月")
    })

  /// 渐退对象.
  public static let gradualOfDibao = Guard(
    "gradualOfDibao", Instrument.chenzhouPractice.whole, Instrument.reformOpinion.article("11"),
    Instrument.dibaoProcedure.article("33"), Instrument.widening.article("1.3"),
    title: Text("only 低保 ends gradually", "仅低保可渐退"), remedy: Text("decide the exit instead", "直接决定退出"))

  /// 渐退递减.
  public static let gradualSteps = Guard(
    "gradualSteps", Instrument.ledger.whole,
    title: Text("a step lies outside the gradual exit, raises the amount, or payment is in full", "递减超出渐退期、提高金额或方式为全额"),
    remedy: Text("step down within the months, where the method is STEP", "在渐退期内递减"))

  /// 渐退期满.
  public static let gradualCompleted = Guard(
    "gradualCompleted", Instrument.ledger.whole,
    title: Text("the months have not run, or it ended already", "渐退期未满或已结束"),
    remedy: Text("wait for the last month, or name another reason", "待最后一月，或填写其他原因"))
}

// MARK: Events

extension GradualExitStarted: BranchingStep {
  /// Of 低保 above the line.
  public static let rule = StepRule(
    stage: GradualExitStage.self, phases: PhaseSet(.active), actors: ActorSet(.county), isDelegable: true,
    leads: .oneOf([.gradualExit]), order: .afterLastStep, isGround: false, changes: [.grant],
    guards: [
      .actorUnconflicted, .gradualOfDibao, .exitHasReasons, .gradualMonths, .gradualAboveLine, .gradualUnderCap,
      .basisNamed, .followsBasis, .assessmentExecuted,
    ])

  /// From this month or later, for so many months, above the line (57 号 art 33) and under the cap.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    let rules = attempt.rules.gradualExit
    try state.checkUnconflicted(attempt)
    try attempt.require(.gradualOfDibao, state.category == .dibao)
    try attempt.require(.exitHasReasons, !ground.isEmpty)
    let start = try attempt.month(startMonth)
    let months = Int(months)
    try attempt.require(
      .gradualMonths, months >= 1 && months <= rules.months && start >= attempt.day.month,
      [.found(Int64(months)), .required(Int64(rules.months))])
    try attempt.require(
      .gradualAboveLine, lineFen > 0 && perCapitaFen >= lineFen, [.found(perCapitaFen), .required(lineFen)])
    let cap = lineFen.multipliedReportingOverflow(by: Int64(capMultipleBp))
    let income = perCapitaFen.multipliedReportingOverflow(by: 10_000)
    let isUnder = !cap.overflow && !income.overflow && income.partialValue < cap.partialValue
    try attempt.require(
      .gradualUnderCap, isUnder && Int(capMultipleBp) <= rules.capBasisPoints,
      [.found(perCapitaFen), .code("\(capMultipleBp) bp")])
    try checkBasis(state, attempt)
    return []
  }

  /// In gradual exit, where its first month can be read.
  public func phase(after phase: CasePhase, missing: inout [String]) -> CasePhase {
    Month(startMonth) == nil ? phase : .gradualExit
  }

  /// The months.
  public func changes(by entry: EntryHead) -> [DatedChange] {
    guard let start = Month(startMonth) else { return [] }
    let last = start.adding(months: Int(months) - 1)
    return [DatedChange(.gradualExit(through: last), from: start, ground: ground)]
  }

  /// Keeps the months; the household is to be told.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    guard let start = Month(startMonth) else { return }
    state.gradualExit = GradualExit(
      start: start, months: Int(months), method: method, isHeard: state.isHeardOfEnd(on: entry.occurredOn),
      end: nil)
    state.keepDecision(.gradualExitStarted, entry)
  }
}

extension GradualExitStepped: CaseStep {
  /// Within the months.
  public static let rule = StepRule(
    stage: GradualExitStage.self, phases: PhaseSet(.gradualExit), actors: ActorSet(.county), isDelegable: true,
    leads: .stays, order: .afterLastStep, isGround: false, changes: [.grant],
    guards: [
      .actorUnconflicted, .gradualSteps, .reductionNotRetroactive, .basisNamed, .followsBasis, .assessmentExecuted,
    ])

  /// Down, where the method is in steps.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.checkUnconflicted(attempt)
    let from = try attempt.month(fromMonth)
    guard let gradualExit = state.gradualExit, gradualExit.end == nil else { throw attempt.refusal(.gradualSteps) }
    let current = state.standings.granted(in: from)
    let isWithin = from >= gradualExit.start && from <= gradualExit.lastMonth
    try attempt.require(
      .gradualSteps, isWithin && amountFen <= current && gradualExit.method == .step,
      [.month(from), .found(amountFen), .required(current)])
    try state.checkReduction(to: amountFen, from: from, attempt)
    try checkBasis(state, attempt)
    return []
  }

  /// The amount.
  public func changes(by entry: EntryHead) -> [DatedChange] {
    [DatedChange](DatedChange(.stepped(amountFen), fromMonth: fromMonth))
  }

  /// Nothing besides.
  public func apply(to state: inout CaseState, by entry: EntryHead) {}
}

extension GradualExitEnded: BranchingStep {
  /// When the months have run, or for another reason.
  public static let rule = StepRule(
    stage: GradualExitStage.self, phases: PhaseSet(.gradualExit), actors: ActorSet(.county), isDelegable: true,
    leads: .oneOf([.active]), order: .afterLastStep, isGround: false, changes: [.grant],
    guards: [.actorUnconflicted, .gradualCompleted, .monthNotPast, .basisNamed, .followsBasis, .assessmentExecuted])

  /// Whatever ends the months early leaves the month of the decision paid.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.checkUnconflicted(attempt)
    let last = try attempt.month(lastMonth)
    guard let gradualExit = state.gradualExit, gradualExit.end == nil else { throw attempt.refusal(.gradualCompleted) }
    let current = attempt.day.month
    guard reason == .completed else {
      try attempt.require(.monthNotPast, last >= current, [.month(last), .requiredMonth(current)])
      try checkBasis(state, attempt)
      return adjustment(in: state).map { [.amountAdjusted($0)] } ?? []
    }
    // It is decided within the last month, so that support stops with it and not a month later.
    let hasRun = last == gradualExit.lastMonth && current >= last
    try attempt.require(.gradualCompleted, hasRun, [.month(last), .requiredMonth(gradualExit.lastMonth)])
    try checkBasis(state, attempt)
    return []
  }

  /// Enrolled as before, where the household is below the line again.
  public func phase(after phase: CasePhase, missing: inout [String]) -> CasePhase {
    reason == .belowLine ? .active : phase
  }

  /// The amount before, or none.
  public func changes(by entry: EntryHead) -> [DatedChange] {
    let next = (Month(lastMonth) ?? entry.occurredOn.month).next
    return [DatedChange(reason == .belowLine ? .backBelowLine : .gradualExitOver, from: next)]
  }

  /// Keeps how it ended.
  public func apply(to state: inout CaseState, by entry: EntryHead) { state.gradualExit?.end = reason }
}
