public import EventEnvelope

/// A key that is needed for sealing.
public struct KeyRequest: Hashable, Sendable {
  /// Whose key.
  public let owner: Subject
  /// Whether the owner gets a new key where the last one was destroyed.
  ///
  /// Not so for a person: a new key would tie a new identity to what the erasure had cut loose.
  public let isRenewable: Bool
  /// The identity number by which the owner is found, as it is spelt in its field.
  public let number: String?

  /// Asks for a key.
  public init(owner: Subject, isRenewable: Bool, number: String? = nil) {
    self.owner = owner
    self.isRenewable = isRenewable
    self.number = number
  }
}
