import CaseEvents
import EventEnvelope

/// Who records an event of a case.
enum Performer {
  case staff(StaffMember)
  /// A member of the family, writing to an office.
  case person(String, Office)
  /// A computation or timer, running for an office.
  case system(Office)

  /// The subject in the ledger.
  var subject: Subject {
    switch self {
    case .staff(let member): member.subject
    case .person(let id, _): Subject.made(kind: "person", id: id)
    case .system: Subject.made(kind: "system", id: "rules")
    }
  }

  /// In whose name it is done.
  var office: Office {
    switch self {
    case .staff(let member): member.office
    case .person(_, let office), .system(let office): office
    }
  }
}
