public import EventEnvelope

/// A correction that was asked for and neither applied nor rejected yet (待办更正申请).
public struct OpenCorrection: Hashable, Sendable {
  /// The event that is said to be wrong.
  public let target: Position
  /// Its field, in the spelling of the request.
  public let field: String
  /// Who asked.
  public let requester: Subject

  /// Whether it is about this field of this event; bytes are compared, since a field is a name.
  func isAbout(_ field: String, of target: Position) -> Bool {
    self.target == target && self.field.utf8.elementsEqual(field.utf8)
  }

  /// Whether the member of staff, named by the bare identifier, asked for it.
  func isRequested(by staff: String) -> Bool {
    ActorKind(requester) == .staff && requester.id.utf8.elementsEqual(staff.utf8)
  }
}
