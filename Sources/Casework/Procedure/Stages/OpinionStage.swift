public import CaseEvents
import Entitlement
public import EventEnvelope
import Instruments
public import Wording

/// The township gives its opinion (初审).
public enum OpinionStage: CaseStage {
  /// 初审.
  public static let title = Text("opinion of the township", "初审")
  /// For the opinion of 特困.
  public static let deadlines: [DeadlineRule] = [.opinion]
}

extension DeadlineRule {
  /// 特困初审意见: from acceptance, and after an objection anew.
  public static let opinion = DeadlineRule(
    "opinion", Instrument.tekunIdentification.article("13"), title: Text("township to give its opinion", "乡镇提出初审意见")
  ) { state, procedure in
    guard state.procedureCategory == .tekun, let start = state.objections.last?.filed ?? state.clockStart else {
      return []
    }
    let days = procedure.rules(from: start).opinion.tekunWorkingDays
    let given = state.opinion.flatMap { opinion in opinion.givenOn >= start.day ? opinion.givenOn : nil }
    return [DeadlineTerm(.workingDays(days, after: start.day), metOn: given)]
  }
}

// MARK: Parameters

/// What the procedure leaves open of the township's opinion (初审参数).
public struct OpinionParameters: Sendable {
  /// Working days for the investigation and the opinion of 特困, and again after an objection.
  public let tekunWorkingDays: Int

  init(_ read: inout ParameterReader) {
    tekunWorkingDays = read.whole(
      "opinion.workingDaysTekun", 1...60, .workingDays, national: 15, Instrument.tekunIdentification.article("13"),
      Text("working days for the township's investigation and opinion, 特困", "乡镇调查核实并提出初审意见的工作日（特困）"))
  }
}

// MARK: State

/// The township's preliminary opinion (初审意见).
public struct Opinion: Hashable, Sendable {
  /// Where it stands.
  public let position: Position
  /// Whether it is for enrolment.
  public let isFavourable: Bool
  /// The category proposed; nil where it is against.
  public let category: Category?
  /// The amount proposed a month, in fen.
  public let amountFen: Int64
  /// The day on which it was given.
  public let givenOn: CivilDate
  /// Who gave it.
  public let author: Subject
  /// The assessment that it rests on; nil where it names none that stood.
  let assessment: Assessment?

  /// It proposes nothing for a category that pays nothing by the month, and elsewhere no more than was assessed there.
  ///
  /// Whoever differs from the assessment gives reasons, and yet no reason makes up an amount.
  func checkFollows(_ attempt: CaseAttempt) throws(Refusal) {
    guard isFavourable, let category else { return }
    try attempt.require(.categoryPays, category.isBasic || amountFen == 0, [.found(amountFen), .required(0)])
    let most = assessment?.fen(in: category)
    try attempt.require(
      .followsBasis, most.map { amountFen <= $0 } ?? false, [.found(amountFen), .required(most ?? 0)])
  }
}

// MARK: Guards

extension Guard {
  /// 核算最新.
  public static let assessmentIsCurrent = Guard(
    "assessmentIsCurrent", Instrument.dibaoTrial.article("25"), Instrument.dibaoProcedure.article("19"),
    Instrument.tekunIdentification.article("13"), Instrument.socialAssistanceLaw.article("44"), Instrument.ledger.whole,
    title: Text("the assessment is not the latest or has missed a fact", "核算非最新或遗漏新事实"),
    remedy: Text("compute again on all that is recorded", "依据全部记录重新核算"))

  /// 意见与核算.
  public static let opinionFollowsAssessment = Guard(
    "opinionFollowsAssessment", Instrument.dibaoTrial.article("25"), Instrument.tekunIdentification2016.whole,
    Instrument.dibaoProcedure.article("19"), Instrument.tekunIdentification.article("13"),
    Instrument.socialAssistanceLaw.article("44"),
    title: Text(
      "the opinion differs from the assessment, or settles a doubt, without reasons", "意见与核算不一致或处理存疑事项而未说明理由"),
    remedy: Text("agree with the assessment or give reasons", "与核算一致或说明理由"))

  /// 异议处理.
  public static let objectionsResolved = Guard(
    "objectionsResolved", Instrument.dibaoTrial.article("29"), Instrument.tekunIdentification2016.whole,
    Instrument.dibaoProcedure.article("19"), Instrument.tekunIdentification.article("15"),
    title: Text("an objection is not resolved", "尚有异议未处理"), remedy: Text("resolve every objection first", "先处理全部异议"))
}

// MARK: Events

extension PreliminaryOpinionGiven: CaseStep {
  /// On an assessment.
  public static let rule = StepRule(
    stage: OpinionStage.self, phases: PhaseSet(.assessed), actors: ActorSet(.township), isDelegable: false,
    leads: .to(.opined), order: .afterLastStep, isGround: false, changes: [],
    guards: [
      .actorUnconflicted, .assessmentIsCurrent, .objectionsResolved, .opinionFollowsAssessment, .categoryPays,
      .followsBasis, .assessmentExecuted,
    ])

  /// On the latest assessment; whoever differs from it, or settles a doubt, gives reasons.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.checkUnconflicted(attempt)
    guard let assessment = state.assessment, assessment.position.rawValue == assessmentPosition,
      assessment.position > state.latestFact ?? .origin
    else { throw attempt.refusal(.assessmentIsCurrent, [.position(assessmentPosition)]) }
    for objection in state.objections {
      try attempt.require(.objectionsResolved, objection.isResolved, [.code(objection.id)])
    }
    let proposed = hasCategory ? category : nil
    let found = proposed.flatMap { assessment.fen(in: $0) } ?? assessment.amountFen
    let isSame = agree && proposed == assessment.category && amountFen == found
    try attempt.require(
      .opinionFollowsAssessment, (isSame && !assessment.needsJudgement) || !reasons.isEmpty,
      [.found(amountFen), .required(found)])
    try opinion(resting: assessment, by: attempt.head(after: .origin)).checkFollows(attempt)
    try state.checkExecuted(attempt)
    return []
  }

  /// Nothing: the county decides.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Keeps the opinion.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    let isRead = state.assessment?.position.rawValue == assessmentPosition
    state.opinion = opinion(resting: isRead ? state.assessment : nil, by: entry)
  }

  private func opinion(resting assessment: Assessment?, by entry: EntryHead) -> Opinion {
    Opinion(
      position: entry.position, isFavourable: agree, category: hasCategory ? category : nil, amountFen: amountFen,
      givenOn: entry.occurredOn, author: entry.actor, assessment: assessment)
  }
}
