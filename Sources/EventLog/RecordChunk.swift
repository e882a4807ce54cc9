internal import EventEnvelope
internal import LMDB

/// Copies of records in the order of their positions, on their way to another thread.
///
/// Copied, since what lies in the map may be read only by the thread that has the snapshot; a copy costs a thirtieth of
/// the hash.
struct RecordChunk: Sendable {
  /// From how many bytes on it takes no more: some hundred records, and small enough for a processor's cache.
  static let fullBytes = 1 << 18

  private var bytes: [UInt8] = []
  private var entries: [(position: Position, end: Int)] = []

  init() { bytes.reserveCapacity(Self.fullBytes + Self.fullBytes / 8) }

  var isFull: Bool { bytes.count >= Self.fullBytes }

  mutating func append(_ record: Span<UInt8>, at position: Position) {
    bytes.append(copying: record)
    entries.append((position, bytes.count))
  }

  /// Calls `body` with each record and its position.
  func forEach(_ body: (Span<UInt8>, Position) -> Void) {
    var start = 0
    for entry in entries {
      body(bytes.span.extracting(start..<entry.end), entry.position)
      start = entry.end
    }
  }
}
