import ArgumentParser
import CaseEvents
import EventEnvelope
import Wording

/// A person on the command line: `p-17`, or `person/p-17`.
struct PersonArgument: ExpressibleByArgument, Hashable {
  /// The person.
  let subject: Subject

  /// Reads an identifier; a number of a person is none.
  init?(argument: String) {
    let id = argument.hasPrefix("person/") ? String(argument.dropFirst("person/".count)) : argument
    guard let subject = Subject(kind: SubjectKind.person.rawValue, id: id), !PersonalNumber.stands(in: id) else {
      return nil
    }
    self.subject = subject
  }
}
