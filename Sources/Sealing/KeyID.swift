public import EventEnvelope

/// Names a key: whose it is, and which of them one after another.
public struct KeyID: Hashable, Sendable {
  /// Whose key it is: a person, a member of staff, or a case.
  public let owner: Subject
  /// From 1; one more each time that a key was destroyed and the owner got a new one.
  public let generation: UInt32

  /// Names a key.
  public init(owner: Subject, generation: UInt32) {
    self.owner = owner
    self.generation = generation
  }
}
