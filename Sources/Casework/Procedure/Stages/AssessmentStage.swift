public import CaseEvents
public import EventEnvelope
public import Wording
import Instruments

/// The computer proposes category and amount (核算).
public enum AssessmentStage: CaseStage {
  /// 核算.
  public static let title = Text("assessment", "核算")
  /// None.
  public static let deadlines: [DeadlineRule] = []
}

// MARK: State

/// The latest assessment (核算): a proposal of the computer, not a decision.
public struct Assessment: Hashable, Sendable {
  /// Where it stands.
  public let position: Position
  /// The category it finds; nil for none.
  public let category: Category?
  /// The amount a month, in fen.
  public let amountFen: Int64
  /// Whether it leaves something to a person's judgement.
  public let needsJudgement: Bool
  /// The day that it was made of.
  public let madeOn: CivilDate
  /// Who would be enrolled alone by it, each with the amount a month, in fen.
  public let singles: [Single]
  /// The pack that it was computed with.
  public let policy: String
  /// Whether the assessment before it was computed with another pack; false where there is none.
  public let isFirstByPack: Bool

  /// Somebody who would be enrolled alone (单人保).
  public struct Single: Hashable, Sendable {
    /// The person.
    public let person: String
    /// The amount a month, in fen.
    public let fen: Int64
  }
}

// MARK: Guards

extension Guard {
  /// 入户调查.
  public static let homeVisitMade = Guard(
    "homeVisitMade", Instrument.dibaoTrial.article("19"), Instrument.dibaoTrial.article("20"),
    Instrument.dibaoProcedure.article("16"), Instrument.ledger.whole,
    title: Text("the household has not been visited", "尚未入户调查"), remedy: Text("visit the household first", "先入户调查"))

  /// 重新调查.
  public static let reinvestigated = Guard(
    "reinvestigated", Instrument.dibaoTrial.article("29"), Instrument.tekunIdentification2016.whole,
    Instrument.dibaoProcedure.article("19"), Instrument.tekunIdentification.article("15"),
    title: Text("nothing was investigated since the objection", "异议后尚未重新调查或评议"),
    remedy: Text("visit again or hold a democratic review", "重新入户或组织民主评议"))

  /// 必核数据源.
  public static let mandatorySourcesAnswered = Guard(
    "mandatorySourcesAnswered", Instrument.dibaoTrial.article("19"), Instrument.dibaoProcedure.article("17"),
    Instrument.socialAssistanceLaw.article("41"), Instrument.ledger.whole,
    title: Text("a mandatory source has not answered and is not waived", "必核数据源未反馈且未经免予核对"),
    remedy: {
      let sources = $0.crossCheck.mandatorySources
      return Text(
        "have each of \(sources.joined(separator: ", ")) answer, or the county waive it with a reason",
        "等待必核数据源（\(sources.joined(separator: "、"))）反馈，或由县级说明理由免予核对")
    })

  /// 疑点核实.
  public static let hitsResolved = Guard(
    "hitsResolved", Instrument.dibaoTrial.article("20"), Instrument.dibaoProcedure.article("18"),
    Instrument.ledger.whole,
    title: Text("a hit is not resolved", "尚有疑点未核实"),
    remedy: Text("resolve every hit: true, explained, stale or wrong person", "逐条核实疑点"))

  /// 核算依据.
  public static let groundsOfCase = Guard(
    "groundsOfCase", Instrument.ledger.whole, title: Text("a ground is not an event of this case", "依据不是本案记录"),
    remedy: Text("name positions of this case's own events", "填写本案记录的序号"))

  /// 依据含家庭.
  public static let groundsIncludeHousehold = Guard(
    "groundsIncludeHousehold", Instrument.ledger.whole,
    title: Text("the household declared is not among the grounds", "依据中没有家庭成员申报"),
    remedy: Text("name the position of the current household", "列入现行家庭成员申报的序号"))

  /// 核算人数.
  public static let assessmentCountsHousehold = Guard(
    "assessmentCountsHousehold", Instrument.dibaoTrial.article("5"), Instrument.dibaoProcedure.article("7"),
    title: Text("the members counted differ from the household", "核算人数与家庭成员不符"),
    remedy: Text("compute again with the members who count", "按计入成员重新核算"))

  /// 核算结果.
  public static let assessmentConsistent = Guard(
    "assessmentConsistent", Instrument.ledger.whole,
    title: Text("the result contradicts itself", "核算结果自相矛盾"),
    remedy: Text("no category means no amount, and the income a head needs members", "无类别则金额为零，人均收入须有分母"))

  /// 核算可重算.
  public static let assessmentExecuted = Guard(
    "assessmentExecuted", Instrument.ledger.whole,
    title: Text("the assessment doesn't come out again from what the case says", "依据本案记录重算，结果与该核算不一致"),
    remedy: Text("have the program assess the household as it stands, and go on from that", "由程序按现况重新核算，再据以办理"))

  /// 政策有效.
  public static let policyInForce = Guard(
    "policyInForce", Instrument.ledger.whole, title: Text("the policy was not in force here on the day", "该政策当日在本地未生效"),
    remedy: Text("compute with the pack in force", "按现行政策核算"))
}

extension CaseState {
  /// Visited, checked, and nothing left unanswered; after an objection something was investigated anew.
  fileprivate func checkVerified(_ attempt: CaseAttempt) throws(Refusal) {
    try attempt.require(.homeVisitMade, investigation.visitedAt != nil)
    if phase == .reinvestigating, let objection = objections.last {
      let latest = max(investigation.visitedAt ?? .origin, investigation.reviewedAt ?? .origin)
      try attempt.require(.reinvestigated, latest > objection.position, [.code(objection.id)])
    }
    guard let report = crossCheck.report, report.validTo >= attempt.day else {
      throw attempt.refusal(.reportValid, [.day(attempt.day)])
    }
    for code in attempt.rules.crossCheck.mandatorySources {
      let isSettled = crossCheck.sources.contains { $0.code == code && ($0.isAnswered || $0.isWaived) }
      try attempt.require(.mandatorySourcesAnswered, isSettled, [.code(code)])
    }
  }

  /// Every ground is an event of this case.
  func checkGrounds(_ grounds: [UInt64], _ attempt: CaseAttempt) throws(Refusal) {
    for ground in grounds {
      try attempt.require(.groundsOfCase, event(at: Position(ground)) != nil, [.position(ground)])
    }
  }
}

// MARK: Events

extension AssessmentComputed: BranchingStep {
  /// In a procedure, and again while the household is enrolled.
  public static let rule = StepRule(
    stage: AssessmentStage.self, phases: CrossCheckStage.phases, actors: ActorSet(.system, .township, .county),
    isDelegable: false, leads: .oneOf([.assessed]), order: .afterLastStep, isGround: false, changes: [],
    guards: [
      .homeVisitMade, .reinvestigated, .reportValid, .mandatorySourcesAnswered, .hitsResolved, .groundsOfCase,
      .groundsIncludeHousehold, .assessmentCountsHousehold, .assessmentConsistent, .policyInForce,
      .assessmentExecuted,
    ])

  /// On all that was verified, of the household as it stands, by the policy in force.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    if PhaseSet.verifying.contains(state.phase) { try state.checkVerified(attempt) }
    if let open = state.crossCheck.hits.first(where: \.isOpen) {
      throw attempt.refusal(.hitsResolved, [.code(open.id)])
    }
    try state.checkGrounds(grounds, attempt)
    let declared = state.household.declaredAt?.rawValue ?? 0
    try attempt.require(.groundsIncludeHousehold, grounds.contains(declared), [.position(declared)])
    try attempt.require(
      .assessmentCountsHousehold, Int(members) == state.countedSize,
      [.found(Int64(members)), .required(Int64(state.countedSize))])
    try attempt.require(.assessmentConsistent, perCapitaDenominator > 0 && (hasCategory || amountFen == 0))
    try state.checkExecuted(attempt)
    guard let known = attempt.context.policy else { return [] }
    let office = state.application?.office ?? attempt.proposal.office
    try attempt.require(
      .policyInForce, known.isInForce(policy, sha256: policySha256, for: office, on: attempt.day),
      [.code(policy), .day(attempt.day)])
    return []
  }

  /// Assessed, where the township is finding facts.
  public func phase(after phase: CasePhase, missing: inout [String]) -> CasePhase {
    PhaseSet.verifying.contains(phase) ? .assessed : phase
  }

  /// Nothing: it decides nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Keeps what it found.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    state.assessment = Assessment(
      position: entry.position, category: hasCategory ? category : nil, amountFen: amountFen,
      needsJudgement: !holds.isEmpty, madeOn: entry.occurredOn,
      singles: singles.map { Assessment.Single(person: $0.person, fen: $0.amountFen) }, policy: policy,
      isFirstByPack: state.assessment.map { $0.policy != policy } ?? false)
  }
}
