public import CaseEvents
import Entitlement
import EventEnvelope
import Instruments
public import Wording

/// In which category a household, or one of its members, is supported (救助类别).
public enum CategoryStage: CaseStage {
  /// 救助类别.
  public static let title = Text("category", "救助类别")
  /// For the category itself, where it ends by a day.
  public static let deadlines: [DeadlineRule] = [.validity]
}

extension DeadlineRule {
  /// 认定有效期届满.
  public static let validity = DeadlineRule(
    "validity", Instrument.rigidExpense.article("10"),
    title: Text("category to be identified again", "认定有效期届满")
  ) { state, _ in
    guard state.phase.isEnrolled, let validTo = state.enrolment?.validTo else { return [] }
    return [DeadlineTerm(.on(validTo))]
  }
}

// MARK: Parameters

/// What the procedure leaves open of the categories (类别参数).
public struct CategoryParameters: Sendable {
  /// Months that 刚性支出困难 holds at most (认定有效期).
  public let rigidMonths: Int

  init(_ read: inout ParameterReader) {
    rigidMonths = read.whole(
      "category.rigidMonths", 1...36, .months, national: 12, Instrument.rigidExpense.article("10"),
      Text("months that 刚性支出困难 holds at most", "刚性支出困难认定有效期"))
  }
}

// MARK: Guards

extension Guard {
  /// 转认定.
  public static let identifiedAfterRefusal = Guard(
    "identifiedAfterRefusal", Instrument.lowIncomeMonitoring.article("5.1"), Instrument.ledger.whole,
    title: Text(
      "only a refused application for 低保 leads to 边缘 or 刚性支出困难 without a new one", "仅低保申请不予确认后可直接认定边缘或刚性支出困难"),
    remedy: Text("have the family apply", "由家庭另行申请"))

  /// 征得同意.
  public static let familyConsents = Guard(
    "familyConsents", Instrument.ledger.whole,
    title: Text("the family has not agreed", "未征得家庭同意"),
    remedy: Text("obtain its agreement", "征得家庭同意"))

  /// 有效期.
  public static let validityWithinLimit = Guard(
    "validityWithinLimit", Instrument.rigidExpense.article("10"), Instrument.ledger.whole,
    title: Text("the category would hold too long or ends before it begins", "认定有效期超限或早于认定日"),
    remedy: { Text("set a last day within \($0.category.rigidMonths) months", "有效期不超过\($0.category.rigidMonths)个月") })

  /// 类别转换.
  public static let categoryChanges = Guard(
    "categoryChanges", Instrument.ledger.whole,
    title: Text("the change does not begin at the present category or changes nothing", "原类别不符或类别未变"),
    remedy: Text("name the present category and another one", "填写现类别与新类别"))

  /// 单人保.
  public static let singleInMarginalFamily = Guard(
    "singleInMarginalFamily", Instrument.dibaoProcedure.article("8"), Instrument.widening.article("1.4"),
    Instrument.lowIncomeMonitoring.article("4.1"), Instrument.socialAssistanceLaw.article("21"),
    Instrument.ledger.whole,
    title: Text("only a member of a marginal family is enrolled alone, once", "仅低保边缘家庭成员可单人纳入，且一人一次"),
    remedy: Text("enrol the household, or identify it as marginal first", "按户申请，或先认定边缘家庭"))

  /// 确有特殊困难.
  public static let singleGroundInForce = Guard(
    "singleGroundInForce", Instrument.socialAssistanceLaw.article("21"), Instrument.ledger.whole,
    title: Text("no rule in force enrols anybody alone on this ground", "当日尚无以该情形单人纳入的规定"),
    remedy: Text("decide it on a day when the rule is in force, or name another ground", "自规定施行之日起办理，或填写其他依据"))

  /// 特殊困难理由.
  public static let specialDifficultyHasReasons = Guard(
    "specialDifficultyHasReasons", Instrument.socialAssistanceLaw.article("21"),
    title: Text("a special difficulty is named without reasons", "确有特殊困难未说明理由"),
    remedy: Text("record in codes or in words what the difficulty is", "记录特殊困难的具体情形"))
}

// MARK: Events

extension CategoryIdentified: CaseStep {
  /// After a refusal of 低保.
  public static let rule = StepRule(
    stage: CategoryStage.self, phases: PhaseSet(.refused), actors: ActorSet(.county), isDelegable: false,
    leads: .to(.active), order: .afterLastStep, isGround: false, changes: [.grant],
    guards: [
      .actorUnconflicted, .identifiedAfterRefusal, .familyConsents, .confirmerIsNotInvestigator,
      .confirmerIsNotOpinionAuthor, .personsOfHousehold, .validityWithinLimit, .basisNamed, .followsBasis,
      .assessmentExecuted,
    ])

  /// A family refused 低保 may be 边缘 or 刚性支出困难 without applying again, if it agrees.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.checkUnconflicted(attempt)
    let isFollowing = category == .marginal || category == .rigid
    let askedForDibao = state.application?.wanted.contains(.dibao) ?? false
    try attempt.require(.identifiedAfterRefusal, isFollowing && askedForDibao)
    try attempt.require(.familyConsents, consent)
    try state.checkTwoPersons(attempt)
    try state.checkPersons(persons, category: category, attempt)
    try checkBasis(state, attempt)
    guard hasValidToOn || category == .rigid else { return [] }
    let validTo = try attempt.date(validToOn)
    let months = category == .rigid ? attempt.rules.category.rigidMonths : Int.max
    let limit = attempt.day.adding(months: months)
    try attempt.require(
      .validityWithinLimit, validTo >= attempt.day && validTo <= limit, [.day(validTo), .requiredDay(limit)])
    return []
  }

  /// The household is known in the category.
  public func changes(by entry: EntryHead) -> [DatedChange] {
    [DatedChange(.identified(category, persons: persons), from: entry.occurredOn, ground: ground)]
  }

  /// Keeps the category; the household is to be told.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    state.enrolment = Enrolment(
      category: category, persons: persons, from: entry.occurredOn.month.next,
      reviewClass: state.enrolment?.reviewClass ?? .unspecified, nextReviewOn: nil, validTo: CivilDate(validToOn))
    state.keepDecision(.categoryIdentified, entry)
  }
}

extension CategoryChanged: CaseStep {
  /// While enrolled.
  public static let rule = StepRule(
    stage: CategoryStage.self, phases: PhaseSet(.active), actors: ActorSet(.county), isDelegable: false,
    leads: .stays, order: .afterLastStep, isGround: false, changes: [.grant],
    guards: [
      .actorUnconflicted, .categoryChanges, .firstPayMonth, .oneBasicCategory, .numberOfOne, .personsOfHousehold,
      .categoryPays, .basisNamed, .followsBasis, .assessmentExecuted,
    ])

  /// From the present category to another, from next month on, of persons who are free.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.checkUnconflicted(attempt)
    try attempt.require(.categoryChanges, from == state.category && to != from)
    let first = try attempt.month(fromMonth)
    let next = attempt.day.month.next
    try attempt.require(.firstPayMonth, first >= next, [.month(first), .requiredMonth(next)])
    try state.checkFree(state.enrolment?.persons ?? [], category: to, from: first, attempt)
    try state.checkPays(amountFen, in: to, attempt)
    try checkBasis(state, attempt)
    return [.amountSet(.entailed(amountFen, from: fromMonth, restingOn: basis))]
  }

  /// Category and amount.
  public func changes(by entry: EntryHead) -> [DatedChange] {
    [DatedChange](
      DatedChange(.category(from: from, to: to), fromMonth: fromMonth, ground: ground),
      DatedChange(.adjusted(amountFen), fromMonth: fromMonth, ground: ground))
  }

  /// Keeps the category; the household is to be told.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    state.enrolment?.category = to
    if let month = Month(fromMonth) { state.enrolment?.from = month }
    state.keepDecision(.categoryChanged, entry)
  }
}

extension SinglePersonEnrolled: CaseStep {
  /// Of a marginal family (57 号 art 8).
  public static let rule = StepRule(
    stage: CategoryStage.self, phases: PhaseSet(.active), actors: ActorSet(.county), isDelegable: false,
    leads: .stays, order: .afterLastStep, isGround: false, changes: [.grant, .review],
    guards: [
      .actorUnconflicted, .singleInMarginalFamily, .confirmerIsNotInvestigator, .confirmerIsNotOpinionAuthor,
      .personsOfHousehold, .firstPayMonth, .oneBasicCategory, .numberOfOne, .reviewWithinLimit, .singleGroundInForce,
      .specialDifficultyHasReasons, .basisNamed, .followsBasis, .assessmentExecuted,
    ])

  /// Once a person, who is free, from next month on; for a special difficulty with reasons (社会救助法 art 21).
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.checkUnconflicted(attempt)
    let isFirst = !(state.enrolment?.singles.contains { $0.person == person } ?? false)
    try attempt.require(.singleInMarginalFamily, state.category == .marginal && isFirst, [.person(person)])
    if ground == .specialDifficulty {
      guard Instrument.socialAssistanceLaw.isInForce(on: attempt.day) else {
        throw attempt.refusal(.singleGroundInForce, [.day(attempt.day)])
      }
      try attempt.require(.specialDifficultyHasReasons, !reasons.isEmpty || hasDifficulty)
    }
    try state.checkTwoPersons(attempt)
    try state.checkPersons([person], category: .single, attempt)
    let first = try state.checkFirstMonth(firstPayMonth, attempt)
    try state.checkFree([person], category: .single, from: first, attempt)
    try state.checkNextReview(nextReviewOn, .a, attempt)
    try checkBasis(state, attempt)
    try checkFinding(attempt)
    let total = state.standings.granted(in: first).saturatingAdding(amountFen)
    return [.amountSet(.entailed(total, from: firstPayMonth, restingOn: basis))]
  }

  /// The family's amount grows by the member's; its own review stays, where it is due earlier.
  public func changes(by entry: EntryHead) -> [DatedChange] {
    guard let month = Month(firstPayMonth) else { return [] }
    return [DatedChange](
      DatedChange(.enteredAlone(person: person, fen: amountFen), from: month),
      CivilDate(nextReviewOn).map { DatedChange(.reviewDueAtLatest($0), from: entry.occurredOn) })
  }

  /// Keeps the member; the household is to be told.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    guard let month = Month(firstPayMonth) else { return }
    state.enrolment?.singles.append(Enrolment.Single(person: person, from: month))
    if let review = CivilDate(nextReviewOn) {
      let earliest = min(state.nextReviewOn ?? review, review)
      state.enrolment?.nextReviewOn = earliest
    }
    state.keepDecision(.singlePersonEnrolled, entry)
  }
}
