public import CaseEvents
import Entitlement
public import EventEnvelope
import Instruments
public import Wording

/// What is found out on the spot (调查核实).
public enum InvestigationStage: CaseStage {
  /// 调查核实.
  public static let title = Text("investigation", "调查核实")
  /// For its first step.
  public static let deadlines: [DeadlineRule] = [.investigationStart]
}

extension DeadlineRule {
  /// 启动调查.
  public static let investigationStart = DeadlineRule(
    "investigationStart", Instrument.dibaoTrial.article("18"), Instrument.dibaoProcedure.article("15"),
    title: Text("investigation to begin", "启动调查")
  ) { state, procedure in
    guard let accepted = state.clockStart, state.procedureCategory != .tekun else { return [] }
    let days = procedure.rules(from: accepted).investigation.startWorkingDays
    return [DeadlineTerm(.workingDays(days, after: accepted.day), metOn: state.investigation.startedOn)]
  }
}

// MARK: Parameters

/// What the procedure leaves open of the investigation (调查参数).
public struct InvestigationParameters: Sendable {
  /// Working days from acceptance to the first step; 43 号 sets none for 特困.
  public let startWorkingDays: Int
  /// Investigators of a group (调查人员).
  public let investigators: Int
  /// Persons present at a democratic review (民主评议人数).
  public let reviewers: Int

  init(_ read: inout ParameterReader) {
    startWorkingDays = read.whole(
      "investigation.startWorkingDays", 1...30, .workingDays, national: 3,
      Instrument.dibaoProcedure.article("15"),
      Text("working days from acceptance to the first step of the investigation", "受理至启动调查的工作日"))
    investigators = read.whole(
      "investigation.investigators", 1...10, .persons, national: 2,
      Instrument.dibaoProcedure.article("16"), Text("investigators of a group", "调查人员人数"))
    reviewers = read.whole(
      "investigation.reviewers", 1...100, .persons, national: 1, Instrument.ledger.whole,
      Text("persons present at a democratic review", "民主评议到会人数"))
  }
}

// MARK: State

/// What the township found out on the spot (调查核实).
public struct Investigation: Hashable, Sendable {
  /// Staff who visited the household in this procedure, each once.
  public internal(set) var investigators: [String] = []
  /// The last home visit (入户调查); nil while there is none.
  public internal(set) var visitedAt: Position?
  /// The day of the first step of the investigation; nil while none was taken.
  public internal(set) var startedOn: CivilDate?
  /// The last democratic review (民主评议); nil while there is none.
  public internal(set) var reviewedAt: Position?
}

extension CaseState {
  /// Keeps the day of the first step after acceptance.
  mutating func startInvestigation(on day: CivilDate) {
    guard application?.acceptedOn != nil, investigation.startedOn == nil else { return }
    investigation.startedOn = day
  }
}

// MARK: Guards

extension Guard {
  /// 调查人数.
  public static let enoughInvestigators = Guard(
    "enoughInvestigators", Instrument.dibaoTrial.article("18"), Instrument.dibaoProcedure.article("16"),
    title: Text("too few different investigators", "调查人员不足"),
    remedy: {
      let count = $0.investigation.investigators
      return Text("visit with at least \(count) different members of staff", "由\(count)名以上不同工作人员调查")
    })

  /// 调查人员资格.
  public static let investigatorsCertified = Guard(
    "investigatorsCertified", Instrument.chenzhouPractice.whole,
    title: Text("an investigator is not posted here or not certified on the day", "调查人员当日未在本地任职或未取得培训合格证"),
    remedy: Text("send posted and certified staff", "派在岗合格人员"))

  /// 调查回避.
  public static let investigatorsUnconflicted = Guard(
    "investigatorsUnconflicted", Instrument.ledger.whole,
    title: Text("an investigator is a relative of a member or has declared a conflict", "调查人员与家庭成员有近亲属关系或已申请回避"),
    remedy: Text("send others", "另派人员"))

  /// 签字.
  public static let visitSigned = Guard(
    "visitSigned", Instrument.dibaoTrial.article("19"), Instrument.dibaoProcedure.article("16"),
    title: Text("the visit is neither signed by the household nor without contact", "入户调查表未经家庭签字确认，也未注明系非接触式调查"),
    remedy: Text("have the household sign, or say that the visit was without contact", "由家庭签字确认，或注明系非接触式调查"))

  /// 评议人数.
  public static let enoughReviewers = Guard(
    "enoughReviewers", Instrument.ledger.whole, title: Text("too few are present at the review", "民主评议到会人数不足"),
    remedy: {
      let count = $0.investigation.reviewers
      return Text("hold it with at least \(count) present", "到会不少于\(count)人")
    })

  /// 评议票数.
  public static let votesAddUp = Guard(
    "votesAddUp", Instrument.ledger.whole,
    title: Text("the votes or those present do not add up", "评议人数或票数不符"),
    remedy: Text("count again: votes within those present, those present within the eligible", "核对应到、实到与票数"))
}

// MARK: Events

extension LabourCapacityAssessed: CaseStep {
  /// By the township.
  public static let rule = StepRule(
    stage: InvestigationStage.self, phases: CrossCheckStage.phases, actors: ActorSet(.township), isDelegable: false,
    leads: .stays, order: .afterLastStep, isGround: true, changes: [], guards: [.actorUnconflicted, .memberKnown])

  /// A member.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.checkUnconflicted(attempt)
    try state.requireMember(person, attempt)
    return []
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Nothing: an assessment reads it from the ledger.
  public func apply(to state: inout CaseState, by entry: EntryHead) {}
}

extension SelfCareAssessed: CaseStep {
  /// By the county.
  public static let rule = StepRule(
    stage: InvestigationStage.self, phases: CrossCheckStage.phases, actors: ActorSet(.county), isDelegable: false,
    leads: .stays, order: .afterLastStep, isGround: true, changes: [], guards: [.actorUnconflicted, .memberKnown])

  /// A member.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.checkUnconflicted(attempt)
    try state.requireMember(person, attempt)
    return []
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Nothing: an assessment reads it from the ledger.
  public func apply(to state: inout CaseState, by entry: EntryHead) {}
}

extension HomeVisited: CaseStep {
  /// By two of the township (57 号 art 16).
  public static let rule = StepRule(
    stage: InvestigationStage.self, phases: CrossCheckStage.phases, actors: ActorSet(.township), isDelegable: false,
    leads: .stays, order: .afterLastStep, isGround: true, changes: [],
    guards: [.enoughInvestigators, .investigatorsCertified, .investigatorsUnconflicted, .visitSigned])

  /// The investigators, and the household's signature.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.checkVisit(investigators, on: visitedOn, attempt)
    try attempt.require(.visitSigned, signedByHousehold || withoutContact)
    return []
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Keeps the visit and its investigators.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    for staff in investigators where !state.investigation.investigators.contains(staff) {
      state.investigation.investigators.append(staff)
    }
    state.investigation.visitedAt = entry.position
    state.startInvestigation(on: entry.occurredOn)
  }
}

extension NeighbourInterviewed: CaseStep {
  /// By the township.
  public static let rule = StepRule(
    stage: InvestigationStage.self, phases: CrossCheckStage.phases, actors: ActorSet(.township), isDelegable: false,
    leads: .stays, order: .afterLastStep, isGround: true, changes: [], guards: [.actorUnconflicted])

  /// A past day.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.checkUnconflicted(attempt)
    _ = try state.dateInProcedure(interviewedOn, attempt)
    return []
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Nothing.
  public func apply(to state: inout CaseState, by entry: EntryHead) {}
}

extension LetterProofObtained: CaseStep {
  /// By the township.
  public static let rule = StepRule(
    stage: InvestigationStage.self, phases: CrossCheckStage.phases, actors: ActorSet(.township), isDelegable: false,
    leads: .stays, order: .afterLastStep, isGround: true, changes: [], guards: [.actorUnconflicted])

  /// A past day.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.checkUnconflicted(attempt)
    _ = try attempt.pastDate(obtainedOn)
    return []
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Nothing.
  public func apply(to state: inout CaseState, by entry: EntryHead) {}
}

extension LivingStandardObserved: CaseStep {
  /// By the township or the cross-check agency.
  public static let rule = StepRule(
    stage: InvestigationStage.self, phases: CrossCheckStage.phases, actors: ActorSet(.township, .checker),
    isDelegable: false, leads: .stays, order: .afterLastStep, isGround: true, changes: [],
    guards: [.actorUnconflicted, .periodRuns])

  /// A period.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.checkUnconflicted(attempt)
    try state.checkPeriod(periodFromMonth, periodToMonth, attempt)
    return []
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Nothing.
  public func apply(to state: inout CaseState, by entry: EntryHead) {}
}

extension DemocraticReviewHeld: CaseStep {
  /// Where the village judges the household's circumstances (民主评议).
  public static let rule = StepRule(
    stage: InvestigationStage.self, phases: .verifying, actors: ActorSet(.township), isDelegable: false,
    leads: .stays, order: .afterLastStep, isGround: true, changes: [],
    guards: [.actorUnconflicted, .enoughReviewers, .votesAddUp])

  /// Enough present, votes within those present, those present within the eligible.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.checkUnconflicted(attempt)
    _ = try state.dateInProcedure(heldOn, attempt)
    let required = attempt.rules.investigation.reviewers
    try attempt.require(
      .enoughReviewers, Int(present) >= required, [.found(Int64(present)), .required(Int64(required))])
    let votes = UInt64(inFavour) + UInt64(against)
    let groups = UInt64(residents) + UInt64(committee)
    let isSound = present <= eligible && votes <= UInt64(present) && groups <= UInt64(present)
    try attempt.require(.votesAddUp, isSound, [.found(Int64(clamping: votes))])
    return []
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Keeps where it stands.
  public func apply(to state: inout CaseState, by entry: EntryHead) { state.investigation.reviewedAt = entry.position }
}
