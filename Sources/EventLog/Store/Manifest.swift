public import EventEnvelope
internal import Files
internal import FoundationEssentials

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

extension Manifest {
  static let fileName = "ledger.json"
  private static let longestFile = 1 << 20

  /// The only part that every format has.
  private struct Format: Decodable {
    let formatVersion: Int
  }

  private struct File: Codable {
    let formatVersion: Int
    let storeID: String
    let origin: String
    let scope: [String]
    let createdAt: String
    let givenTimes: Bool
  }

  /// Reads the manifest of a ledger's directory.
  ///
  /// - Throws: `notALedger`, `unfinished`, `newerFormat`, `olderFormat`, `manifestDamaged`, `storage`.
  static func read(from directory: String) throws(EventLogError) -> Manifest {
    let found: [UInt8]?
    do {
      found = try DurableFile.read("\(directory)/\(fileName)", limit: longestFile)
    } catch {
      throw .file(error)
    }
    guard let found else {
      throw DurableFile.exists("\(directory)/\(Store.fileName)") ? .unfinished : .notALedger
    }
    let data = Data(found)
    guard let format = try? JSONDecoder().decode(Format.self, from: data).formatVersion else { throw .manifestDamaged }
    guard format <= supportedFormat else { throw .newerFormat(found: format, supported: supportedFormat) }
    guard format >= 1 else { throw .manifestDamaged }
    guard format == supportedFormat else { throw .olderFormat(found: format, supported: supportedFormat) }
    guard let file = try? JSONDecoder().decode(File.self, from: data),
      file.storeID.utf8.count == 32, let scope = Scope(file.scope), let createdAt = Instant(file.createdAt)
    else { throw .manifestDamaged }
    return Manifest(
      formatVersion: format, storeID: file.storeID, origin: file.origin, scope: scope, createdAt: createdAt,
      givenTimes: file.givenTimes)
  }

  /// The bytes of the manifest's file; the same for the same manifest.
  var bytes: [UInt8] {
    let file = File(
      formatVersion: formatVersion, storeID: storeID, origin: origin, scope: scope.codes,
      createdAt: createdAt.description, givenTimes: givenTimes)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return ((try? encoder.encode(file)).map { Array($0) } ?? []) + [0x0A]
  }

  /// Writes the manifest, durably and all at once: the last step of creating a ledger.
  func write(to directory: String) throws(EventLogError) {
    do { try DurableFile.write(bytes, to: Self.fileName, in: directory) } catch { throw .file(error) }
  }
}
