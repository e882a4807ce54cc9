import CaseEvents
import EventEnvelope

/// Someone who holds a post; invented like everyone here.
struct StaffMember: Sendable, Equatable {
  /// The identifier, such as `431026-t01-3`.
  let id: String
  let role: Role
  let office: Office
  /// A number of its own among all staff, from which the identity is made.
  let serial: Int

  /// The subject in the ledger, `staff/…`.
  var subject: Subject { Subject.made(kind: "staff", id: id) }
}

extension Subject {
  /// A subject whose parts are known to be well formed.
  static func made(kind: String, id: String) -> Subject {
    guard let subject = Subject(kind: kind, id: id) else { preconditionFailure("\(kind)/\(id) is no subject") }
    return subject
  }
}
