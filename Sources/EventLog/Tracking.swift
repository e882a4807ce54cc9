/// A name and a value stored in the same transaction as the events: how far an importer has read, say.
public struct Tracking: Sendable, Hashable {
  /// 1 to ``Limits/trackingNameBytes`` bytes of ASCII.
  public var name: String
  /// At most ``Limits/trackingValueBytes`` bytes; replaces the value that the name had.
  public var value: [UInt8]

  /// Makes a tracking.
  public init(name: String, value: [UInt8]) {
    self.name = name
    self.value = value
  }

  func check() throws(EventLogError) {
    guard Self.isName(name) else { throw .badTrackingName }
    guard value.count <= Limits.trackingValueBytes else {
      throw .trackingTooLong(bytes: value.count, limit: Limits.trackingValueBytes)
    }
  }

  static func isName(_ name: String) -> Bool {
    (1...Limits.trackingNameBytes).contains(name.utf8.count) && name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
  }
}
