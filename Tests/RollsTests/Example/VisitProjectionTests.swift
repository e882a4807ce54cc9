import CaseEvents
import Casework
import CaseworkTesting
import EventEnvelope
import EventLog
import Foundation
import Testing

/// The example of docs/PROJECTIONS.md: it stands there as it is compiled, and does what is said of it.
@Suite struct VisitProjectionTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

  @Test func theDocumentShowsWhatIsCompiled() throws {
    let code = try String(contentsOf: Self.folder.appendingPathComponent("VisitProjection.swift"), encoding: .utf8)
    let root = Self.folder.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let document = try String(contentsOf: root.appendingPathComponent("docs/PROJECTIONS.md"), encoding: .utf8)
    #expect(document.contains("```swift\n\(code)```\n"))
  }

  @Test func itCounts() async throws {
    let ledger = try SampleLedger()
    try await ledger.record(Scenario.standard(upTo: .notified).entries)
    ledger.log.close()
    let file = ledger.directory + "/visits.mdb"
    let found = try visits(in: "431026", ledger: ledger.directory, rows: file)
    #expect(found.map(\.1).reduce(0, +) == 1)
    #expect(found.first?.0.hasPrefix("431026") == true)
    #expect(try visits(in: "431027", ledger: ledger.directory, rows: file).isEmpty)
  }
}
