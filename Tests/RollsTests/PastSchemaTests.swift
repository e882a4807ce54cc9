import CaseEvents
import Casework
import EventEnvelope
import EventLog
import Foundation
import Testing
import Wording

@testable import Rolls

/// Payloads as they were recorded under every schema version there has been: each must be read, and folded, for ever.
///
/// A line of the fixture is never changed or removed. A new type, or a new version of a type's schema, adds lines.
@Suite struct PastSchemaTests {
  struct Payload: Sendable, CustomTestStringConvertible {
    let type: EventType
    let schemaVersion: UInt8
    let subject: Subject
    let bytes: [UInt8]
    let json: String
    var testDescription: String { type.title.english }
  }

  static let lines: [[String]] = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "Fixtures/payloads.txt")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map { $0.split(separator: " ", maxSplits: 4).map(String.init) }
  }()

  static let payloads: [Payload] = lines.filter { $0.first == "payload" && $0.count == 5 }.compactMap { line in
    let parts = line[4].split(separator: " ", maxSplits: 1).map(String.init)
    guard let number = UInt16(line[1]), let type = EventType(rawValue: number), let version = UInt8(line[2]),
      let subject = Subject(line[3]), parts.count == 2
    else { return nil }
    return Payload(type: type, schemaVersion: version, subject: subject, bytes: bytes(parts[0]), json: parts[1])
  }

  private static func bytes(_ digits: String) -> [UInt8] {
    let digits = Array(digits.utf8)
    return stride(from: 0, to: digits.count - 1, by: 2).compactMap {
      UInt8(String(decoding: digits[$0...($0 + 1)], as: UTF8.self), radix: 16)
    }
  }

  @Test func everyTypeHasAPayload() {
    #expect(Self.payloads.count == Self.lines.filter { $0.first == "payload" }.count)
    let missing = Set(EventType.allCases).subtracting(Self.payloads.map(\.type))
    #expect(missing.isEmpty, "add a line with the number, schema version, subject, bytes and JSON of one")
  }

  @Test(arguments: payloads)
  func aPastPayloadIsRead(payload: Payload) throws {
    let event = try CaseEvent(type: payload.type, payload: payload.bytes)
    #expect(String(decoding: event.json(), as: UTF8.self) == payload.json)
    #expect(try CaseEvent(type: payload.type, json: Array(payload.json.utf8)) == event)
  }

  /// A projection is fed the types that it names: one that it forgot would never reach its rows.
  @Test(arguments: payloads) func theRollIsFedWhateverChangesARow(payload: Payload) throws {
    let entry = LedgerEntry(
      position: Position(1), recordedAt: Instant("2023-05-18T01:02:03Z")!, occurredOn: CivilDate("2023-05-18")!,
      actor: Subject("staff/431026-t01-3")!, office: Office("431026101000")!,
      event: try CaseEvent(type: payload.type, payload: payload.bytes))
    let row = RollRow(entries: [entry])
    #expect(row.history.changes.isEmpty || RollProjection.types.contains(payload.type))
  }

  /// The digests stand beside the payloads: a projection may come to others only by raising its version.
  @Test func pastPayloadsAreFoldedAsEver() async throws {
    let ledger = try SampleLedger()
    let events = Self.payloads.map { payload in
      NewEvent(
        type: payload.type.rawValue, schemaVersion: payload.schemaVersion, occurredOn: CivilDate("2023-05-18")!,
        actor: Subject("staff/431026-t01-3")!, office: Office("431026101000")!, subjects: [payload.subject],
        payload: payload.bytes, recordedAt: Instant("2023-05-18T01:02:03Z")!)
    }
    try await ledger.log.append(events)
    let golden = Set(Self.lines.filter { $0.first == "digest" }.map { $0.joined(separator: " ") })
    let views = try ledger.views()
    for projection in Views.projections {
      let coverage = try views.catchUp(projection)
      #expect(golden.contains("digest \(projection.name) \(projection.version) \(coverage.digest)"))
    }
  }
}
