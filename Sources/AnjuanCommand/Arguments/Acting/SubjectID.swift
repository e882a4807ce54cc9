import ArgumentParser
import CaseEvents
import Desk
import EventEnvelope
import Wording

/// The identifier of a subject, without its kind; a number of a person is none.
struct SubjectID: ExpressibleByArgument, Hashable {
  /// The identifier.
  let text: String

  /// Reads an identifier.
  init?(argument: String) {
    guard Subject(kind: SubjectKind.list.rawValue, id: argument) != nil, !PersonalNumber.stands(in: argument) else {
      return nil
    }
    text = argument
  }

  /// The subject of a kind.
  ///
  /// - Throws: ``Problem`` where the identifier is none of that kind.
  func subject(_ kind: SubjectKind) throws -> Subject {
    guard let subject = Subject(kind: kind.rawValue, id: text) else {
      throw Problem(.usage, Text("this can't be an identifier", "标识格式有误"))
    }
    return subject
  }
}
