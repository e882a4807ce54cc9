import CaseEvents
import EventEnvelope

extension CaseState {
  func checkConfirmation(_ payload: EnrolmentConfirmed, _ attempt: Attempt) throws(Refusal) -> [CaseEvent] {
    try checkDecider(payload.relativesChecked, attempt)
    let isTownship = attempt.role == .township
    try attempt.require(payload.delegated == isTownship, .delegation, [.role(attempt.role)])
    guard let opinion, opinion.position.rawValue == payload.opinionPosition else {
      throw Refusal(.decisionFollowsOpinion, event: attempt.type, facts: [.position(payload.opinionPosition)])
    }
    try attempt.require(opinion.isFavourable, .opinionIsFavourable)
    try attempt.require(
      opinion.category == payload.category && opinion.amountFen == payload.amountFen, .decisionFollowsOpinion,
      [.found(payload.amountFen), .required(opinion.amountFen)])
    try checkPersons(payload.persons, category: payload.category, attempt)
    let first = try checkFirstMonth(payload.firstPayMonth, attempt)
    try checkFree(payload.persons, category: payload.category, from: first, attempt)
    try checkNextReview(payload.nextReviewOn, payload.reviewClass, attempt)
    return [
      .amountSet(.entailed(payload.amountFen, from: payload.firstPayMonth)),
      .reviewScheduled(.entailed(payload.nextReviewOn, payload.reviewClass)),
    ]
  }

  func checkRefusal(_ payload: EnrolmentRefused, _ attempt: Attempt) throws(Refusal) {
    try checkDecider("none", attempt)
    try attempt.require(!payload.reasons.isEmpty, .refusalHasReasons)
    let due = try attempt.date(payload.noticeDueOn)
    let limit = attempt.context.calendar.day(attempt.rules.refusalNoticeWorkingDays, workingDaysAfter: attempt.day)
    try attempt.require(due >= attempt.day && due <= limit, .refusalNoticeDue, [.day(due), .requiredDay(limit)])
  }

  /// Two persons and the county's own eyes: 57 号 arts 11, 21; under delegation the role moves, this stays.
  private func checkDecider(_ relatives: String, _ attempt: Attempt) throws(Refusal) {
    try checkUnconflicted(attempt)
    let actor = attempt.actorID
    try attempt.require(
      !investigation.investigators.contains(actor) && !countyReview.visitors.contains(actor),
      .confirmerIsNotInvestigator, [.staff(actor)])
    try attempt.require(opinion?.author != attempt.proposal.actor, .confirmerIsNotOpinionAuthor, [.staff(actor)])
    let isRelated =
      countyReview.hasRegisteredRelative || relatives != "none"
      || attempt.context.staff.values.contains { staff in
        !staff.relatives.isEmpty && household.members.contains { staff.isRelated(to: $0.id) }
      }
    try attempt.require(
      countyReview.isVisited || !(isRelated || countyReview.hasComplaint), .countyVisitFirst,
      [.code(isRelated ? "relative" : "complaint")])
  }

  /// Living members who count; for 低保 all of them, since the family is the unit (57 号 arts 4, 7).
  func checkPersons(_ persons: [String], category: Category, _ attempt: Attempt) throws(Refusal) {
    for (index, person) in persons.enumerated() {
      let member = household[person]
      let isEligible = member.map { $0.isCounted && $0.diedOn == nil } ?? false
      try attempt.require(
        isEligible && !persons[..<index].contains(person), .personsOfHousehold, [.person(person)])
    }
    let required = category == .dibao ? countedSize : 1
    try attempt.require(
      persons.count >= required, .personsOfHousehold, [.found(Int64(persons.count)), .required(Int64(required))])
  }

  /// One basic category a person, and none known to nobody: a standing that wasn't loaded is refused.
  func checkFree(
    _ persons: [String], category: Category, from month: Month, _ attempt: Attempt
  ) throws(Refusal) {
    guard category.isBasic else { return }
    for person in persons {
      guard let standing = attempt.context.standings[person] else {
        throw Refusal(.oneBasicCategory, event: attempt.type, facts: [.person(person), .code("unknown")])
      }
      if let other = standing.basicSupport(from: month, outside: attempt.context.caseID) {
        throw Refusal(.oneBasicCategory, event: attempt.type, facts: [.person(person), .code(other.caseID)])
      }
      try attempt.require(standing.diedOn == nil, .personsOfHousehold, [.person(person)])
    }
  }

  func checkFirstMonth(_ text: String, _ attempt: Attempt) throws(Refusal) -> Month {
    let first = try attempt.month(text)
    let next = attempt.day.month.next
    try attempt.require(first == next, .firstPayMonth, [.month(first), .requiredMonth(next)])
    return first
  }

  func checkNextReview(_ text: String, _ reviewClass: ReviewClass, _ attempt: Attempt) throws(Refusal) {
    let review = try attempt.date(text)
    let months: Int =
      switch reviewClass {
      case .a: attempt.rules.reviewMonthsA
      case .b: attempt.rules.reviewMonthsB
      case .c: attempt.rules.reviewMonthsC
      case .unspecified, .UNRECOGNIZED: min(attempt.rules.reviewMonthsB, attempt.rules.reviewMonthsC)
      }
    let limit = attempt.day.adding(months: months)
    try attempt.require(
      review > attempt.day && review <= limit, .reviewWithinLimit, [.day(review), .requiredDay(limit)])
  }
}
