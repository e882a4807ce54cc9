public import CaseEvents
public import EventEnvelope

extension ScreenedCase {
  /// The review that a finding asks for, so that a named person looks at it: nothing is enrolled or stopped by it (复核建议).
  ///
  /// Whoever leaves the window of 单人保 is reviewed, not stopped. A review that stands earlier is not put off.
  ///
  /// - Parameters:
  ///   - finding: of this case.
  ///   - day: the day on which it would be scheduled.
  ///   - days: how many days later it is due, where none is due before.
  /// - Returns: the event; nil where a review for the same person and reason is scheduled already, or the finding is about
  ///   nobody.
  public func review(for finding: ScreeningFinding, on day: CivilDate, dueInDays days: Int = 30) -> ReviewScheduled? {
    guard let person = finding.person, let enrolment = state.enrolment else { return nil }
    let reason = finding.kind == .mayEnrol ? Self.eligible : Self.ended
    guard !openReviews.contains(Review(person: person, reason: reason)) else { return nil }
    var due = day.adding(days: days)
    if let next = state.nextReviewOn, next > day, next < due { due = next }
    var review = ReviewScheduled()
    review.dueOn = due.description
    review.reviewClass = enrolment.reviewClass == .unspecified ? .b : enrolment.reviewClass
    review.reason = reason
    review.person = person
    return review
  }
}
