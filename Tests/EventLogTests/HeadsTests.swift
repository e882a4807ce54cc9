import EventEnvelope
import LMDB
import Testing

@testable import EventLog

@Suite struct HeadsTests {
  /// What the heads must be, kept the simple way.
  private struct Model {
    var heads: [Subject: Head] = [:]

    mutating func note(_ subjects: [Subject], at position: Position) {
      for subject in subjects {
        heads[subject] = Head(last: position, count: (heads[subject]?.count ?? 0) + 1)
      }
    }
  }

  /// Every sequence of four appends over two subjects, with flushes after one, two, three and four events, and a
  /// reopening after each number of appends.
  @Test(arguments: [1, 2, 3, 4])
  func `deferred heads are those of a ledger that defers nothing`(tailBound: Int) async throws {
    let choices = [[subject(1)], [subject(2)], [subject(1), subject(2)]]
    for world in 0..<81 {
      let ledger = try TemporaryLedger()
      var log = try ledger.open(tailBound: tailBound)
      var models = [Model()]
      var old = try log.snapshot()
      for step in 0..<4 {
        let subjects = choices[world / [1, 3, 9, 27][step] % 3]
        let position = try await log.append([event(subjects)]).last
        models.append(models[step])
        models[step + 1].note(subjects, at: position)
        for subject in [subject(1), subject(2), subject(3)] {
          #expect(try log.snapshot().head(of: subject) == models[step + 1].heads[subject] ?? .none)
          #expect(try old.head(of: subject) == models[Int(old.last.rawValue)].heads[subject] ?? .none)
        }
        if world % 4 == step {
          log.close()
          old = try ledger.openEmptySnapshot(&log, tailBound: tailBound, replacing: old)
        }
      }
      #expect(try log.snapshot().verify().isSound)
    }
  }

  @Test func `a snapshot keeps its heads while others append and flush`() async throws {
    let ledger = try TemporaryLedger()
    let log = try ledger.open(tailBound: 8)
    try await log.append([event([subject(1)]), event([subject(2)])])
    let asked = try log.snapshot()
    #expect(try asked.head(of: subject(1)) == Head(last: Position(1), count: 1))
    let unasked = try log.snapshot()
    for _ in 0..<30 { try await log.append([event([subject(1)])]) }
    for snapshot in 0..<2 {
      let head = snapshot == 0 ? try asked.head(of: subject(1)) : try unasked.head(of: subject(1))
      #expect(head == Head(last: Position(1), count: 1))
    }
    #expect(try unasked.head(of: subject(2)) == Head(last: Position(2), count: 1))
    #expect(try unasked.events(of: subject(1)).map(\.position) == [Position(1)])
    #expect(try log.snapshot().head(of: subject(1)) == Head(last: Position(32), count: 31))
    #expect(try unasked.verify().isSound)
  }

  @Test func `heads are flushed when the tail is long, and not before`() async throws {
    let ledger = try TemporaryLedger()
    let log = try ledger.open(tailBound: 3)
    for count in 1...7 {
      try await log.append([event([subject(count)])])
      #expect(try log.snapshot().tail.base == Position(UInt64(count / 3 * 3)))
    }
    let snapshot = try log.snapshot()
    #expect(try snapshot.transaction.count(of: snapshot.store.heads) == 6)
  }
}

extension TemporaryLedger {
  /// Opens the ledger anew; the old snapshot goes first, since it would keep the file open.
  func openEmptySnapshot(
    _ log: inout EventLog, tailBound: Int, replacing old: consuming LogSnapshot
  ) throws -> LogSnapshot {
    _ = consume old
    log = try open(tailBound: tailBound)
    return try log.snapshot()
  }
}
