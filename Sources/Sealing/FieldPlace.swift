public import EventEnvelope

/// Where a sealed field stands; it can be opened nowhere else.
public struct FieldPlace: Hashable, Sendable {
  /// The identifier of the ledger.
  public let storeID: String
  /// The position of the event.
  public let position: Position
  /// The number of the event's type.
  public let type: UInt16
  /// The field's path in the payload.
  public let path: String

  /// Names a place.
  public init(storeID: String, position: Position, type: UInt16, path: String) {
    self.storeID = storeID
    self.position = position
    self.type = type
    self.path = path
  }

  /// The associated data of a field that is sealed here with a key: no part of it can hold a line feed.
  func associatedData(with key: KeyID) -> [UInt8] {
    Array("anjuan field 1\n\(storeID)\n\(position)\n\(type)\n\(path)\n\(key.owner)\n\(key.generation)".utf8)
  }
}
