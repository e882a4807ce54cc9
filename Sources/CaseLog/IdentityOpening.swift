public import CaseEvents
public import EventEnvelope

/// Opens who people are, so that rules can compare them; nothing of it is shown to anybody.
public protocol IdentityOpening: Sendable {
  /// The subjects who were given one identity number at some time, for each number that several were given.
  ///
  /// A number counts that was to be recorded, even where it wasn't then: what stands in the ledger has to be looked at.
  ///
  /// - Throws: what the keys' file refuses.
  func sharers() throws -> [[Subject]]

  /// The subjects of a kind who were given an identity number at some time; as ``sharers()``.
  ///
  /// - Throws: what the keys refuse.
  func holders(of number: String, kind: SubjectKind) throws -> [Subject]

  /// What identities say; nil in the place of each that can't be opened: its key was destroyed, or it was sealed elsewhere.
  ///
  /// - Throws: what the keys refuse.
  func opened(_ identities: [RecordedIdentity]) throws -> [Identity?]
}

/// An identity as an event holds it, and where that stands.
public struct RecordedIdentity: Sendable {
  /// The field.
  public let field: SealedField
  /// The position of its event.
  public let position: Position
  /// The type of its event.
  public let type: EventType

  /// Names an identity.
  public init(_ field: SealedField, at position: Position, of type: EventType) {
    (self.field, self.position, self.type) = (field, position, type)
  }
}
