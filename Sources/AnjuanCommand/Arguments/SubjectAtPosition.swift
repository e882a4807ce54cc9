import ArgumentParser
import EventEnvelope

/// A subject and the position of its last event that the user knows of, written `case/…@4711`.
struct SubjectAtPosition: ExpressibleByArgument {
  let subject: Subject
  let position: Position

  init?(argument: String) {
    guard let at = argument.lastIndex(of: "@"), let subject = Subject(String(argument[..<at])),
      let position = Position(argument: String(argument[argument.index(after: at)...]))
    else { return nil }
    self.subject = subject
    self.position = position
  }
}
