/// A row that a follower changed.
public struct RowChange: Hashable, Sendable {
  /// 1 to 511 bytes.
  public let key: [UInt8]
  /// The new bytes; nil where the row is removed.
  public let value: [UInt8]?

  /// Makes a change.
  public init(key: [UInt8], value: [UInt8]?) {
    self.key = key
    self.value = value
  }
}
