import CaseEvents
import EventEnvelope

extension PersonStanding {
  /// Takes the dated changes of an event of one of the person's cases into the standing; total.
  ///
  /// - Parameters:
  ///   - changes: what the event changes, the same for every person of the case.
  ///   - caseID: the case that it belongs to. Events that end support name no person, so a standing is folded from the
  ///     threads of the person's cases rather than from the person's own.
  public mutating func apply(_ changes: [DatedChange], of caseID: String) {
    for change in changes { take(change, of: caseID) }
  }

  private mutating func take(_ change: DatedChange, of caseID: String) {
    if case .household(.died(let person)) = change.kind, person == self.person { diedOn = change.effective }
    guard case .grant(let grant) = change.kind else { return }
    let month = change.effective.month
    switch grant {
    case .entered(let category, let persons, _), .reinstated(let category, let persons, _):
      begin(persons, category, month, caseID)
    case .identified(let category, let persons): begin(persons, category, month.next, caseID)
    case .enteredAlone(let person, _): begin([person], .single, month, caseID)
    case .category(let before, let category):
      for index in supports.indices
      where supports[index].caseID == caseID && supports[index].until == nil && supports[index].category == before {
        supports[index].until = month
        supports.append(Support(caseID: caseID, category: category, from: month, until: nil))
      }
    case .ends:
      for index in supports.indices where supports[index].caseID == caseID && supports[index].until == nil {
        supports[index].until = month
      }
    // No other change moves a person on or off a roll.
    case .amount, .adjusted, .stepped, .shareStopped, .reviewed, .gradualExit, .backBelowLine, .gradualExitOver,
      .suspended, .left:
      break
    }
  }

  private mutating func begin(_ persons: [String], _ category: Category, _ from: Month, _ caseID: String) {
    guard persons.contains(person) else { return }
    supports.append(Support(caseID: caseID, category: category, from: from, until: nil))
  }
}
