public import CaseEvents
import Entitlement
public import EventEnvelope
import Instruments
public import Wording

/// An enrolled household is reviewed periodically (定期复核).
public enum ReviewStage: CaseStage {
  /// 定期复核.
  public static let title = Text("review", "定期复核")
  /// For the next review, and for a look at the household after a death.
  public static let deadlines: [DeadlineRule] = [.review, .bereavement]
}

extension DeadlineRule {
  /// 定期复核.
  public static let review = DeadlineRule(
    "review", Instrument.dibaoTrial.article("33"), Instrument.reformOpinion.article("7"),
    Instrument.dibaoProcedure.article("31"), Instrument.socialAssistanceLaw.article("46"),
    title: Text("periodic review", "定期复核")
  ) { state, _ in
    guard state.phase.isEnrolled, state.phase != .exitDecided, let due = state.nextReviewOn else { return [] }
    return [DeadlineTerm(.on(due))]
  }
}

extension DeadlineRule {
  /// 死亡后核查: from the day of the death (83 号 part 1.3).
  public static let bereavement = DeadlineRule(
    "bereavement", Instrument.widening.article("1.3"),
    title: Text("household to be looked at after a death", "成员死亡后家庭状况核查")
  ) { state, procedure in
    state.bereavements.compactMap { death in
      guard state.phase.isEnrolled || death.reviewedOn != nil else { return nil }
      let months = procedure.rules(from: death.died).review.monthsAfterDeath
      return DeadlineTerm(.on(death.died.day.adding(months: months)), metOn: death.reviewedOn)
    }
  }
}

// MARK: Parameters

/// What the procedure leaves open of the periodic reviews (定期复核参数).
public struct ReviewParameters: Sendable {
  /// Months to the next review in class A.
  public let monthsA: Int
  /// Months to the next review in class B.
  public let monthsB: Int
  /// Months to the next review in class C.
  public let monthsC: Int
  /// Months from a member's death to a look at the household.
  public let monthsAfterDeath: Int

  init(_ read: inout ParameterReader) {
    let article = Instrument.dibaoProcedure.article("31")
    monthsA = read.whole(
      "review.monthsA", 1...36, .months, national: 12, article, Text("months to the next review, class A", "A类复核间隔"))
    monthsB = read.whole(
      "review.monthsB", 1...36, .months, national: 6, article, Text("months to the next review, class B", "B类复核间隔"))
    monthsC = read.whole(
      "review.monthsC", 1...36, .months, national: 6, article, Text("months to the next review, class C", "C类复核间隔"))
    monthsAfterDeath = read.whole(
      "review.monthsAfterDeath", 1...12, .months, national: 3, Instrument.widening.whole,
      Text("months from a member's death to a look at the household", "成员死亡后核查家庭状况的期限"))
  }

  /// Months to the next review in a class; where none is given, the shortest of B and C.
  public subscript(_ reviewClass: ReviewClass) -> Int {
    switch reviewClass {
    case .a: monthsA
    case .b: monthsB
    case .c: monthsC
    case .unspecified, .UNRECOGNIZED: min(monthsB, monthsC)
    }
  }
}

// MARK: State

/// A member's death while the household was supported (成员死亡).
public struct Bereavement: Hashable, Sendable {
  /// The identifier of who died.
  public let person: String
  /// The day of the death, which starts the term.
  public let died: TermStart
  /// The day on which the household was reviewed since, or its exit decided; nil while neither was.
  public internal(set) var reviewedOn: CivilDate?
}

/// The amount that a review found, which the county adopts or looks at again (复核金额).
public struct ReviewFinding: Hashable, Sendable {
  /// Where the review stands.
  public let position: Position
  /// The amount a month, in fen.
  public let fen: Int64
  /// The first month.
  public let from: Month
}

extension CaseState {
  /// The household was looked at on the day: what died before it is seen to.
  mutating func lookAtBereavements(on day: CivilDate) {
    for index in bereavements.indices where bereavements[index].reviewedOn == nil {
      bereavements[index].reviewedOn = day
    }
  }
}

// MARK: Guards

extension Guard {
  /// 复核期限.
  public static let reviewWithinLimit = Guard(
    "reviewWithinLimit", Instrument.dibaoTrial.article("33"), Instrument.reformOpinion.article("7"),
    Instrument.dibaoProcedure.article("31"), Instrument.socialAssistanceLaw.article("46"),
    title: Text("the next review is too late or not after the decision", "复核日期超出期限或不晚于本次决定"),
    remedy: {
      let (a, b, c) = ($0.review.monthsA, $0.review.monthsB, $0.review.monthsC)
      return Text(
        "review class A within \(a) months, B within \(b), C within \(c)", "A类\(a)个月内，B类\(b)个月内，C类\(c)个月内复核")
    })

  /// 减停理由.
  public static let reductionHasReasons = Guard(
    "reductionHasReasons", Instrument.socialAssistance.article("13"), Instrument.dibaoProcedure.article("32"),
    Instrument.socialAssistanceLaw.article("48"),
    title: Text("a reduction or stop names no reason", "减发或停发未说明理由"), remedy: Text("give reasons", "说明理由"))

  /// 复核结果.
  public static let adjustmentStated = Guard(
    "adjustmentStated", Instrument.dibaoTrial.article("32"), Instrument.dibaoProcedure.article("31"),
    Instrument.socialAssistanceLaw.article("47"), Instrument.ledger.whole,
    title: Text("the amount or its month doesn't go with the result of the review", "金额或月份与复核结果不符"),
    remedy: Text(
      "give the new amount and its first month with an increase or a reduction, and no other amount otherwise",
      "增减发须填写新金额与起始月份，其他结果不得填写不同金额"))

  /// 逾期.
  public static let overdueIsDue = Guard(
    "overdueIsDue", Instrument.ledger.whole,
    title: Text("the day is not due, or not over", "期限不符或尚未届满"),
    remedy: {
      let days = $0.decision.workingDays
      return Text(
        "record it after the due day that stands; the county has \(days.dibao) working days to decide, \(days.tekun) for 特困",
        "在现有期限届满后记录；县级审核确认为\(days.dibao)个工作日，特困为\(days.tekun)个工作日")
    })
}

extension CaseState {
  /// After the decision and within the months of its class (57 号 art 31).
  func checkNextReview(_ text: String, _ reviewClass: ReviewClass, _ attempt: CaseAttempt) throws(Refusal) {
    let review = try attempt.date(text)
    let limit = attempt.day.adding(months: attempt.rules.review[reviewClass])
    try attempt.require(
      .reviewWithinLimit, review > attempt.day && review <= limit, [.day(review), .requiredDay(limit)])
  }
}

// MARK: Events

extension ReviewScheduled: CaseStep {
  /// By hand, or following from a decision.
  public static let rule = StepRule(
    stage: ReviewStage.self, phases: AmountStage.phases, actors: ActorSet(.system, .township, .county),
    isDelegable: false, leads: .stays, order: .afterLastStep, isGround: false, changes: [.review],
    guards: [.reviewWithinLimit])

  /// A day within the limit.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.checkNextReview(dueOn, reviewClass, attempt)
    return []
  }

  /// The day.
  public func changes(by entry: EntryHead) -> [DatedChange] {
    [DatedChange](CivilDate(dueOn).map { DatedChange(.reviewDue($0), from: entry.occurredOn) })
  }

  /// Keeps the day and the class.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    if let due = CivilDate(dueOn) { state.enrolment?.nextReviewOn = due }
    state.enrolment?.reviewClass = reviewClass
  }
}

extension ReviewCompleted: CaseStep {
  /// By the township or the county.
  public static let rule = StepRule(
    stage: ReviewStage.self, phases: AmountStage.phases, actors: ActorSet(.township, .county), isDelegable: false,
    leads: .stays, order: .afterLastStep, isGround: false, changes: [.grant, .review],
    guards: [
      .actorUnconflicted, .reductionHasReasons, .adjustmentStated, .someoneSupported, .withinEnrolment,
      .reductionNotRetroactive, .reviewWithinLimit, .categoryPays, .basisNamed, .followsBasis, .assessmentExecuted,
      .raiseFollowsGround,
    ])

  /// The township reviews; where the county does, or may leave it to the township, the new amount follows at once.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.checkUnconflicted(attempt)
    let isReduction = result == .down || result == .stop
    try attempt.require(.reductionHasReasons, !isReduction || !reasons.isEmpty)
    let followUp: [CaseEvent]
    switch result {
    case .up, .down:
      try attempt.require(.adjustmentStated, hasAmountFen && hasFromMonth)
      let from = try attempt.month(fromMonth)
      let current = state.standings.granted(in: from)
      let isRight = result == .up ? amountFen > current : amountFen < current
      try attempt.require(.adjustmentStated, isRight, [.found(amountFen), .required(current)])
      try state.checkEnrolled(from: from, attempt)
      try state.checkReduction(to: amountFen, from: from, attempt)
      try state.checkPays(amountFen, in: state.category ?? .unspecified, attempt)
      try checkBasis(state, attempt)
      try state.checkRaise(to: amountFen, from: from, reason: "review", attempt)
      let decides = attempt.role == .county || attempt.rules.decision.isDelegated
      followUp = decides ? [.amountAdjusted(.entailed(amountFen, from: fromMonth, restingOn: basis))] : []
    case .same, .stop, .unspecified, .UNRECOGNIZED:
      try checkNoOtherAmount(state, attempt)
      followUp = []
    }
    guard result != .stop else { return [] }
    try state.checkNextReview(nextReviewOn, reviewClass, attempt)
    return followUp + [.reviewScheduled(.entailed(nextReviewOn, reviewClass))]
  }

  /// What changes no amount states none, or the one in force; an end may state that nothing is left.
  private func checkNoOtherAmount(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) {
    guard hasAmountFen else { return }
    let month = hasFromMonth ? try attempt.month(fromMonth) : attempt.day.month.next
    let expected = result == .stop ? 0 : state.standings.granted(in: month)
    try attempt.require(.adjustmentStated, amountFen == expected, [.found(amountFen), .required(expected)])
  }

  /// The next review, and what this one found.
  public func changes(by entry: EntryHead) -> [DatedChange] {
    let from = Month(fromMonth)
    return [DatedChange](
      CivilDate(nextReviewOn).map { DatedChange(.reviewDue($0), from: entry.occurredOn) },
      DatedChange(
        .reviewed(fen: hasAmountFen && from != nil ? amountFen : nil), from: from?.firstDay ?? entry.occurredOn))
  }

  /// Keeps the next review; of a reduction or an end the household is to be told.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    if let due = CivilDate(nextReviewOn) { state.enrolment?.nextReviewOn = due }
    state.enrolment?.reviewClass = reviewClass
    let finds = result == .up || result == .down
    if finds, let from = Month(fromMonth) {
      state.review = ReviewFinding(position: entry.position, fen: amountFen, from: from)
    }
    state.lookAtBereavements(on: entry.occurredOn)
    if result == .down || result == .stop { state.keepDecision(.reviewCompleted, entry) }
  }
}

extension ReviewOverdue: CaseStep {
  /// Of the county's decision, or of the next review.
  public static let rule = StepRule(
    stage: ReviewStage.self, phases: PhaseSet(.countyReview, .active, .gradualExit),
    actors: ActorSet(.system, .township, .county), isDelegable: false, leads: .stays, order: .afterLastStep,
    isGround: false, changes: [], guards: [.overdueIsDue])

  /// Before the county it is the county's own working days; on the rolls, the next review.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    let due = try attempt.date(dueOn)
    let received = state.phase == .countyReview ? state.countyReview.received : nil
    let term = if let received { try attempt.rules(from: received) } else { attempt.rules }
    let expected =
      if let received {
        attempt.context.calendar.day(
          state.decisionWorkingDays(from: received, by: attempt.context.procedure), workingDaysAfter: received.day)
      } else {
        state.phase == .countyReview ? nil : state.nextReviewOn
      }
    try attempt.require(
      .overdueIsDue, due == expected && attempt.day > due,
      [.day(due)] + (expected.map { [.requiredDay($0)] } ?? []),
      by: term)
    return []
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Nothing: the deadline shows it.
  public func apply(to state: inout CaseState, by entry: EntryHead) {}
}
