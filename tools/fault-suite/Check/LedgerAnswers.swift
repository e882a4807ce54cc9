import EventEnvelope
import EventLog

/// All that a ledger answers, to be compared with what it answered before it was damaged.
struct LedgerAnswers: Equatable {
  private var events: [RecordedEvent] = []
  private var heads: [Head] = []
  private var threads: [[Position]] = []
  private var known: [Position] = []

  /// Asks the ledger everything.
  ///
  /// - Parameters:
  ///   - log: the ledger.
  ///   - subjects: whose heads and threads are asked for.
  ///   - checking: whether records are held to their hashes, as they are for every caller but a rebuild.
  /// - Throws: what the ledger reports.
  init(of log: EventLog, subjects: [Subject], checking: RecordChecking = .hash) throws {
    let snapshot = try log.snapshot()
    if checking == .bounds {
      // Only what the records say: the hash is what keeps a damaged one from being handed out.
      var bytes: [Position] = []
      try snapshot.scan(checking: .bounds) { record in
        var sum: UInt64 = record.officeCode &+ UInt64(record.type) &+ UInt64(bitPattern: record.recordedAt.microseconds)
        for index in record.payload.indices { sum = sum &* 31 &+ UInt64(record.payload[index]) }
        bytes.append(Position(sum))
        return true
      }
      known = bytes
      return
    }
    try snapshot.scan { record in
      events.append(try RecordedEvent(record))
      return true
    }
    for subject in subjects {
      heads.append(try snapshot.head(of: subject))
      threads.append(try snapshot.events(of: subject).map(\.position))
    }
    for event in events { known.append(try snapshot.lastPosition(recordedAtOrBefore: event.recordedAt)) }
  }

  /// The subjects that the ledger's events concern, and one that none does.
  static func subjects(of log: EventLog) throws -> [Subject] {
    var subjects = Set([Subject("case/nobody")].compactMap(\.self))
    try log.snapshot().scan { record in
      subjects.formUnion(try record.subjects.map(\.subject))
      return true
    }
    return subjects.sorted()
  }
}
