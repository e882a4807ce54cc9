internal import EventEnvelope
internal import FoundationEssentials
internal import Files

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
