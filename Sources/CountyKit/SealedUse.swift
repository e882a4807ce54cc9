/// A sealed field that a module asks to read, and why (密封字段用途).
public struct SealedUse: Hashable, Codable, Sendable {
  /// The event's type.
  public var type: String
  /// The field's path in the payload.
  public var field: String
  /// Why the module needs it, for the person who grants it.
  public var why: String

  /// Asks for a field.
  public init(type: String, field: String, why: String) {
    self.type = type
    self.field = field
    self.why = why
  }
}
