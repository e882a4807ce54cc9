public import EventEnvelope

/// What a ledger is: written once, at its creation, to `ledger.json`.
public struct Manifest: Sendable, Hashable {
  /// The format that this build writes, and the only one that it reads.
  public static let supportedFormat = 2

  /// The format of the ledger's files.
  public let formatVersion: Int
  /// 128 random bits as 32 hexadecimal digits; stands in `events.mdb` as well.
  public let storeID: String
  /// The ledger's name towards others, such as `minzheng.rucheng.example/ledger`.
  public let origin: String
  /// The part of the country whose offices it keeps.
  public let scope: Scope
  /// When it was created.
  public let createdAt: Instant
  /// Whether events before the first live one bring their own time of recording.
  public let givenTimes: Bool

  /// A manifest for a new ledger.
  ///
  /// - Throws: `badOrigin`.
  init(newOrigin origin: String, scope: Scope, createdAt: Instant, givenTimes: Bool) throws(EventLogError) {
    let isControl = { (scalar: Unicode.Scalar) in scalar.properties.generalCategory == .control }
    guard (1...Limits.originBytes).contains(origin.utf8.count), !origin.unicodeScalars.contains(where: isControl) else {
      throw .badOrigin
    }
    var random = SystemRandomNumberGenerator()
    let bits = [random.next(), random.next()] as [UInt64]
    self.init(
      formatVersion: Self.supportedFormat, storeID: bits.flatMap { (0..<8).map($0.byte) }.hexadecimal, origin: origin,
      scope: scope, createdAt: createdAt, givenTimes: givenTimes)
  }

  init(formatVersion: Int, storeID: String, origin: String, scope: Scope, createdAt: Instant, givenTimes: Bool) {
    self.formatVersion = formatVersion
    self.storeID = storeID
    self.origin = origin
    self.scope = scope
    self.createdAt = createdAt
    self.givenTimes = givenTimes
  }
}

extension UInt64 {
  fileprivate func byte(_ index: Int) -> UInt8 { UInt8(truncatingIfNeeded: self >> UInt64(8 * index)) }
}
