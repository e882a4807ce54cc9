public import CaseEvents
import Entitlement
public import EventEnvelope
import Instruments
public import Wording

/// The county visits where it must, decides, and the household is told (县级审核确认).
public enum CountyDecisionStage: CaseStage {
  /// 县级审核确认.
  public static let title = Text("decision of the county", "县级审核确认")
  /// For the decision, for telling of a refusal, and for publishing a grant.
  public static let deadlines: [DeadlineRule] = [.countyDecision, .refusalNotice, .publication]
}

extension DeadlineRule {
  /// 县级审核确认.
  public static let countyDecision = DeadlineRule(
    "countyDecision", Instrument.dibaoTrial.article("26"), Instrument.tekunIdentification2016.whole,
    Instrument.dibaoProcedure.article("20"), Instrument.tekunIdentification.article("16"),
    title: Text("county to decide", "县级审核确认")
  ) { state, procedure in
    guard state.clockStart != nil, let received = state.countyReview.received else { return [] }
    let days = state.decisionWorkingDays(from: received, by: procedure)
    return [DeadlineTerm(.workingDays(days, after: received.day), metOn: state.decidedOn)]
  }

  /// 不予确认告知.
  public static let refusalNotice = DeadlineRule(
    "refusalNotice", Instrument.dibaoTrial.article("26"), Instrument.tekunIdentification2016.whole,
    Instrument.dibaoProcedure.article("21"), Instrument.tekunIdentification.article("18"),
    title: Text("family to be told of the refusal", "不予确认告知")
  ) { state, procedure in
    guard state.clockStart != nil, state.phase == .refused,
      let refusal = state.decisions.last(where: { $0.type == .enrolmentRefused })
    else { return [] }
    let days = procedure.rules(from: refusal.decided).decision.refusalNoticeWorkingDays
    let end = DeadlineTerm.End.workingDays(days, after: refusal.decidedOn)
    return [DeadlineTerm(refusal.noticeDueOn.map { .on($0) } ?? end, metOn: refusal.notifiedOn)]
  }

  /// 确认公布: of each grant of this procedure that was decided under the Law.
  public static let publication = DeadlineRule(
    "publication", Instrument.socialAssistanceLaw.article("45"),
    title: Text("grant to be published in the village", "公布确认决定")
  ) { state, procedure in
    let submitted = state.application?.submittedOn ?? .earliest
    return state.decisions.filter { $0.isGrant && $0.decidedOn >= submitted }.compactMap { decision in
      let isDue = Instrument.socialAssistanceLaw.isInForce(on: decision.decidedOn)
      guard isDue, state.phase.isEnrolled || decision.publishedOn != nil else { return nil }
      let days = procedure.rules(from: decision.decided).decision.publicationWorkingDays
      return DeadlineTerm(.workingDays(days, after: decision.decidedOn), metOn: decision.publishedOn)
    }
  }
}

extension CaseState {
  /// The working days for the county's decision, by the rules under which it received the case.
  func decisionWorkingDays(from received: TermStart, by procedure: ProcedureTable) -> Int {
    procedure.rules(from: received).decision.workingDays[of: self]
  }
}

// MARK: Parameters

/// Who confirms an enrolment or its end (审核确认主体).
public enum Confirmer: String, CaseIterable, Sendable {
  /// 县级民政部门.
  case county
  /// 受委托的乡镇（街道）.
  case township
}

/// What the procedure leaves open of the decision (审核确认参数).
public struct CountyDecisionParameters: Sendable {
  /// Who confirms; where it is the township, the county still may.
  public let confirmer: Confirmer
  /// Working days from the county's receipt to its decision.
  public let workingDays: PerCategory<Int>
  /// Working days within which a family is told that it is refused.
  public let refusalNoticeWorkingDays: Int
  /// Media in which a refusal is told in writing, by their codes (书面告知方式).
  public let writtenMedia: [String]
  /// Working days within which a grant is published in the village (公布).
  public let publicationWorkingDays: Int
  /// Percent of the cases that the county looks at on the spot, drawn at random (随机抽查).
  public let samplePercent: PerCategory<Int>

  /// Whether confirmation is delegated to townships (委托乡镇审核确认).
  public var isDelegated: Bool { confirmer == .township }

  /// Where a pack says who confirms.
  static let confirmerKey = "decision.confirmer"

  init(_ read: inout ParameterReader) {
    confirmer = read.word(
      Self.confirmerKey, national: Confirmer.county, Instrument.socialAssistanceLaw.article("44"),
      Text("who confirms: the county, or the township where its province lets it", "由县级审核确认，或依省级规定由乡镇（街道）确认"))
    workingDays = read.whole(
      "decision.workingDays", 1...60, .workingDays, dibao: (10, Instrument.dibaoProcedure.article("20")),
      tekun: (15, Instrument.tekunIdentification.article("16")),
      Text("working days for the county's decision", "县级审核确认工作日"))
    refusalNoticeWorkingDays = read.whole(
      "decision.refusalNoticeWorkingDays", 1...30, .workingDays, national: 3, Instrument.dibaoProcedure.article("21"),
      Text("working days to tell a family that it is refused", "不予确认告知工作日"))
    writtenMedia = read.words(
      "decision.writtenMedia", of: Medium.allCases.compactMap(\.code),
      national: [Medium.letter, .inPerson].compactMap(\.code),
      Instrument.socialAssistanceLaw.article("45"), Text("media that tell a refusal in writing", "书面告知不予救助的方式"))
    publicationWorkingDays = read.whole(
      "decision.publicationWorkingDays", 1...60, .workingDays, national: 7,
      Instrument.socialAssistanceLaw.article("45"), Text("working days to publish a grant", "公布确认决定工作日"),
      isIllustrative: true)
    samplePercent = read.whole(
      "decision.samplePercent", 0...100, .percent, dibao: (0, Instrument.dibaoProcedure.article("20")),
      tekun: (30, Instrument.tekunIdentification.article("16")),
      Text("cases that the county visits, drawn at random", "县级随机抽查比例"))
  }
}

extension Medium {
  /// The code by which a pack names the medium; nil where it is none.
  var code: String? {
    switch self {
    case .letter: "letter"
    case .inPerson: "in-person"
    case .message: "message"
    case .unspecified, .UNRECOGNIZED: nil
    }
  }
}

// MARK: State

/// What concerns the county's decision (县级审核).
public struct CountyReview: Hashable, Sendable {
  /// The receipt by the county, which starts its working days; nil until then.
  public internal(set) var received: TermStart?
  /// A number from 0 to 99, drawn when the case came in: whether the county has to look at it (抽查).
  public internal(set) var lot = 99
  /// Whether the county has visited the household since it last had to.
  public internal(set) var isVisited = false
  /// County staff who visited, each once.
  public internal(set) var visitors: [String] = []
  /// Whether a member is a registered close relative of staff or of a village cadre (近亲属备案).
  public internal(set) var hasRegisteredRelative = false
  /// Whether a complaint was received (投诉举报).
  public internal(set) var hasComplaint = false
}

/// A decision of the case that the household must be told of.
public struct CaseDecision: Hashable, Sendable {
  /// Where it stands.
  public let position: Position
  /// What kind of event it is.
  public let type: EventType
  /// The day of the decision, which starts the term within which the household is told.
  public let decided: TermStart
  /// The day of the decision.
  public var decidedOn: CivilDate { decided.day }
  /// The day by which the household should be told, where a rule or the decision sets one.
  public let noticeDueOn: CivilDate?
  /// The day the household was told (书面告知); nil while it was not.
  public internal(set) var notifiedOn: CivilDate?
  /// The day from which it was shown in the village (公布); nil while it was not.
  public internal(set) var publishedOn: CivilDate?

  /// Whether it grants support, so that the village is to see it; what changes a grant is told to the household only.
  public var isGrant: Bool {
    [.enrolmentConfirmed, .categoryIdentified, .singlePersonEnrolled, .reinstatementConfirmed].contains(type)
  }
}

extension CountyReview {
  /// Draws a lot by the moment of recording: nobody chooses it, and everybody can draw it again.
  static func lot(at moment: Instant) -> Int {
    let bits = UInt64(bitPattern: moment.microseconds) &* 0x9E37_79B9_7F4A_7C15
    return Int((bits ^ bits >> 32) % 100)
  }
}

extension CaseState {
  /// Whether the case was drawn for the county's own look, by the share that the rules say.
  public func isDrawn(by rules: CaseRules) -> Bool { countyReview.lot < rules.decision.samplePercent[of: self] }

  /// Keeps a decision that the household is to be told of.
  mutating func keepDecision(_ type: EventType, _ entry: EntryHead, noticeDueOn: CivilDate? = nil) {
    decisions.append(
      CaseDecision(
        position: entry.position, type: type, decided: TermStart(entry.occurredOn, by: entry),
        noticeDueOn: noticeDueOn, notifiedOn: nil, publishedOn: nil))
  }
}

// MARK: Events

extension CountyVisited: CaseStep {
  /// By two of the county.
  public static let rule = StepRule(
    stage: CountyDecisionStage.self, phases: PhaseSet(.countyReview, .active, .gradualExit), actors: ActorSet(.county),
    isDelegable: false, leads: .stays, order: .afterLastStep, isGround: false, changes: [],
    guards: [.enoughInvestigators, .investigatorsCertified, .investigatorsUnconflicted])

  /// The visitors.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.checkVisit(investigators, on: visitedOn, attempt)
    return []
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Keeps the visitors.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    state.countyReview.isVisited = true
    for staff in investigators where !state.countyReview.visitors.contains(staff) {
      state.countyReview.visitors.append(staff)
    }
  }
}

extension EnrolmentConfirmed: CaseStep {
  /// By the county, or a township to which confirmation is delegated (57 号 art 2, 43 号 art 28, Law art 44).
  public static let rule = StepRule(
    stage: CountyDecisionStage.self, phases: PhaseSet(.countyReview), actors: ActorSet(.county), isDelegable: true,
    leads: .to(.active), order: .afterLastStep, isGround: false, changes: [.grant, .review],
    guards: Guard.ofDecider + [
      .delegation, .decisionFollowsOpinion, .opinionIsFavourable, .personsOfHousehold, .firstPayMonth,
      .oneBasicCategory, .numberOfOne, .reviewWithinLimit, .categoryPays, .followsBasis, .assessmentExecuted,
    ])

  /// What the latest opinion proposes, for persons who are free, from the month after (57 号 arts 20, 21).
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.checkDecider(relativesChecked, attempt)
    try attempt.require(.delegation, delegated == (attempt.role == .township), [.role(attempt.role)])
    guard let opinion = state.opinion, opinion.position.rawValue == opinionPosition else {
      throw attempt.refusal(.decisionFollowsOpinion, [.position(opinionPosition)])
    }
    try attempt.require(.opinionIsFavourable, opinion.isFavourable)
    try attempt.require(
      .decisionFollowsOpinion, opinion.category == category && opinion.amountFen == amountFen,
      [.found(amountFen), .required(opinion.amountFen)])
    try opinion.checkFollows(attempt)
    try state.checkExecuted(attempt)
    try state.checkPersons(persons, category: category, attempt)
    let first = try state.checkFirstMonth(firstPayMonth, attempt)
    try state.checkFree(persons, category: category, from: first, attempt)
    try state.checkNextReview(nextReviewOn, reviewClass, attempt)
    return [
      .amountSet(.entailed(amountFen, from: firstPayMonth, restingOn: opinionPosition)),
      .reviewScheduled(.entailed(nextReviewOn, reviewClass)),
    ]
  }

  /// The household enters the roll.
  public func changes(by entry: EntryHead) -> [DatedChange] {
    [DatedChange](
      DatedChange(
        .entered(category, persons: persons, fen: amountFen),
        from: Month(firstPayMonth) ?? entry.occurredOn.month.next),
      CivilDate(nextReviewOn).map { DatedChange(.reviewDue($0), from: entry.occurredOn) })
  }

  /// Enrols the household; it is to be told.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    state.enrolment = Enrolment(
      category: category, persons: persons, from: Month(firstPayMonth) ?? entry.occurredOn.month.next,
      reviewClass: reviewClass, nextReviewOn: CivilDate(nextReviewOn), validTo: nil)
    state.keepDecision(.enrolmentConfirmed, entry)
  }
}

extension EnrolmentRefused: CaseStep {
  /// By the county, or a township to which confirmation is delegated.
  public static let rule = StepRule(
    stage: CountyDecisionStage.self, phases: PhaseSet(.countyReview), actors: ActorSet(.county), isDelegable: true,
    leads: .to(.refused), order: .afterLastStep, isGround: false, changes: [],
    guards: Guard.ofDecider + [.refusalHasReasons, .refusalNoticeDue])

  /// With reasons, told in time (57 号 art 21, 43 号 art 18).
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.checkDecider("none", attempt)
    try attempt.require(.refusalHasReasons, !reasons.isEmpty)
    let due = try attempt.date(noticeDueOn)
    let days = attempt.rules.decision.refusalNoticeWorkingDays
    let limit = attempt.context.calendar.day(days, workingDaysAfter: attempt.day)
    try attempt.require(.refusalNoticeDue, due >= attempt.day && due <= limit, [.day(due), .requiredDay(limit)])
    return []
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// The household is to be told.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    state.keepDecision(.enrolmentRefused, entry, noticeDueOn: CivilDate(noticeDueOn))
  }
}
