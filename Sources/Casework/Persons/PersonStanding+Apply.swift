public import CaseEvents
import EventEnvelope

extension PersonStanding {
  /// Takes an event of one of the person's cases into the standing; total.
  ///
  /// - Parameters:
  ///   - entry: the event.
  ///   - caseID: the case that it belongs to. Events that end support name no person, so a standing is folded from the
  ///     threads of the person's cases rather than from the person's own.
  public mutating func apply(_ entry: LedgerEntry, of caseID: String) {
    switch entry.event {
    case .enrolmentConfirmed(let payload):
      begin(payload.persons, payload.category, Month(payload.firstPayMonth), caseID)
    case .categoryIdentified(let payload):
      begin(payload.persons, payload.category, entry.occurredOn.month.next, caseID)
    case .reinstatementConfirmed(let payload):
      begin(payload.persons, payload.category, Month(payload.fromMonth), caseID)
    case .singlePersonEnrolled(let payload):
      begin([payload.person], .single, Month(payload.firstPayMonth), caseID)
    case .categoryChanged(let payload):
      guard let month = Month(payload.fromMonth) else { return }
      for index in supports.indices
      where supports[index].caseID == caseID && supports[index].until == nil
        && supports[index].category == payload.from
      {
        supports[index].until = month
        supports.append(Support(caseID: caseID, category: payload.to, from: month, until: nil))
      }
    case .exitDecided(let payload):
      guard let stop = Month(payload.stopMonth) else { return }
      for index in supports.indices where supports[index].caseID == caseID && supports[index].until == nil {
        supports[index].until = stop
      }
    case .deathRecorded(let payload):
      if payload.person == person { diedOn = CivilDate(payload.diedOn) ?? diedOn }
    default: break  // no other event moves a person on or off a roll
    }
  }

  private mutating func begin(_ persons: [String], _ category: Category, _ from: Month?, _ caseID: String) {
    guard persons.contains(person), let from else { return }
    supports.append(Support(caseID: caseID, category: category, from: from, until: nil))
  }
}
