internal import EventEnvelope
internal import LMDB

/// Where the parts of a record of variable length lie; making one checks that they lie within it.
struct RecordBounds {
  private(set) var payloadStart: Int
  let linksStart: Int
  let causeDistance: UInt64

  init(_ bytes: Span<UInt8>, at position: Position) throws(RecordDamage) {
    guard bytes.count >= RecordLayout.actorOffset + RecordLayout.checkByteCount else { throw .tooShort }
    guard bytes[0] == RecordLayout.version else { throw .layout(bytes[0]) }
    guard bytes[RecordLayout.algorithmOffset] == RecordLayout.sha256 else {
      throw .algorithm(bytes[RecordLayout.algorithmOffset])
    }
    let stated: UInt64 = bytes.littleEndian(at: RecordLayout.positionOffset)
    guard stated == position.rawValue else { throw .position(stated) }

    let end = bytes.count - RecordLayout.checkByteCount
    var offset = RecordLayout.actorOffset + Int(bytes[RecordLayout.actorLengthOffset])
    guard offset <= end else { throw .actor }
    guard let cause = bytes.varint(at: &offset), cause < stated, offset <= end else { throw .cause }
    causeDistance = cause
    linksStart = offset
    for index in 0..<Int(bytes[RecordLayout.subjectCountOffset]) {
      guard offset < end else { throw .subject(index) }
      offset += 1 + Int(bytes[offset])
      guard let distance = bytes.varint(at: &offset), distance < stated, offset <= end else { throw .subject(index) }
    }
    payloadStart = offset
  }
}
