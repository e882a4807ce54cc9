import CaseEvents
import CaseLog
import Casework
import EventEnvelope
import EventLog
import Foundation
import Testing
import Wording

@testable import Desk

/// A line is decided as a command would be; what only a command makes true isn't true because a line says so.
@Suite struct AppenderTests {
  private func line(
    _ type: String, _ subject: String, by actor: String = "staff/s-1", _ data: String, more: String = ""
  )
    -> String
  {
    #"{"specversion":"1.0","id":"x","source":"x","type":"anjuan.v1.\#(type)","subject":"\#(subject)","#
      + #""occurredon":"2024-01-09","actor":"\#(actor)","office":"431026000000"\#(more),"data":\#(data)}"#
  }

  private func posted(_ staff: String, by actor: String = "staff/s-1", more: String = "") -> String {
    line(
      "StaffPosted", "staff/\(staff)", by: actor,
      #"{"staff":"\#(staff)","role":"ROLE_COUNTY","office":"431026000000","fromOn":"2024-01-09","#
        + #""identity":{"plain":{"name":"测试己","residentId":"110105199001010010"}}}"#, more: more)
  }

  private func conflict(of staff: String, by actor: String = "staff/s-1") -> String {
    line(
      "ConflictOfInterestDeclared", "staff/\(staff)", by: actor, #"{"staff":"\#(staff)","caseId":"c-1","ground":"kin"}"#
    )
  }

  private func append(_ lines: [String], to ledger: SealedLedger) async throws -> Receipt {
    let file = ledger.directory + "-lines"
    try lines.joined(separator: "\n").write(toFile: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: file) }
    return try await Appender(ledger.cases, with: .none).append(file, if: .always)
  }

  @Test func `each line is decided on the ledger and the lines before it`() async throws {
    let ledger = try await SealedLedger()
    // Whoever is posted by the first line acts in the second.
    let receipt = try await append([posted("s-3"), conflict(of: "s-1", by: "staff/s-3")], to: ledger)
    #expect(receipt.last.rawValue - receipt.first.rawValue == 1)
    #expect(try ledger.cases.reader().staff(try #require(Subject("staff/s-1"))).conflicts == ["c-1"])
  }

  @Test func `of lines of which one is refused none is recorded, and its place is told`() async throws {
    let ledger = try await SealedLedger()
    let before = try ledger.log.snapshot().last
    let problem = await #expect(throws: Problem.self) {
      try await append([conflict(of: "s-1"), conflict(of: "s-2"), conflict(of: "s-1")], to: ledger)
    }
    #expect(problem?.kind == .notPermitted && problem?.message.english.contains(":3: refused") == true)
    #expect(try ledger.log.snapshot().last == before)
  }

  @Test func `nobody posts himself, and nobody types as the system`() async throws {
    let ledger = try await SealedLedger()
    for actor in ["staff/s-9", "system/setup"] {
      let problem = await #expect(throws: Problem.self) { try await append([posted("s-9", by: actor)], to: ledger) }
      #expect(problem?.kind == .notPermitted)
    }
  }

  @Test func `a line of another record doesn't stand on a thread beside it`() async throws {
    let ledger = try await SealedLedger()
    for other in ["staff/s-2", "person/p-1", "register/modules"] {
      let problem = await #expect(throws: Problem.self) {
        try await append([posted("s-3", more: #","subjects":"staff/s-3 \#(other)""#)], to: ledger)
      }
      #expect(problem?.kind == .badData)
    }
    _ = try await append([posted("s-3", more: #","subjects":"staff/s-3 once/post-3""#)], to: ledger)
  }

  @Test(arguments: [
    (
      "PersonErased", "person/p-1",
      #"{"person":"p-1","basis":"retention-over","agreedBy":"s-2","keys":[],"sealedFields":0}"#
    ),
    ("ModuleRetired", "module/visits", #"{"module":"visits","reason":"x"}"#),
    ("ModuleEventSkipped", "module/visits", #"{"module":"visits","skippedPosition":"1","reason":"x"}"#),
  ])
  func `what only a command makes true is no line`(_ type: String, _ subject: String, _ data: String) async throws {
    let ledger = try await SealedLedger()
    let before = try ledger.log.snapshot().last
    let problem = await #expect(throws: Problem.self) { try await append([line(type, subject, data)], to: ledger) }
    #expect(problem?.kind == .notPermitted && problem?.remedy?.english.contains("Use `anjuan") == true)
    #expect(try ledger.log.snapshot().last == before)
  }

  @Test func `a case that never applied isn't confirmed by a line`() async throws {
    let ledger = try await SealedLedger()
    let data =
      #"{"category":"CATEGORY_DIBAO","persons":["x-1"],"amountFen":"99900","firstPayMonth":"2024-02","reviewClass":"#
      + #""REVIEW_CLASS_A","nextReviewOn":"2025-01-10","opinionPosition":"1","relativesChecked":"none"}"#
    let problem = await #expect(throws: Problem.self) {
      try await append([line("EnrolmentConfirmed", "case/c-9", data)], to: ledger)
    }
    #expect(problem?.kind == .badData)
  }

  @Test func `a line that names the time of its recording isn't decided now`() async throws {
    let ledger = try await SealedLedger()
    let problem = await #expect(throws: Problem.self) {
      try await append([posted("s-3", more: #","time":"2024-01-09T01:00:00Z""#)], to: ledger)
    }
    #expect(problem?.kind == .badData)
  }
}
