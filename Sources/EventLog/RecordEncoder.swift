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
  ///   - event: one that ``EventRefusal`` has nothing against.
  ///   - position: its place.
  ///   - recordedAt: its time.
  ///   - previous: for each subject, the position of its event before, or the origin.
  mutating func encode(_ event: NewEvent, at position: Position, recordedAt: Instant, previous: [Position]) {
    bytes.removeAll(keepingCapacity: true)
    bytes.append(RecordLayout.version)
    bytes.append(RecordLayout.sha256)
    bytes.append(littleEndian: UInt64(event.type), byteCount: 2)
    bytes.append(event.schemaVersion)
    bytes.append(UInt8(truncatingIfNeeded: event.subjects.count))
    bytes.append(littleEndian: UInt64(UInt32(bitPattern: event.occurredOn.daysSinceEpoch)), byteCount: 4)
    bytes.append(littleEndian: event.office.code, byteCount: 5)
    let actor = event.actor.description.utf8
    bytes.append(UInt8(truncatingIfNeeded: actor.count))
    bytes.append(littleEndian: position.rawValue, byteCount: 8)
    bytes.append(littleEndian: UInt64(bitPattern: recordedAt.microseconds), byteCount: 8)
    bytes.append(contentsOf: actor)
    bytes.append(varint: event.cause.map { position.rawValue - $0.rawValue } ?? 0)
    for index in event.subjects.indices {
      let subject = event.subjects[index].description.utf8
      bytes.append(UInt8(truncatingIfNeeded: subject.count))
      bytes.append(contentsOf: subject)
      bytes.append(varint: previous[index] == .origin ? 0 : position.rawValue - previous[index].rawValue)
    }
    bytes.append(contentsOf: event.payload)
    recordHash = TreeHash(leaf: bytes.span)
    bytes.append(littleEndian: recordHash.firstNumber, byteCount: RecordLayout.checkByteCount)
  }

  /// The length of the event's record, with every variable-length number at its longest.
  static func byteCount(of event: NewEvent) -> Int {
    var count = RecordLayout.actorOffset + event.actor.description.utf8.count + RecordLayout.longestVarint
    for subject in event.subjects { count += 1 + subject.description.utf8.count + RecordLayout.longestVarint }
    return count + event.payload.count + RecordLayout.checkByteCount
  }
}
