internal import Crypto
internal import EventEnvelope
internal import LMDB
internal import Proofs

/// Derives everything anew from the records, and compares.
struct Verification {
  private(set) var report = VerificationReport()
  private(set) var heads = DerivedHeads()
  private(set) var tree = DerivedTree()
  private var digest = SHA256()
  /// Leaf hashes on their way into the digest, some hundred at a time.
  private var leaves: [UInt8] = []
  private var lastRecordedAt = Instant(microseconds: .min)
  private let problemLimit: Int

  init(problemLimit: Int) { self.problemLimit = problemLimit }

  mutating func note(_ problem: VerificationProblem) {
    report.problemCount += 1
    if report.problems.count < problemLimit { report.problems.append(problem) }
  }

  /// Takes the record that stands at `position`.
  mutating func take(_ bytes: Span<UInt8>, at position: Position) {
    report.events += 1
    report.bytes += UInt64(bytes.count)
    do throws(EventLogError) {
      let record = try RecordView(bytes, at: position)
      takeHash(of: record)
      _ = try record.office
      if record.recordedAt < lastRecordedAt { note(.timeWentBack(position)) }
      lastRecordedAt = record.recordedAt
      try checkLinks(of: record)
    } catch {
      if case .damaged(_, let damage) = error { note(.record(position, damage)) }
    }
  }

  /// A record whose hash doesn't fit is reported, and its threads are followed all the same, so that one damaged
  /// record doesn't make others look damaged.
  private mutating func takeHash(of record: borrowing RecordView) {
    do throws(EventLogError) {
      let hash = try record.checkedHash()
      leaves.append(hash)
      if leaves.count >= 1 << 14 { digestLeaves() }
      tree.append(hash, at: record.position)
    } catch {
      tree.interrupt()
      note(.record(record.position, .hash))
    }
  }

  private mutating func digestLeaves() {
    digest.update(data: leaves)
    leaves.removeAll(keepingCapacity: true)
  }

  private mutating func checkLinks(of record: borrowing RecordView) throws(EventLogError) {
    let position = record.position
    var links = record.links
    var index = 0
    while let link = links.next() {
      // A text is examined when it is first seen; afterwards it is known by its bytes.
      let known = heads.subjects.count
      let expected = heads.note(link.subject, at: position.rawValue)
      if heads.subjects.count > known, Subject(copying: link.subject) == nil {
        throw .damaged(position, .subject(index))
      }
      index += 1
      guard link.previous != expected else { continue }
      let subject = String(decoding: [UInt8](copying: link.subject), as: UTF8.self)
      note(.link(position, subject: subject, found: Position(link.previous), expected: Position(expected)))
    }
  }

  /// Compares the head of a subject, as found somewhere, with the derived one.
  mutating func compare(_ found: Head, number: Int) {
    let expected = heads.head(number)
    if found != expected { note(.head(subject: heads.text(number), found: found, expected: expected)) }
  }

  /// Completes the report.
  consuming func finish() -> VerificationReport {
    report.subjects = heads.subjects.count
    report.root = tree.root
    digestLeaves()
    report.digest = digest.finalize().hexadecimal
    return report
  }
}
