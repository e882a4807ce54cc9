public import CaseEvents
import Entitlement
import EventEnvelope
import Instruments
public import Wording

/// How much an enrolled household receives (保障金额).
public enum AmountStage: CaseStage {
  /// 保障金额.
  public static let title = Text("amount", "保障金额")
  /// None.
  public static let deadlines: [DeadlineRule] = []
  /// Where there is an amount to change.
  static let phases = PhaseSet(.active, .gradualExit)
}

// MARK: Parameters

/// What the procedure leaves open of the amounts (金额参数).
public struct AmountParameters: Sendable {
  /// Refusals of suitable work in a row that let a person's share be reduced (拒绝就业次数).
  public let jobRefusals: Int

  init(_ read: inout ParameterReader) {
    jobRefusals = read.whole(
      "amount.jobRefusals", 1...10, .times, national: 3, Instrument.dibaoProcedure.article("34"),
      Text("refusals of suitable work before a share is reduced", "减发本人份额前的拒绝就业次数"))
  }
}

// MARK: Guards

extension Guard {
  /// 金额构成.
  public static let amountAddsUp = Guard(
    "amountAddsUp", Instrument.ledger.whole,
    title: Text("base and supplement, or the shares, do not add up to the amount", "基础与增发或分项之和不等于金额"),
    remedy: Text("make the parts add up", "核对金额构成"))

  /// 核定金额.
  public static let amountSetKeepsAmount = Guard(
    "amountSetKeepsAmount", Instrument.dibaoTrial.article("32"), Instrument.dibaoProcedure.article("32"),
    Instrument.socialAssistanceLaw.article("47"), Instrument.ledger.whole,
    title: Text("a setting of the amount may not change what is in force", "核定不得改变已确认金额"),
    remedy: Text("adjust the amount with a reason", "改用增减发并说明理由"))

  /// 在保起始.
  public static let withinEnrolment = Guard(
    "withinEnrolment", Instrument.dibaoTrial.article("29"), Instrument.tekunIdentification2016.whole,
    Instrument.dibaoProcedure.article("21"), Instrument.tekunIdentification.article("17"), Instrument.ledger.whole,
    title: Text("the month lies before the first of the enrolment", "月份早于在保起始月"),
    remedy: Text("give the first month of the enrolment or a later one", "填写在保起始月或以后"))

  /// 有人在保.
  public static let someoneSupported = Guard(
    "someoneSupported", Instrument.ledger.whole,
    title: Text("nobody of the household is left to support", "本户已无在保人员"),
    remedy: Text("decide the exit", "办理退出"))

  /// 减发不溯及.
  public static let reductionNotRetroactive = Guard(
    "reductionNotRetroactive", Instrument.ledger.whole,
    title: Text("a reduction begins in the month after the decision at the earliest", "减发最早自决定次月起"),
    remedy: Text("begin next month; recover what was overpaid separately", "自次月起减发，多发另行追回"))

  /// 分类施保状态.
  public static let upliftState = Guard(
    "upliftState", Instrument.dibaoTrial.article("28"), Instrument.dibaoProcedure.article("27"),
    Instrument.socialAssistanceLaw.article("20"), Instrument.ledger.whole,
    title: Text("the supplement already runs, or doesn't", "该项分类施保已存在或不存在"),
    remedy: Text("grant it once; end one that runs", "不重复增发，仅终止在发项目"))

  /// 拒绝就业.
  public static let enoughJobRefusals = Guard(
    "enoughJobRefusals", Instrument.socialAssistance.article("45"), Instrument.dibaoProcedure.article("34"),
    title: Text("too few refusals of suitable work in a row", "连续拒绝就业次数不足"),
    remedy: {
      Text("record \($0.amount.jobRefusals) refusals without good reason", "连续\($0.amount.jobRefusals)次无正当理由拒绝")
    })

  /// 本人减停.
  public static let shareReduces = Guard(
    "shareReduces", Instrument.socialAssistance.article("45"), Instrument.dibaoProcedure.article("34"),
    title: Text("the reduction would not lower what the household receives", "减停后金额不低于现金额"),
    remedy: Text("give the amount without the person's share", "填写扣除本人份额后的金额"))
}

extension CaseState {
  /// Nothing is due before the enrolment, nor where nobody is left to support: no decision can change that (57 号 art 21).
  func checkEnrolled(from month: Month, _ attempt: CaseAttempt) throws(Refusal) {
    guard let first = standings.standing(on: .latest)?.since.month else { throw attempt.refusal(.someoneSupported) }
    try attempt.require(.withinEnrolment, month >= first, [.month(month), .requiredMonth(first)])
  }

  /// A reduction begins in the month after the decision at the earliest.
  ///
  /// 57 号 art 32 asks for a ground and the procedure; that nothing is taken back by it is this ledger's rule.
  func checkReduction(to fen: Int64, from month: Month, _ attempt: CaseAttempt) throws(Refusal) {
    let next = attempt.day.month.next
    try attempt.require(
      .reductionNotRetroactive, fen >= standings.granted(in: month) || month >= next,
      [.month(month), .requiredMonth(next)])
  }

  fileprivate func checkParts(
    _ amount: Int64, _ base: Int64, _ uplift: Int64, _ shares: [PersonShare], _ attempt: CaseAttempt
  ) throws(Refusal) {
    let parts = base.addingReportingOverflow(uplift)
    try attempt.require(
      .amountAddsUp, !parts.overflow && parts.partialValue == amount, [.found(parts.partialValue), .required(amount)])
    guard !shares.isEmpty else { return }
    var sum: Int64 = 0
    for share in shares {
      try requireMember(share.person, attempt)
      sum = sum.saturatingAdding(share.amountFen)
    }
    try attempt.require(.amountAddsUp, sum == amount, [.found(sum), .required(amount)])
  }

  fileprivate func hasUplift(_ kind: UpliftKind, person: String) -> Bool {
    enrolment?.uplifts.contains { $0.person == person && $0.kind == kind } ?? false
  }
}

// MARK: Events

extension AmountSet: CaseStep {
  /// By the county, or following from its decision.
  public static let rule = StepRule(
    stage: AmountStage.self, phases: AmountStage.phases, actors: ActorSet(.county), isDelegable: false, leads: .stays,
    order: .afterLastStep, isGround: false, changes: [.grant],
    guards: [
      .actorUnconflicted, .amountAddsUp, .memberKnown, .amountSetKeepsAmount, .basisNamed, .followsBasis,
      .assessmentExecuted,
    ])

  /// It says how the amount in force divides; another amount is an adjustment with a reason.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.checkUnconflicted(attempt)
    try state.checkParts(amountFen, baseFen, upliftFen, shares, attempt)
    let current = state.standings.granted(in: try attempt.month(fromMonth))
    try attempt.require(.amountSetKeepsAmount, amountFen == current, [.found(amountFen), .required(current)])
    try checkBasis(state, attempt)
    return []
  }

  /// The amount.
  public func changes(by entry: EntryHead) -> [DatedChange] {
    [DatedChange](DatedChange(.amount(amountFen), fromMonth: fromMonth))
  }

  /// Nothing besides.
  public func apply(to state: inout CaseState, by entry: EntryHead) {}
}

extension AmountAdjusted: CaseStep {
  /// By the county, or a township to which confirmation is delegated.
  public static let rule = StepRule(
    stage: AmountStage.self, phases: AmountStage.phases, actors: ActorSet(.county), isDelegable: true, leads: .stays,
    order: .afterLastStep, isGround: false, changes: [.grant],
    guards: [
      .actorUnconflicted, .amountAddsUp, .memberKnown, .someoneSupported, .withinEnrolment, .reductionNotRetroactive,
      .categoryPays, .basisNamed, .followsBasis, .assessmentExecuted, .raiseFollowsGround,
    ])

  /// Its parts add up; a reduction isn't retroactive; the amount is what an assessment or a review has found.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.checkUnconflicted(attempt)
    try state.checkParts(amountFen, baseFen, upliftFen, shares, attempt)
    let from = try attempt.month(fromMonth)
    try state.checkEnrolled(from: from, attempt)
    try state.checkReduction(to: amountFen, from: from, attempt)
    try state.checkPays(amountFen, in: state.category ?? .unspecified, attempt)
    try checkBasis(state, attempt)
    try state.checkRaise(to: amountFen, from: from, reason: reason, attempt)
    return []
  }

  /// The amount.
  public func changes(by entry: EntryHead) -> [DatedChange] {
    [DatedChange](DatedChange(.adjusted(amountFen), fromMonth: fromMonth, ground: reason))
  }

  /// The household is to be told.
  public func apply(to state: inout CaseState, by entry: EntryHead) { state.keepDecision(.amountAdjusted, entry) }
}

extension UpliftGranted: CaseStep {
  /// By the county (57 号 art 27).
  public static let rule = StepRule(
    stage: AmountStage.self, phases: AmountStage.phases, actors: ActorSet(.county), isDelegable: false, leads: .stays,
    order: .afterLastStep, isGround: false, changes: [],
    guards: [.actorUnconflicted, .memberKnown, .upliftState, .basisNamed, .followsBasis, .assessmentExecuted])

  /// A member, once a kind.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.checkUnconflicted(attempt)
    try state.requireMember(person, attempt)
    _ = try attempt.month(fromMonth)
    try attempt.require(.upliftState, !state.hasUplift(kind, person: person), [.person(person)])
    try checkBasis(state, attempt)
    return []
  }

  /// Nothing: the amount is adjusted by its own event.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Keeps the supplement.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    state.enrolment?.uplifts.append(Enrolment.Uplift(person: person, kind: kind))
  }
}

extension UpliftEnded: CaseStep {
  /// By the county.
  public static let rule = StepRule(
    stage: AmountStage.self, phases: AmountStage.phases, actors: ActorSet(.county), isDelegable: false, leads: .stays,
    order: .afterLastStep, isGround: false, changes: [], guards: [.actorUnconflicted, .upliftState])

  /// A supplement that runs.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.checkUnconflicted(attempt)
    _ = try attempt.month(fromMonth)
    try attempt.require(.upliftState, state.hasUplift(kind, person: person), [.person(person)])
    return []
  }

  /// Nothing: the amount is adjusted by its own event.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Takes the supplement out.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    state.enrolment?.uplifts.removeAll { $0.person == person && $0.kind == kind }
  }
}

extension PersonShareReduced: CaseStep {
  /// By the county, where a member refuses suitable work (57 号 art 34).
  public static let rule = StepRule(
    stage: AmountStage.self, phases: AmountStage.phases, actors: ActorSet(.county), isDelegable: false, leads: .stays,
    order: .afterLastStep, isGround: false, changes: [.grant],
    guards: [
      .actorUnconflicted, .memberKnown, .enoughJobRefusals, .shareReduces, .reductionNotRetroactive, .basisNamed,
      .followsBasis, .assessmentExecuted,
    ])

  /// Refusals enough, and a lower amount.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.checkUnconflicted(attempt)
    try state.requireMember(person, attempt)
    try attempt.require(
      .enoughJobRefusals, Int(refusals) >= attempt.rules.amount.jobRefusals,
      [.found(Int64(refusals)), .required(Int64(attempt.rules.amount.jobRefusals))])
    let from = try attempt.month(fromMonth)
    let current = state.standings.granted(in: from)
    try attempt.require(.shareReduces, amountFen < current, [.found(amountFen), .required(current)])
    try state.checkReduction(to: amountFen, from: from, attempt)
    try checkBasis(state, attempt)
    return []
  }

  /// The amount without the person's share.
  public func changes(by entry: EntryHead) -> [DatedChange] {
    [DatedChange](DatedChange(.shareStopped(person: person, fen: amountFen), fromMonth: fromMonth))
  }

  /// The household is to be told.
  public func apply(to state: inout CaseState, by entry: EntryHead) { state.keepDecision(.personShareReduced, entry) }
}
