import EventEnvelope
import EventLog
import Foundation

/// Turns over single bits of a ledger's file, and asks it everything that it was asked before.
struct BitFlips {
  /// What became of a flip.
  enum Outcome: String {
    /// Every answer is as before.
    case harmless
    /// The ledger couldn't be opened, or a question ended with a report of damage.
    case reported
    /// An answer differed, and `verify` said so.
    case verified
    /// An answer differed, and nothing said so.
    case wrong
  }

  private let path: String
  private let seed: UInt64
  private let checking: RecordChecking
  private let file: FileHandle
  private let bytes: [UInt8]
  private let subjects: [Subject]
  private let before: LedgerAnswers

  /// Asks the sound ledger everything.
  ///
  /// - Parameters:
  ///   - path: the ledger.
  ///   - seed: decides which bits.
  ///   - checking: `bounds` leaves the hashes out, which lets wrong answers through.
  /// - Throws: what the ledger reports.
  init(path: String, seed: UInt64, checking: RecordChecking) throws {
    self.path = path
    self.seed = seed
    self.checking = checking
    guard let file = FileHandle(forUpdatingAtPath: path + "/events.mdb"), let data = try file.readToEnd() else {
      throw CheckFailure("\(path): no events.mdb")
    }
    self.file = file
    bytes = Array(data)
    let log = try EventLog.open(at: path, access: .readOnly)
    subjects = try LedgerAnswers.subjects(of: log)
    before = try LedgerAnswers(of: log, subjects: subjects, checking: checking)
  }

  /// Turns over the bit of that number, asks, and turns it back.
  func flip(_ number: Int) throws -> Outcome {
    var random = RandomNumbers(seed: seed &+ UInt64(number))
    let offset = random.below(bytes.count)
    try write(bytes[offset] ^ UInt8(1 << random.below(8)), at: offset)
    let outcome = ask()
    try write(bytes[offset], at: offset)
    return outcome
  }

  private func write(_ byte: UInt8, at offset: Int) throws {
    try file.seek(toOffset: UInt64(offset))
    try file.write(contentsOf: Data([byte]))
  }

  private func ask() -> Outcome {
    do {
      let log = try EventLog.open(at: path, access: .readOnly)
      if try LedgerAnswers(of: log, subjects: subjects, checking: checking) == before { return .harmless }
      guard checking == .hash else { return .wrong }
      return try log.snapshot().verify().problems.isEmpty ? .wrong : .verified
    } catch {
      return .reported
    }
  }
}
