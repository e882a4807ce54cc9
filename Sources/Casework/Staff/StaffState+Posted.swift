public import CaseEvents
import EventEnvelope

extension StaffState {
  /// Someone who holds a post since a day and, where a last day is given, a certificate from then to that day.
  public static func posted(
    _ role: Role, office: String, from day: String, certifiedUntil last: String? = nil
  ) -> StaffState {
    var state = StaffState()
    guard let from = CivilDate(day) else { return state }
    state.add(role, office: office, from: from)
    if let until = last.flatMap({ CivilDate($0) }) { state.add(Certificate(course: "base", from: from, until: until)) }
    return state
  }
}
