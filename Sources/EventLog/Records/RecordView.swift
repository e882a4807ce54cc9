public import EventEnvelope
internal import LMDB

/// A record as it lies in the map: nothing is copied, and it can't outlive its snapshot.
///
/// Its bounds have been checked, so that no accessor traps; its hash only where the scan was asked to.
public struct RecordView: ~Escapable {
  /// The whole record.
  let bytes: Span<UInt8>
  let payloadStart: Int
  let linksStart: Int
  let causeDistance: UInt64

  /// Reads the record that stands at `position`.
  ///
  /// - Throws: `damaged`.
  @_lifetime(copy bytes)
  package init(_ bytes: Span<UInt8>, at position: Position) throws(EventLogError) {
    do throws(RecordDamage) {
      let bounds = try RecordBounds(bytes, at: position)
      self.bytes = bytes
      payloadStart = bounds.payloadStart
      linksStart = bounds.linksStart
      causeDistance = bounds.causeDistance
    } catch {
      throw .damaged(position, error)
    }
  }

  /// Takes a record whose bounds have been checked before.
  @_lifetime(copy bytes)
  init(_ bytes: Span<UInt8>, payloadStart: Int, linksStart: Int, causeDistance: UInt64) {
    self.bytes = bytes
    self.payloadStart = payloadStart
    self.linksStart = linksStart
    self.causeDistance = causeDistance
  }

  /// Its place in the ledger.
  ///
  /// O(1).
  public var position: Position { Position(bytes.littleEndian(at: RecordLayout.positionOffset)) }

  /// When the ledger learnt it.
  ///
  /// O(1).
  public var recordedAt: Instant { Instant(microseconds: bytes.littleEndian(at: RecordLayout.recordedAtOffset)) }

  /// What kind of event it is.
  ///
  /// O(1).
  public var type: UInt16 { bytes.littleEndian(at: RecordLayout.typeOffset) }

  /// The version of the payload's schema.
  ///
  /// O(1).
  public var schemaVersion: UInt8 { bytes[RecordLayout.schemaVersionOffset] }

  /// The day on which it is true.
  ///
  /// O(1).
  public var occurredOn: CivilDate { CivilDate(daysSinceEpoch: bytes.littleEndian(at: RecordLayout.occurredOnOffset)) }

  /// The office's twelve digits as a number.
  ///
  /// O(1).
  public var officeCode: UInt64 {
    let low = bytes.littleEndian(at: RecordLayout.officeOffset, as: UInt32.self)
    return UInt64(low) | UInt64(bytes[RecordLayout.officeOffset + 4]) << 32
  }

  /// The earlier event that this one follows from.
  ///
  /// O(1).
  public var cause: Position? { causeDistance == 0 ? nil : Position(position.rawValue - causeDistance) }

  /// How many subjects it has.
  ///
  /// O(1).
  public var subjectCount: Int { Int(bytes[RecordLayout.subjectCountOffset]) }

  /// The payload, lying in the map.
  ///
  /// O(1).
  public var payload: Span<UInt8> {
    @_lifetime(copy self)
    get { bytes.extracting(payloadStart..<bytes.count - RecordLayout.checkByteCount) }
  }

  /// The subjects and their links, one by one.
  var links: RecordLinks {
    @_lifetime(copy self)
    get { RecordLinks(bytes: bytes, offset: linksStart, position: position.rawValue, count: subjectCount) }
  }

  /// The whole record, copied.
  package var copiedBytes: [UInt8] { [UInt8](copying: bytes) }

  /// The record without its check bytes: what the leaf hash is over, and what bundles of entries hold.
  ///
  /// O(1).
  public var leaf: Span<UInt8> {
    @_lifetime(copy self)
    get { bytes.extracting(0..<bytes.count - RecordLayout.checkByteCount) }
  }
}

/// How much of each record a scan checks before it hands it out.
public enum RecordChecking: Sendable {
  /// Bounds and hash: a damaged record is never handed out.
  case hash
  /// Bounds only, about three times as fast: for rebuilding from a ledger that was verified.
  case bounds
}

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

/// Walks the subjects of a record whose bounds have been checked.
struct RecordLinks: ~Escapable {
  private let bytes: Span<UInt8>
  private var offset: Int
  private let position: UInt64
  private var remaining: Int

  @_lifetime(copy bytes)
  init(bytes: Span<UInt8>, offset: Int, position: UInt64, count: Int) {
    self.bytes = bytes
    self.offset = offset
    self.position = position
    remaining = count
  }

  /// The next subject's text and the position of its event before, 0 where there is none; nil after the last.
  @_lifetime(copy self)
  mutating func next() -> RecordLink? {
    guard remaining > 0 else { return nil }
    remaining -= 1
    let start = offset + 1
    let end = start + Int(bytes[offset])
    offset = end
    let distance = bytes.varint(at: &offset) ?? 0
    return RecordLink(
      subject: bytes.extracting(start..<end), previous: distance == 0 ? 0 : position - distance)
  }
}

/// A subject of a record, as it lies in the map.
struct RecordLink: ~Escapable {
  let subject: Span<UInt8>
  let previous: UInt64

  @_lifetime(copy subject)
  init(subject: Span<UInt8>, previous: UInt64) {
    self.subject = subject
    self.previous = previous
  }
}
