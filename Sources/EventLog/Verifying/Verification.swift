internal import EventEnvelope
internal import Files
internal import LMDB
internal import Proofs

/// Derives everything anew from the records, and compares.
struct Verification {
  private(set) var report = VerificationReport()
  /// The tree over the records; empty until ``finishRecords()``.
  private(set) var tree = DerivedTree()
  private var problems: ProblemList
  /// Where the last record was found, whether it was readable or not.
  private var reached = Position.origin
  private var lastRecordedAt = Instant(microseconds: .min)
  private let hashing: HashingThread
  private var chunk = RecordChunk()
  private var links = LinkCheck()

  /// The heads as of the records taken, once ``followLinks()`` was called.
  var heads: DerivedHeads { _read { yield links.heads } }

  init(problemLimit: Int) throws(FilesError) {
    problems = ProblemList(limit: problemLimit)
    hashing = try HashingThread(problemLimit: problemLimit)
  }

  mutating func note(_ problem: VerificationProblem) { problems.note(problem, at: reached) }

  /// Takes the record that stands at `position`.
  mutating func take(_ bytes: Span<UInt8>, at position: Position) {
    reached = position
    report.events += 1
    report.bytes += UInt64(bytes.count)
    do throws(EventLogError) {
      let record = try RecordView(bytes, at: position)
      takeHash(of: record)
      _ = try record.office
      if record.recordedAt < lastRecordedAt { note(.timeWentBack(position)) }
      lastRecordedAt = record.recordedAt
      links.take(record)
      if links.isFull { followLinks() }
    } catch {
      if case .damaged(_, let damage) = error { note(.record(position, damage)) }
    }
  }

  /// Hands the record to the thread that hashes it.
  ///
  /// One whose hash doesn't fit is reported, and its threads are followed all the same, so that one damaged record
  /// doesn't make others look damaged.
  private mutating func takeHash(of record: borrowing RecordView) {
    chunk.append(record.bytes, at: record.position)
    guard chunk.isFull else { return }
    hashing.submit(chunk)
    chunk = RecordChunk()
  }

  /// Waits for the hashes of all records that were taken; no more are.
  mutating func finishRecords() {
    followLinks()
    hashing.submit(chunk)
    chunk = RecordChunk()
    let hashed = hashing.finish()
    tree = hashed.tree
    problems.insert(hashed.problems)
  }

  /// Follows the links that wait, so that the heads are those as of the last record taken.
  mutating func followLinks() { links.follow(&problems) }

  /// Compares the head of a subject, as found somewhere, with the derived one.
  mutating func compare(_ found: Head, number: Int) {
    let expected = heads.head(number)
    if found != expected { note(.head(subject: heads.text(number), found: found, expected: expected)) }
  }

  /// Completes the report.
  consuming func finish() -> VerificationReport {
    report.subjects = heads.subjects.count
    report.root = tree.root
    report.problemCount = problems.count
    report.problems = problems.first
    return report
  }
}
