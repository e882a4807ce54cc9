public import CaseEvents
import Entitlement
public import EventEnvelope
import Instruments
public import Wording

/// Support ends, and may begin again (退出与恢复).
public enum ExitStage: CaseStage {
  /// 退出与恢复.
  public static let title = Text("exit", "退出与恢复")
  /// For its notice, an objection to it, and its month.
  public static let deadlines: [DeadlineRule] = [.exitNoticeEnd, .exitObjection, .exit]
}

extension DeadlineRule {
  /// 退出公示期满.
  public static let exitNoticeEnd = DeadlineRule(
    "exitNoticeEnd", Instrument.tekunIdentification2016.whole, Instrument.tekunIdentification.article("26"),
    title: Text("notice of the exit complete", "退出公示期满")
  ) { state, procedure in
    guard state.phase == .exitDecided, let notice = state.exit?.notice else { return [] }
    return [DeadlineTerm(.on(notice.earliestEnd(by: procedure)))]
  }

  /// 退出异议处理.
  public static let exitObjection = DeadlineRule(
    "exitObjection", Instrument.tekunIdentification.article("26"),
    title: Text("objection to the exit to be settled", "退出异议处理")
  ) { state, procedure in
    (state.exit?.objections ?? []).map { objection in
      let days = procedure.rules(from: objection.filed).exit.objectionWorkingDays
      return DeadlineTerm(.workingDays(days, after: objection.filed.day), metOn: objection.resolvedOn)
    }
  }

  /// 退出生效.
  public static let exit = DeadlineRule(
    "exit", Instrument.dibaoTrial.article("32"), Instrument.dibaoProcedure.article("32"),
    Instrument.tekunIdentification.article("26"), Instrument.socialAssistanceLaw.article("47"),
    title: Text("exit to take effect", "退出生效")
  ) { state, _ in
    guard state.phase == .exitDecided, let stop = state.exit?.stopMonth else { return [] }
    return [DeadlineTerm(.on(stop.firstDay))]
  }
}

// MARK: Parameters

/// What the procedure leaves open of an exit (退出参数).
public struct ExitParameters: Sendable {
  /// Days of notice before 特困 support ends (终止公示期).
  public let noticeDays: Int
  /// Working days to investigate an objection to an exit, and to decide whether it stands.
  public let objectionWorkingDays: Int

  init(_ read: inout ParameterReader) {
    noticeDays = read.whole(
      "exit.noticeDays", 1...60, .days, national: 7, Instrument.tekunIdentification.article("26"),
      Text("days of notice before 特困 support ends", "特困终止前公示天数"))
    objectionWorkingDays = read.whole(
      "exit.objectionWorkingDays", 1...60, .workingDays, national: 15, Instrument.tekunIdentification.article("26"),
      Text("working days to settle an objection to an exit", "退出异议处理工作日"))
  }
}

// MARK: State

/// The end of an enrolment, decided (退出决定).
public struct ExitRecord: Hashable, Sendable {
  /// Where the decision stands.
  public let position: Position
  /// The first month without pay.
  public let stopMonth: Month
  /// The notice of the exit (退出公示); nil while none was given.
  public internal(set) var notice: PublicNotice?
  /// The objections to it.
  public internal(set) var objections: [ExitObjection] = []
  /// Where it took effect; nil while it has not.
  public internal(set) var effectiveAt: Position?
  /// Whether a dispute about it was decided for the household, in whole or in part.
  public internal(set) var isOverturned = false

  /// Whether no objection to it and no dispute about it was found right, in whole or in part.
  public var stands: Bool { !isOverturned && !objections.contains { $0.isUpheld } }
}

/// An objection to an exit on notice (退出异议).
public struct ExitObjection: Hashable, Sendable {
  /// Its identifier within the case.
  public let id: String
  /// The day on which it was filed.
  public let filed: TermStart
  /// The day on which it was settled; nil while it is open.
  public internal(set) var resolvedOn: CivilDate?
  /// Whether it was found right, in whole or in part.
  public internal(set) var isUpheld = false
}

// MARK: Guards

extension Guard {
  /// 退出理由.
  public static let exitHasReasons = Guard(
    "exitHasReasons", Instrument.socialAssistance.article("13"), Instrument.dibaoProcedure.article("32"),
    Instrument.tekunIdentification.article("26"), Instrument.socialAssistanceLaw.article("48"),
    title: Text("the exit names no ground or no reasons", "退出未说明依据与理由"),
    remedy: Text("give ground and reasons", "说明依据与理由"))

  /// 停发月份.
  public static let exitMonth = Guard(
    "exitMonth", Instrument.tekunIdentification.article("26"), Instrument.ledger.whole,
    title: Text("support stops in the month after the decision at the earliest", "最早自决定次月起停发"),
    remedy: Text("give next month or a later one", "填写次月或以后"))

  /// 退出公示.
  public static let exitNoticed = Guard(
    "exitNoticed", Instrument.tekunIdentification2016.whole, Instrument.tekunIdentification.article("26"),
    title: Text("the exit was not on notice for its full days", "退出公示未满"),
    remedy: { Text("post the exit for \($0.exit.noticeDays) days and wait", "公示\($0.exit.noticeDays)日期满后办理") })

  /// 异议成立.
  public static let exitStands = Guard(
    "exitStands", Instrument.tekunIdentification.article("26"),
    title: Text("an objection to the exit or a dispute about it was upheld", "退出异议或申诉已成立"),
    remedy: Text("reinstate the household; decide another exit on other grounds", "恢复救助；另有依据的另行决定退出"))

  /// 退出未生效.
  public static let exitFell = Guard(
    "exitFell", Instrument.tekunIdentification.article("26"), Instrument.ledger.whole,
    title: Text("the exit has not taken effect, and no objection or dispute was upheld", "退出尚未生效，且无成立的异议或申诉"),
    remedy: Text("settle the objection or dispute first, or wait for the exit", "先处理异议或申诉，或待退出生效"))

  /// 退出告知.
  public static let exitTold = Guard(
    "exitTold", Instrument.socialAssistance.article("13"), Instrument.tekunIdentification2016.whole,
    Instrument.dibaoProcedure.article("32"), Instrument.tekunIdentification.article("26"),
    Instrument.socialAssistanceLaw.article("48"),
    title: Text("the family was not told of the exit with its reasons", "尚未告知家庭退出决定及理由"),
    remedy: Text("notify the decision first", "先书面告知"))

  /// 退出生效.
  public static let exitNotEarly = Guard(
    "exitNotEarly", Instrument.tekunIdentification.article("26"), Instrument.ledger.whole,
    title: Text("the exit takes effect in its own month, not before", "未到停发月份"),
    remedy: Text("wait for the stop month", "待停发月份"))

  /// 恢复月份.
  public static let reinstatementMonth = Guard(
    "reinstatementMonth", Instrument.ledger.whole,
    title: Text("support begins again in the first month that was lost, at the earliest", "恢复月份早于首个停发月份"),
    remedy: Text("give the first month that the exit took, or a later one", "填写因退出而停发的首月或以后"))
}

extension CaseState {
  /// Every objection to the exit is settled, and none was upheld (43 号 art 26).
  fileprivate func checkExitUndisputed(_ attempt: CaseAttempt) throws(Refusal) {
    for objection in exit?.objections ?? [] {
      try attempt.require(.objectionsResolved, objection.resolvedOn != nil, [.code(objection.id)])
    }
    try attempt.require(.exitStands, exit?.stands ?? true)
  }
}

// MARK: Events

extension ExitDecided: CaseStep {
  /// By the county, or a township to which confirmation is delegated.
  public static let rule = StepRule(
    stage: ExitStage.self, phases: AmountStage.phases, actors: ActorSet(.county), isDelegable: true,
    leads: .to(.exitDecided), order: .afterLastStep, isGround: false, changes: [.grant],
    guards: [.actorUnconflicted, .exitHasReasons, .exitMonth])

  /// With ground and reasons, from next month on.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.checkUnconflicted(attempt)
    try attempt.require(.exitHasReasons, !ground.isEmpty && !reasons.isEmpty)
    let stop = try attempt.month(stopMonth)
    let next = attempt.day.month.next
    try attempt.require(.exitMonth, stop >= next, [.month(stop), .requiredMonth(next)])
    return []
  }

  /// Decided, the end stops the pay from its month on; the household leaves the roll once it takes effect.
  public func changes(by entry: EntryHead) -> [DatedChange] {
    [DatedChange(.ends, from: Month(stopMonth) ?? entry.occurredOn.month.next, ground: ground)]
  }

  /// Keeps the decision; the household is to be told.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    state.exit = ExitRecord(
      position: entry.position, stopMonth: Month(stopMonth) ?? entry.occurredOn.month.next)
    state.lookAtBereavements(on: entry.occurredOn)
    state.keepDecision(.exitDecided, entry)
  }
}

extension ExitNoticed: CaseStep {
  /// In the village.
  public static let rule = StepRule(
    stage: ExitStage.self, phases: PhaseSet(.exitDecided), actors: ActorSet(.township, .county), isDelegable: false,
    leads: .stays, order: .afterLastStep, isGround: false, changes: [],
    guards: [.objectionsResolved, .exitStands, .exitNoticed])

  /// For its days, and again once an objection was dismissed (43 号 art 26).
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.checkExitUndisputed(attempt)
    let from = try attempt.pastDate(fromOn)
    let required = attempt.rules.exit.noticeDays
    try attempt.require(.exitNoticed, Int(days) >= required, [.found(Int64(days)), .required(Int64(required))])
    guard let last = state.lastStepOn else { return [] }
    try attempt.require(.inOrder, from >= last, [.day(from), .requiredDay(last)])
    return []
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Keeps the notice.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    let posted = TermStart(CivilDate(fromOn) ?? entry.occurredOn, by: entry, in: state)
    state.exit?.notice = PublicNotice(posted: posted, days: Int(days), endedOn: nil)
  }
}

extension ExitEffective: CaseStep {
  /// By the county, or by the system in its month.
  public static let rule = StepRule(
    stage: ExitStage.self, phases: PhaseSet(.exitDecided), actors: ActorSet(.system, .county), isDelegable: false,
    leads: .to(.exited), order: .afterLastStep, isGround: false, changes: [.grant],
    guards: [.exitNotEarly, .exitTold, .objectionsResolved, .exitStands, .exitNoticed])

  /// In its month; told with reasons, unless nobody is left to tell; for 特困 after its notice (43 号 art 26).
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    let stop = try attempt.month(stopMonth)
    guard let exit = state.exit else { return [] }
    try attempt.require(
      .exitNotEarly, stop == exit.stopMonth && attempt.day >= stop.firstDay,
      [.month(stop), .requiredMonth(exit.stopMonth), .requiredDay(exit.stopMonth.firstDay)])
    let isTold = state.decisions.contains { $0.position == exit.position && $0.notifiedOn != nil }
    try attempt.require(.exitTold, isTold || state.household.isExtinct, [.position(exit.position.rawValue)])
    try state.checkExitUndisputed(attempt)
    guard state.category == .tekun, !state.household.isExtinct else { return [] }
    try attempt.require(.exitNoticed, exit.notice != nil)
    guard let notice = exit.notice else { return [] }
    let term = try attempt.rules(from: notice.posted)
    let end = notice.earliestEnd(by: attempt.context.procedure)
    try attempt.require(
      .exitNoticed, attempt.day > end, [.day(attempt.day), .requiredDay(end.adding(days: 1))], by: term)
    try attempt.requireOnRecord(notice.posted, for: end.days(since: notice.posted.day))
    return []
  }

  /// Off the roll.
  public func changes(by entry: EntryHead) -> [DatedChange] {
    [DatedChange](DatedChange(.left, fromMonth: stopMonth))
  }

  /// Keeps that it took effect.
  public func apply(to state: inout CaseState, by entry: EntryHead) { state.exit?.effectiveAt = entry.position }
}
