import CaseEvents
import Casework

extension CaseEvent {
  /// Whether it puts persons on a roll, so that the rules look at where they stand.
  var enrolsPersons: Bool { type.caseStep?.rule.guards.contains(.oneBasicCategory) ?? false }
}
