import CaseEvents
import Casework
import EventEnvelope
import SwiftProtobuf

/// The county's decision: confirmed, refused, or refused and identified as something else.
extension CaseScript {
  /// Who confirms or refuses the case.
  var confirmer: Performer { .staff(StaffRoster.confirmer(of: place.county, number)) }
  /// Who confirms, refuses and ends where a county may leave that to its townships.
  var decider: Performer {
    rules.decision.isDelegated ? .staff(StaffRoster.delegate(of: place, number)) : confirmer
  }
  /// Who handles the case at the county afterwards.
  var caseworker: Performer { .staff(StaffRoster.caseworker(of: place.county, number)) }

  /// Goes from the county's desk to its decision; true where the family is enrolled.
  mutating func decideAtCounty() throws(ScriptEnd) -> Bool {
    try receiveComplaint()
    try visitForCounty()
    // For 特困 no number of working days is set as a whole, so there is none to extend.
    if random.chance(permille: 20), state.procedureCategory != .tekun {
      let course = rules.course
      wait(workingDays: random.within(3...5))
      let extended = DeadlineExtended.with {
        ($0.fromWorkingDays, $0.toWorkingDays) = (UInt32(course.workingDays), UInt32(course.extendedWorkingDays))
        $0.reason = "source-delay"
      }
      try record(.deadlineExtended(extended), by: confirmer)
    }
    // Ten working days are allowed; a few come late.
    wait(workingDays: random.chance(permille: 30) ? random.within(9...14) : random.within(1...7))
    guard let opinion = state.opinion, opinion.isFavourable, let category = opinion.category,
      !random.chance(permille: category == .tekun ? 15 : 30)
    else { return try refuse() }
    try confirm(category, amount: Int(opinion.amountFen), opinion: opinion.position.rawValue)
    return true
  }

  private mutating func receiveComplaint() throws(ScriptEnd) {
    guard random.chance(permille: 15) else { return }
    wait(workingDays: 1)
    let received = ComplaintReceived.with {
      $0.complaint = "complaint-\(number)-1"
      $0.channel = "hotline-12345"
      $0.text = SealedText.with { $0.plain = "虚构举报：反映该户有未申报收入" }
    }
    try record(.complaintReceived(received), by: caseworker)
  }

  private mutating func visitForCounty() throws(ScriptEnd) {
    let review = state.countyReview
    let isDue = review.hasRegisteredRelative || review.hasComplaint
    guard isDue || state.isDrawn(by: rules) || random.chance(permille: 30) else { return }
    wait(workingDays: random.within(1...3))
    let visitors = StaffRoster.countyVisitors(of: place.county)
    let visited = CountyVisited.with {
      $0.reason = review.hasComplaint ? .complaint : review.hasRegisteredRelative ? .relative : .sample
      $0.investigators = visitors.map(\.id)
      $0.visitedOn = today.description
      $0.findings = ["as-declared"]
    }
    try record(.countyVisited(visited), by: .staff(visitors[0]))
  }

  /// How often the family is looked at again: by whether and how its members earn.
  var reviewClass: ReviewClass {
    let date = today
    if !family.counted.contains(where: { $0.canWork(on: date) }) { return .a }
    return family.incomes.contains { $0.head == .wage } ? .c : .b
  }

  /// The day of the next review, counted from a day.
  func nextReview(after day: CivilDate, _ reviewClass: ReviewClass) -> CivilDate {
    let months = rules.review[reviewClass]
    let month = day.month.adding(months: months)
    return month.firstDay.adding(days: Swift.min(day.parts.day, month.dayCount, 28) - 1)
  }

  private mutating func confirm(_ category: Category, amount: Int, opinion: UInt64) throws(ScriptEnd) {
    let reviewClass = reviewClass
    let confirmed = EnrolmentConfirmed.with {
      $0.category = category
      $0.persons = state.household.countedPersons
      $0.amountFen = Int64(amount)
      $0.firstPayMonth = today.month.next.description
      $0.reviewClass = reviewClass
      $0.nextReviewOn = nextReview(after: today, reviewClass).description
      $0.delegated = rules.decision.isDelegated
      $0.opinionPosition = opinion
      $0.relativesChecked = state.countyReview.hasRegisteredRelative ? "relatives-\(number)" : "none"
    }
    let decision = try record(.enrolmentConfirmed(confirmed), by: decider)
    wait(workingDays: random.within(1...3))
    try notify(decision, by: clerk)
  }

  /// Refuses with reasons; true where the family is identified as marginal at once and so enrolled after all.
  private mutating func refuse() throws(ScriptEnd) -> Bool {
    // Only whoever asked for the allowance may be identified without a new application.
    let isMarginal =
      finding.category == .marginal && state.opinion?.isFavourable == false
      && state.application?.wanted.contains(.dibao) == true
    let reasons = state.opinion?.isFavourable == true ? ["assets-above-limit"] : ["income-above-line"]
    let refused = EnrolmentRefused.with {
      $0.reasons = reasons
      $0.noticeDueOn = world.clock.day(rules.decision.refusalNoticeWorkingDays, after: today).description
    }
    let decision = try record(.enrolmentRefused(refused), by: decider)
    wait(workingDays: random.within(1...3))
    try notify(decision, by: clerk)
    if isMarginal {
      try identifyMarginal()
      return true
    }
    if random.chance(permille: 120) { try disputeRefusal(decision) }
    return false
  }

  private mutating func identifyMarginal() throws(ScriptEnd) {
    wait(workingDays: random.within(1...5))
    let identified = CategoryIdentified.with {
      $0.category = .marginal
      $0.ground = "income-below-multiple"
      $0.consent = true
      $0.validToOn = today.adding(days: 364).description
      $0.persons = state.household.countedPersons
    }
    let decision = try record(.categoryIdentified(identified), by: confirmer)
    let reviewClass = reviewClass
    let scheduled = ReviewScheduled.with {
      $0.dueOn = nextReview(after: today, reviewClass).description
      $0.reviewClass = reviewClass
    }
    try record(.reviewScheduled(scheduled), by: caseworker)
    wait(workingDays: 1)
    try notify(decision, by: clerk)
  }

  private mutating func disputeRefusal(_ decision: UInt64) throws(ScriptEnd) {
    wait(workingDays: random.within(5...20))
    let id = try openDispute(about: decision)
    wait(workingDays: random.within(8...25))
    try resolveDispute(id, .dismissed)
  }
}
