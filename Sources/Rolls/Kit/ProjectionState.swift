internal import EventEnvelope

/// What is stored about a projection, in the same transaction as its rows.
struct ProjectionState: Hashable {
  /// The version of the projection that wrote the rows.
  var version: UInt16
  /// Which of the two tables holds the rows; the other is empty, or being rebuilt.
  var slot: Slot
  /// The last event that has been applied.
  var position: Position
  /// The hash of that event's record, which tells whether the rows are of this ledger; empty at the origin.
  var recordHash: [UInt8]
  /// The digest of the rows.
  var digest: RowDigest

  enum Slot: UInt8 {
    case first = 0
    case second = 1

    var other: Slot { self == .first ? .second : .first }
    var suffix: String { self == .first ? "a" : "b" }
  }

  init(version: UInt16, slot: Slot = .first) {
    self.version = version
    self.slot = slot
    position = .origin
    recordHash = []
    digest = RowDigest()
  }
}

extension ProjectionState: ProjectionRow {
  func write(to writer: inout RowWriter) {
    writer.unsigned(UInt64(version))
    writer.unsigned(UInt64(slot.rawValue))
    writer.unsigned(position.rawValue)
    writer.list(recordHash) { $0.unsigned(UInt64($1)) }
    writer.list(digest.bytes) { $0.unsigned(UInt64($1)) }
  }

  init(from reader: inout RowReader) throws(RowFault) {
    version = try reader.integer()
    guard let slot = Slot(rawValue: try reader.integer()) else { throw reader.fault }
    self.slot = slot
    position = Position(try reader.unsigned())
    recordHash = try reader.list { reader throws(RowFault) -> UInt8 in try reader.integer() }
    let bytes = try reader.list { reader throws(RowFault) -> UInt8 in try reader.integer() }
    guard let digest = RowDigest(bytes: bytes) else { throw reader.fault }
    self.digest = digest
  }
}
