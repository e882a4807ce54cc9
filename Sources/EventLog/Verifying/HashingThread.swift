internal import EventEnvelope
internal import Files
internal import LMDB
internal import Proofs
internal import Synchronization

/// Hashes records on a thread of its own, while others are being read: hashes take more than half of a verification.
final class HashingThread: Sendable {
  /// How many chunks may be under way; a mebibyte.
  private static let places: UInt32 = 4

  private final class Result: Sendable {
    let records: Mutex<HashedRecords>

    init(problemLimit: Int) { records = Mutex(HashedRecords(problemLimit: problemLimit)) }
  }

  private let result: Result
  private let thread: PacedThread<RecordChunk>

  init(problemLimit: Int) throws(FilesError) {
    let result = Result(problemLimit: problemLimit)
    self.result = result
    thread = try PacedThread(places: Self.places) { chunk in result.records.withLock { $0.take(chunk) } }
  }

  /// Hands over the records that follow those handed over before; waits while too many are under way.
  func submit(_ chunk: RecordChunk) { _ = thread.submit(chunk) }

  /// What came of all records that were handed over; no more are taken.
  func finish() -> HashedRecords {
    thread.stop()
    return result.records.withLock { $0 }
  }
}

/// What follows from the bytes of the records alone: which hashes fit, and the tree over them.
struct HashedRecords: Sendable {
  private(set) var tree = DerivedTree()
  private(set) var problems: ProblemList

  init(problemLimit: Int) { problems = ProblemList(limit: problemLimit) }

  /// Takes the records that follow those taken before.
  mutating func take(_ chunk: RecordChunk) {
    chunk.forEach { bytes, position in
      if let hash = TreeHash(ofRecord: bytes) {
        tree.append(hash, at: position)
      } else {
        tree.interrupt()
        problems.note(.record(position, .hash), at: position)
      }
    }
  }
}

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
