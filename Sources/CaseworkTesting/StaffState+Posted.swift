public import CaseEvents
public import Casework
import EventEnvelope

extension StaffState {
  /// Someone who holds a post since a day and, where a last day is given, a certificate from then to that day.
  public static func posted(
    _ role: Role, office: String, from day: String, certifiedUntil last: String? = nil
  ) -> StaffState {
    var post = StaffPosted()
    post.role = role
    post.office = office
    post.fromOn = day
    var events = [CaseEvent.staffPosted(post)]
    if let last {
      var certificate = StaffCertified()
      certificate.course = "base"
      certificate.certifiedOn = day
      certificate.validUntilOn = last
      events.append(.staffCertified(certificate))
    }
    guard let from = CivilDate(day), let actor = Cast.system.subject, let office = Office(office) else {
      return StaffState()
    }
    return StaffState.folded(
      events.enumerated().map { index, event in
        LedgerEntry(
          position: Position(UInt64(index) + 1), recordedAt: Instant(from, secondOfDay: 0), occurredOn: from,
          actor: actor, office: office, event: event)
      })
  }
}
