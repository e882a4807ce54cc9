import EventEnvelope
import LMDB
import TestSupport
import Testing

@testable import EventLog

/// Subjects found by how their texts begin, against what a scan of the whole ledger finds.
@Suite struct PrefixTests {
  /// Ids that are prefixes of each other, kinds that are, and some that differ in their last byte alone.
  private static let texts = [
    "policy/A", "policy/A-1", "policy/A-10", "policy/A-2", "policy/B", "policies/A", "polic/A", "person/A", "case/A",
    "case/A/1", "case/AA", "zone/A",
  ]
  private static let prefixes = [
    "", "p", "polic", "policy/", "policy/A", "policy/A-1", "case/A", "case/A/1x", "zz", "策",
  ]

  /// What a scan finds: the events of some types of subjects whose texts begin so, and the subjects.
  private func scanned(
    _ prefix: String, _ filter: EventFilter, _ snapshot: borrowing LogSnapshot
  ) throws -> (events: [RecordedEvent], subjects: Set<Subject>) {
    var events: [RecordedEvent] = []
    var subjects: Set<Subject> = []
    let prepared = PreparedFilter(filter)
    try snapshot.scan { record in
      let event = try RecordedEvent(record)
      let found = event.subjects.map(\.subject).filter { $0.description.hasPrefix(prefix) }
      subjects.formUnion(found)
      if !found.isEmpty, prepared.matches(record) { events.append(event) }
      return true
    }
    return (events, subjects)
  }

  private func expectAsScanned(_ snapshot: borrowing LogSnapshot, _ note: Comment) throws {
    for prefix in Self.prefixes {
      for filter in [EventFilter.all, EventFilter(types: [1])] {
        let expected = try scanned(prefix, filter, snapshot)
        var found: [RecordedEvent] = []
        try snapshot.scan(subjectsWithPrefix: prefix, filter: filter) { record in
          found.append(try RecordedEvent(record))
          return true
        }
        #expect(found == expected.events, note)
        #expect(try snapshot.subjects(withPrefix: prefix) == expected.subjects.sorted(), note)
      }
    }
  }

  @Test(arguments: TestSeed.some(3), [1, 5, 1_000])
  func `a prefix finds what a scan does, whatever waits for the index`(seed: UInt64, tailBound: Int) async throws {
    var random = SplitMix64(seed: seed)
    let ledger = try TemporaryLedger()
    var log = try ledger.open(tailBound: tailBound)
    let subjects = Self.texts.compactMap { Subject($0) }
    #expect(subjects.count == Self.texts.count)
    try expectAsScanned(try log.snapshot(), "empty")
    for step in 0..<12 {
      let old = try log.snapshot()
      try await log.append(
        (0...random.below(3)).map { _ in
          let count = Int(random.below(3)) + 1
          return event(Array(subjects.shuffled(using: &random).prefix(count)), type: UInt16(random.below(2) + 1))
        })
      let note: Comment = "seed \(seed), step \(step)"
      try expectAsScanned(old, note)
      try expectAsScanned(try log.snapshot(), note)
      if random.below(4) == 0 {
        log.close()
        _ = try ledger.openEmptySnapshot(&log, tailBound: tailBound, replacing: old)
      }
    }
  }

  @Test func `a scan by prefix stops when it is told to`() async throws {
    let ledger = try TemporaryLedger()
    let log = try ledger.open()
    try await log.append([event([subject(1)]), event([subject(2)])])
    var count = 0
    try log.snapshot().scan(subjectsWithPrefix: "case/") { _ in
      count += 1
      return false
    }
    #expect(count == 1)
  }

  @Test func `subjects are asked of no index of unknown reach`() async throws {
    let ledger = try TemporaryLedger()
    let log = try ledger.open(tailBound: 1)
    try await log.append([event([subject(1)])])
    log.close()
    try ledger.tamper { transaction, environment in
      try transaction.put([1], at: Array(Meta.headsThrough.rawValue.utf8), in: environment.table("meta"))
    }
    let inspected = try ledger.open(.inspection)
    #expect(throws: EventLogError.metaDamaged(Meta.headsThrough.rawValue)) {
      try inspected.snapshot().subjects(withPrefix: "case/")
    }
  }
}
