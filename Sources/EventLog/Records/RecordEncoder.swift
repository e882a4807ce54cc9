internal import EventEnvelope
internal import LMDB
internal import Proofs

/// Writes records into one buffer that is used again and again.
struct RecordEncoder {
  private var bytes: [UInt8] = []
  /// The hash of the record last encoded.
  private(set) var recordHash = TreeHash(leaf: [UInt8]().span)

  /// The record last encoded.
  var record: Span<UInt8> {
    @_lifetime(borrow self)
    get { bytes.span }
  }

  /// Encodes an event.
  ///
  /// - Parameters:
  ///   - draft: what is known of it.
  ///   - cause: the earlier event that it follows from.
  ///   - position: its place.
  ///   - recordedAt: its time.
  ///   - previous: for each subject, the position of its event before, or the origin.
  mutating func encode(
    _ draft: RecordDraft, cause: Position?, at position: Position, recordedAt: Instant, previous: [Position]
  ) {
    bytes.removeAll(keepingCapacity: true)
    bytes.append(copying: draft.head)
    bytes.append(copying: position.rawValue.littleEndianBytes.span)
    bytes.append(copying: UInt64(bitPattern: recordedAt.microseconds).littleEndianBytes.span)
    bytes.append(copying: draft.actor)
    bytes.append(varint: cause.map { position.rawValue - $0.rawValue } ?? 0)
    var offset = draft.subjectsStart
    for index in 0..<draft.subjectCount {
      bytes.append(copying: draft.subjectField(at: &offset))
      bytes.append(varint: previous[index] == .origin ? 0 : position.rawValue - previous[index].rawValue)
    }
    bytes.append(copying: draft.payload(after: offset))
    recordHash = TreeHash(leaf: bytes.span)
    bytes.append(littleEndian: recordHash.firstNumber, byteCount: RecordLayout.checkByteCount)
  }

  /// The length of the event's record, with every variable-length number at its longest.
  static func byteCount(of event: borrowing NewEvent) -> Int {
    var count = RecordLayout.actorOffset + event.actor.description.utf8.count + RecordLayout.longestVarint
    let subjects = event.subjects.span
    for index in subjects.indices { count += 1 + subjects[index].description.utf8.count + RecordLayout.longestVarint }
    return count + event.payload.count + RecordLayout.checkByteCount
  }
}

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

extension Span<UInt8> {
  /// Reads a LEB128 number below 2^64 and steps over it; nil where the span ends first or the number is larger.
  @inline(__always)
  func varint(at offset: inout Int) -> UInt64? {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while offset < count, shift < 64 {
      let byte = self[offset]
      offset += 1
      let bits = UInt64(byte & 0x7F)
      if shift == 63, bits > 1 { return nil }
      number |= bits << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    return nil
  }
}

extension [UInt8] {
  /// Appends a number as LEB128: seven bits a byte, lowest first, the top bit set on all bytes but the last.
  @inline(__always)
  mutating func append(varint number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(truncatingIfNeeded: rest))
  }

  /// Appends the lowest `byteCount` bytes of a number, lowest first.
  @inline(__always)
  mutating func append(littleEndian number: UInt64, byteCount: Int) {
    for index in 0..<byteCount { append(UInt8(truncatingIfNeeded: number >> UInt64(8 * index))) }
  }
}
