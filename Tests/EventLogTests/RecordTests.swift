import EventEnvelope
import Foundation
import LMDB
import Proofs
import TestSupport
import Testing

@testable import EventLog

@Suite struct RecordTests {
  /// The worked example of `docs/FORMAT.md`.
  static let example = NewEvent(
    type: 0x0102, schemaVersion: 3, occurredOn: CivilDate("2023-05-17")!, actor: Subject("staff/t01-3")!,
    office: Office("431026101000")!, cause: Position(4_711),
    subjects: [Subject("case/2023-17")!, Subject("person/9")!], payload: Array("payload".utf8))

  static let exampleRecord = RecordTests.encode(
    example, at: Position(5_000), recordedAt: Instant("2023-05-18T01:02:03.000004Z")!,
    previous: [Position(4_711), .origin])

  static func encode(_ event: NewEvent, at position: Position, recordedAt: Instant, previous: [Position]) -> [UInt8] {
    var encoder = RecordEncoder()
    let drafts = RecordDrafts([event], byteCount: 0)
    encoder.encode(
      drafts.draft(0), cause: event.cause, at: position, recordedAt: recordedAt, previous: previous)
    return [UInt8](copying: encoder.record)
  }

  private static func decode(_ bytes: [UInt8], at position: Position) throws -> RecordedEvent {
    try RecordedEvent(RecordView(bytes.span, at: position))
  }

  @Test func `the bytes of the example are those of the format page`() throws {
    let page = try String(
      contentsOfFile: #filePath.replacingOccurrences(
        of: "Tests/EventLogTests/RecordTests.swift", with: "docs/FORMAT.md"), encoding: .utf8)
    let block = try #require(
      page.components(separatedBy: "```hex\n").dropFirst().first?.components(separatedBy: "```").first)
    let digits = block.split(separator: "\n").map { $0.prefix { $0 != "|" } }.joined().filter { !$0.isWhitespace }
    #expect(digits == Self.exampleRecord.hexadecimal)
  }

  @Test func `what is encoded is decoded`() throws {
    let seed = TestSeed.given
    var random = SplitMix64(seed: seed)
    for _ in 0..<2_000 {
      let position = Position(UInt64.random(in: 1...(1 << Int.random(in: 1...62, using: &random)), using: &random))
      let before = { (random: inout SplitMix64) in
        Bool.random(using: &random)
          ? Position.origin : Position(UInt64.random(in: 0..<position.rawValue, using: &random))
      }
      let subjects = Set(
        (0..<Int.random(in: 1...16, using: &random)).map { _ in
          Subject("case/" + String(repeating: "x", count: Int.random(in: 1...195, using: &random)))!
        }
      ).sorted()
      let previous = subjects.map { _ in before(&random) }
      let cause = before(&random)
      let event = NewEvent(
        type: .random(in: 0 ... .max, using: &random), schemaVersion: .random(in: 0 ... .max, using: &random),
        occurredOn: CivilDate(daysSinceEpoch: .random(in: .min ... .max, using: &random)), actor: TemporaryLedger.actor,
        office: Office(code: .random(in: 100_000_000_000..<1_000_000_000_000, using: &random))!,
        cause: cause == .origin ? nil : cause, subjects: subjects,
        payload: (0..<Int.random(in: 0...600, using: &random)).map { _ in .random(in: 0 ... .max, using: &random) })
      let recordedAt = Instant(microseconds: .random(in: .min ... .max, using: &random))
      let bytes = Self.encode(event, at: position, recordedAt: recordedAt, previous: previous)
      #expect(bytes.count <= RecordEncoder.byteCount(of: event), "seed \(seed)")

      let decoded = try Self.decode(bytes, at: position)
      #expect(decoded.position == position && decoded.recordedAt == recordedAt, "seed \(seed)")
      #expect(decoded.type == event.type && decoded.schemaVersion == event.schemaVersion, "seed \(seed)")
      #expect(decoded.occurredOn == event.occurredOn && decoded.office == event.office, "seed \(seed)")
      #expect(decoded.actor == event.actor && decoded.cause == event.cause, "seed \(seed)")
      #expect(decoded.payload == event.payload, "seed \(seed)")
      let links = zip(subjects, previous).map { SubjectLink(subject: $0, previous: $1 == .origin ? nil : $1) }
      #expect(decoded.subjects == links, "seed \(seed)")
    }
  }

  @Test func `a copy says what the record says, and outlives it`() throws {
    let whole = try Self.decode(Self.exampleRecord, at: Position(5_000))
    let copy = try RecordCopy(RecordView(Self.exampleRecord.span, at: Position(5_000)))
    try copy.read { record throws in
      let payload = record.payload
      #expect(try RecordedEvent(record) == whole)
      #expect([UInt8](copying: payload) == whole.payload && record.cause == whole.cause)
    }
  }

  /// What is checked of a copy is what would otherwise fail when it is read.
  @Test func `of damage to a record without its hash a copy finds what can't be read`() {
    for index in Self.exampleRecord.indices {
      var bytes = Self.exampleRecord
      bytes[index] ^= 0x80
      guard let record = try? RecordView(bytes.span, at: Position(5_000)) else { continue }
      let isReadable = (try? (record.actor, record.office, record.subjects)) != nil
      #expect(((try? RecordCopy(record)) != nil) == isReadable, "byte \(index)")
    }
  }

  @Test func `every flipped bit is found`() throws {
    let record = Self.exampleRecord
    for index in record.indices {
      for bit in 0..<8 {
        var damaged = record
        damaged[index] ^= 1 << UInt8(bit)
        #expect(throws: EventLogError.self, "byte \(index), bit \(bit)") {
          try Self.decode(damaged, at: Position(5_000))
        }
      }
    }
  }

  @Test func `every cut is found`() throws {
    for length in Self.exampleRecord.indices {
      #expect(throws: EventLogError.self, "\(length) bytes") {
        try Self.decode(Array(Self.exampleRecord[..<length]), at: Position(5_000))
      }
    }
  }

  @Test func `no bytes make reading trap, hash or no hash`() {
    let seed = TestSeed.given
    var random = SplitMix64(seed: seed)
    for _ in 0..<20_000 {
      var bytes = Self.exampleRecord
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        bytes[Int.random(in: 5..<bytes.count, using: &random)] = .random(in: 0 ... .max, using: &random)
      }
      bytes.removeLast(Int.random(in: 0...bytes.count, using: &random))
      guard let record = try? RecordView(bytes.span, at: Position(5_000)) else { continue }
      _ = (record.cause, record.payload.count, try? record.actor, try? record.office, try? record.subjects)
    }
  }

  @Test func `a record at another position is damage`() {
    #expect(throws: EventLogError.damaged(Position(5_001), .position(5_000))) {
      try Self.decode(Self.exampleRecord, at: Position(5_001))
    }
  }

  @Test(arguments: [0, 1, 127, 128, 16_383, 16_384, 1 << 62, .max])
  func `variable-length numbers`(number: UInt64) {
    var bytes: [UInt8] = []
    bytes.append(varint: number)
    #expect(Self.readVarint(bytes) == number)
    #expect(Self.readVarint(bytes + [1, 2, 3]) == number)
    #expect(Self.readVarint(bytes.dropLast()) == nil)
  }

  @Test func `a variable-length number above 64 bits is refused`() {
    #expect(Self.readVarint([UInt8](repeating: 0xFF, count: 9) + [0x02]) == nil)
  }

  private static func readVarint(_ bytes: [UInt8]) -> UInt64? {
    var offset = 0
    return bytes.span.varint(at: &offset)
  }

  @Test func `the hash is that of RFC 6962`() throws {
    // SHA-256 of one zero byte: the leaf hash of an empty leaf.
    let empty: [UInt8] = []
    let hash = TreeHash(leaf: empty.span)
    #expect(
      hash.description == "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")
  }
}
