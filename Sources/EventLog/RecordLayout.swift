/// Where the fixed fields of a record stand; `docs/FORMAT.md` tells the rest.
///
/// Numbers are little-endian.
enum RecordLayout {
  static let version: UInt8 = 1
  /// SHA-256; 2 is kept for SM3.
  static let sha256: UInt8 = 1

  static let algorithmOffset = 1
  static let typeOffset = 2
  static let schemaVersionOffset = 4
  static let subjectCountOffset = 5
  static let occurredOnOffset = 6
  static let officeOffset = 10
  static let actorLengthOffset = 15
  static let positionOffset = 16
  static let recordedAtOffset = 24
  static let actorOffset = 32
  /// The last bytes of a record: the first ones of its leaf hash.
  static let checkByteCount = 8
  static let longestVarint = 10
}
