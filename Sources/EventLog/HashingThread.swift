internal import Files
internal import LMDB
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
