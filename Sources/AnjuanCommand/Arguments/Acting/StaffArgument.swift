import ArgumentParser
import CaseEvents
import EventEnvelope

/// A member of staff on the command line: `431026-p1`, or `staff/431026-p1`.
struct StaffArgument: ExpressibleByArgument, Hashable {
  /// The member of staff.
  let subject: Subject

  /// The identifier, as payloads give it.
  var id: String { String(subject.id) }

  /// Reads an identifier; a number of a person is none.
  init?(argument: String) {
    let id = argument.hasPrefix("staff/") ? String(argument.dropFirst("staff/".count)) : argument
    guard let subject = Subject(kind: SubjectKind.staff.rawValue, id: id), !PersonalNumber.stands(in: id) else {
      return nil
    }
    self.subject = subject
  }
}
