import CaseEvents
import CaseLog
import Casework
import EventEnvelope
import EventLog
import Foundation
import SwiftProtobuf
import Testing

@testable import Desk

/// What was decided elsewhere commands nothing until two named persons have adopted it.
@Suite struct AdoptionTests {
  private func posted(_ staff: String, role: String = "ROLE_COUNTY") -> String {
    #"{"specversion":"1.0","id":"\#(staff)","source":"other","type":"anjuan.v1.StaffPosted","subject":"staff/\#(staff)","#
      + #""occurredon":"2024-01-09","actor":"system/setup","office":"431026000000","data":{"staff":"\#(staff)","#
      + #""role":"\#(role)","office":"431026000000","fromOn":"2024-01-09","#
      + #""identity":{"plain":{"name":"测试己","residentId":"\#(SealedLedger.number)"}}}}"#
  }

  private let erased =
    #"{"specversion":"1.0","id":"e","source":"other","type":"anjuan.v1.PersonErased","subject":"person/p-1","#
    + #""occurredon":"2024-01-09","actor":"staff/x","office":"431026000000","data":{"person":"p-1","basis":"over","#
    + #""agreedBy":"y","keys":[],"sealedFields":0}}"#

  private func bring(_ lines: [String], into ledger: SealedLedger) async throws -> Importer.Report {
    let file = ledger.directory + "-lines"
    try lines.joined(separator: "\n").write(toFile: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: file) }
    var importer = Importer(into: ledger.cases, path: file, batchLines: 1, keepsGoing: false)
    try await importer.run()
    return importer.report
  }

  private func staff(_ id: String) throws -> Subject { try #require(Subject("staff/\(id)")) }

  private func isPosted(_ id: String, in ledger: SealedLedger) throws -> Bool {
    try !ledger.cases.reader().staff(staff(id)).postings.isEmpty
  }

  @Test func `a post that was imported counts once its range is adopted`() async throws {
    let ledger = try await SealedLedger()
    let report = try await bring([posted("x"), posted("y")], into: ledger)
    #expect(report.filled == [7...8] && report.recorded == 2)
    #expect(try !isPosted("x", in: ledger))
    #expect(try !CaseReader(ledger.log.snapshot()).staff(staff("x")).postings.isEmpty)  // whoever asks is told
    let desk = AdoptionDesk(ledger.cases)
    let (one, two) = (ledger.reviewers[0], ledger.reviewers[1])
    _ = try await desk.adopt(7...7, by: Acting(one, of: ledger.office), second: two, reason: "carry-over")
    let (isFirst, isSecond) = (try isPosted("x", in: ledger), try isPosted("y", in: ledger))
    #expect(isFirst && !isSecond)
  }

  @Test func `an import that was cut short is known by what it has recorded`() async throws {
    let ledger = try await SealedLedger()
    await #expect(throws: Problem.self) { try await bring([posted("x"), "{"], into: ledger) }
    let cut = try CaseReader(ledger.log.snapshot()).provenance()
    #expect(cut.elsewhere.ranges == [7...7] && cut.imports.map(\.end) == [nil])
    #expect(try !isPosted("x", in: ledger))
    // Somebody else records meanwhile: that was decided here.
    try await ledger.record([(ledger.note("测试庚说明情况"), try #require(Subject("case/c-1")))])
    let report = try await bring([posted("x"), posted("y")], into: ledger)
    #expect(report.filled == [7...7, 9...9] && report.resumedAfter == 1)
    let ended = try CaseReader(ledger.log.snapshot()).provenance()
    #expect(ended.elsewhere.ranges == [7...7, 9...9] && ended.imports.map(\.end) == [Position(10), Position(11)])
    #expect(ended.imports.map(\.source) == ["other", "other"])
  }

  @Test func `nobody adopts himself into a ledger in which others act`() async throws {
    let ledger = try await SealedLedger()
    _ = try await bring([posted("x"), posted("y")], into: ledger)
    let refusal = await #expect(throws: Refusal.self) {
      try await AdoptionDesk(ledger.cases).adopt(
        7...8, by: Acting(try staff("x"), of: ledger.office), second: try staff("y"), reason: "carry-over")
    }
    #expect(refusal?.guard == .actorPosted)
  }

  @Test func `what wasn't imported isn't adopted, and not by one alone`() async throws {
    let ledger = try await SealedLedger()
    _ = try await bring([posted("x")], into: ledger)
    let acting = Acting(ledger.reviewers[0], of: ledger.office)
    for (range, second, expected) in [
      (6...7, ledger.reviewers[1], Guard.importKnown), (7...8, ledger.reviewers[1], .importKnown),
      (7...7, ledger.reviewers[0], .adoptedByTwo), (7...7, try staff("x"), .secondPosted),
    ] as [(ClosedRange<UInt64>, Subject, Guard)] {
      let refusal = await #expect(throws: Refusal.self) {
        try await AdoptionDesk(ledger.cases).adopt(range, by: acting, second: second, reason: "carry-over")
      }
      #expect(refusal?.guard == expected)
    }
  }

  @Test func `a certificate that was imported is no erasure`() async throws {
    let ledger = try await SealedLedger()
    _ = try await bring([erased], into: ledger)
    #expect(try Erasures(ledger.log, ledger.store()).all().isEmpty)
    #expect(try PersonDossier(of: ledger.person, in: ledger.cases.reader()).record.erasedAt == nil)
    #expect(try await !ledger.erase(with: ledger.store()).wasErasedBefore)
  }

  @Test func `where nobody acts yet, two whom the range posts adopt it`() async throws {
    let place = LedgerPlace(FileManager.default.temporaryDirectory.appendingPathComponent("adopt-\(UUID())").path)
    defer { for end in ["", ".master-key"] { try? FileManager.default.removeItem(atPath: place.directory + end) } }
    let log = try place.create(origin: "test", scope: try #require(Scope(["431026"])))
    defer { log.close() }
    let file = place.directory + "-lines"
    try [posted("x"), posted("y"), posted("z", role: "ROLE_TOWNSHIP")].joined(separator: "\n").write(
      toFile: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: file) }
    var importer = Importer(into: place.caseLog(log), path: file, batchLines: 10, keepsGoing: false)
    try await importer.run()
    let (desk, office) = (AdoptionDesk(place.caseLog(log)), try #require(Office("431026000000")))
    let refusal = await #expect(throws: Refusal.self) {
      try await desk.adopt(1...1, by: Acting(try staff("x"), of: office), second: try staff("y"), reason: "history")
    }
    #expect(refusal?.guard == .secondPosted)
    _ = try await desk.adopt(1...3, by: Acting(try staff("x"), of: office), second: try staff("z"), reason: "history")
    #expect(try place.caseLog(log).reader().staff(staff("y")).postings.count == 1)
    // From then on others are adopted by those only.
    try posted("v").appending("\n" + posted("w")).write(toFile: file, atomically: true, encoding: .utf8)
    var second = Importer(into: place.caseLog(log), path: file, batchLines: 10, keepsGoing: false)
    try await second.run()
    let range = try #require(second.report.filled.first)
    await #expect(throws: Refusal.self) {
      try await desk.adopt(range, by: Acting(try staff("v"), of: office), second: try staff("w"), reason: "history")
    }
  }

  @Test func `founders act from the beginning, and come before anything else`() async throws {
    let place = LedgerPlace(FileManager.default.temporaryDirectory.appendingPathComponent("found-\(UUID())").path)
    defer { for end in ["", ".master-key"] { try? FileManager.default.removeItem(atPath: place.directory + end) } }
    let log = try place.create(origin: "test", scope: try #require(Scope(["431026"])))
    defer { log.close() }
    let desk = FounderDesk(place.caseLog(log))
    try await desk.post([try staff("s-1"), try staff("s-2")], since: nil)
    #expect(try place.caseLog(log).reader().staff(staff("s-2")).posting(on: .today)?.role == .county)
    let refusal = await #expect(throws: Refusal.self) { try await desk.post([try staff("s-3")], since: nil) }
    #expect(refusal?.guard == .founderFirst)
  }
}
