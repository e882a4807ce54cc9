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
