import CaseEvents
import Casework
import Entitlement
import EventEnvelope
import EventLog
import Foundation
import SwiftProtobuf
import Testing

@testable import Desk

/// What a bank answers is taken line by line; what doesn't fit is kept as a question, and a file given again changes nothing.
@Suite struct PaymentAnswersTests {
  private let acting: Acting
  private let ledger: SealedLedger
  private let desk: PaymentDesk

  /// A ledger with a bank's clerk and a list of two lines that was instructed, as an import records it.
  init() async throws {
    let ledger = try await SealedLedger()
    let bank = try #require(Subject("staff/b-1"))
    let list = try #require(Subject("list/l-1"))
    let lines = ["c-1", "c-2"].enumerated().map { index, id in
      PaymentLine.with { ($0.line, $0.caseID, $0.account, $0.amountFen) = (UInt32(index + 1), id, "a-\(id)", 38_333) }
    }
    let month = try #require(Month("2024-01"))
    try await ledger.record([
      (
        .staffPosted(
          .with {
            ($0.staff, $0.role, $0.office, $0.fromOn) = ("b-1", .bank, ledger.office.description, "2020-01-01")
            $0.identity = .with { $0.plain = .with { ($0.name, $0.residentID) = ("测试丙", "11010519491231002X") } }
          }), bank
      ),
      (.paymentListPrepared(try #require(PaymentListPrepared.parts(of: lines, for: month).first)), list),
      (.paymentApproved(.with { ($0.linesSha256, $0.totalFen) = (PaymentLine.digest(lines), 76_666) }), list),
      (.paymentFunded(.with { ($0.treasuryReference, $0.amountFen) = ("t-1", 76_666) }), list),
      (.paymentInstructed(.with { ($0.instruction, $0.totalFen) = ("i-1", 76_666) }), list),
    ])
    self.ledger = ledger
    acting = Acting(bank, of: ledger.office)
    desk = PaymentDesk(ledger.cases)
  }

  private func rows(_ text: String, saying kind: PaymentAnswerKind = .credited) throws -> [PaymentDesk.AnswerRow] {
    let path = ledger.directory + "/answers-\(UUID().uuidString)"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return try AnswerFile.rows(of: path, saying: kind)
  }

  private static let head = "list,line,case,month,amount,on\n"

  @Test func `what fits is credited, and the same file once more is known`() async throws {
    let rows = try rows(Self.head + "l-1,1,c-1,2024-01,383.33,2024-01-11\nl-1,2,c-2,2024-01,383.33,2024-01-11\n")
    let first = try await desk.take(rows, by: acting, isDryRun: false)
    #expect(first.taken == 2 && first.questions.isEmpty)
    #expect(try desk.list("l-1").creditedFen == 76_666)
    let again = try await desk.take(rows, by: acting, isDryRun: false)
    #expect(again.known == 2 && again.taken == 0 && again.questions.isEmpty)
  }

  @Test(arguments: [
    ("l-1,3,c-1,2024-01,383.33,2024-01-11", PaymentAnswerDoubt.unknownLine),
    ("l-9,1,c-1,2024-01,383.33,2024-01-11", .unknownLine),
    ("l-1,1,c-2,2024-01,383.33,2024-01-11", .otherCase),
    ("l-1,1,c-1,2023-12,383.33,2024-01-11", .otherMonth),
    ("l-1,1,c-1,2024-01,383.34,2024-01-11", .otherAmount),
  ])
  func `what doesn't fit is a question and no payment`(line: String, doubt: PaymentAnswerDoubt) async throws {
    let rows = try rows(Self.head + line)
    let report = try await desk.take(rows, by: acting, isDryRun: false)
    #expect(report.taken == 0 && report.questions.map(\.doubt) == [doubt])
    #expect(try desk.list("l-1").creditedFen == 0)
    #expect(try desk.lists().flatMap(\.list.questions).map(\.doubt) == [doubt])
    #expect(try await desk.take(rows, by: acting, isDryRun: false).known == 1)
  }

  @Test func `a second credit of a line is a question, in the thread of its case too`() async throws {
    let line = "l-1,1,c-1,2024-01,383.33,2024-01-"
    let rows = try rows(Self.head + "\(line)11\n\(line)12\n")
    let report = try await desk.take(rows, by: acting, isDryRun: false)
    #expect(report.taken == 1 && report.questions.map(\.doubt) == [.answeredBefore])
    let question = try #require(try desk.list("l-1").questions.first)
    let account = try CaseAccount(of: "c-1", in: ledger.log)
    #expect(account.payments.questions == [question.position])
    #expect(account.totals.paidFen(for: try #require(Month("2024-01"))) == 38_333)
    // Settled by the county, it counts beside the first, in the account as in the register.
    let event = try desk.settlement(
      of: question.position, on: "l-1", .counts, caseID: nil, month: nil, reason: "bank-statement")
    let county = Acting(ledger.reviewers[0], of: ledger.office)
    _ = try await RecordDesk(ledger.cases).record(county.proposal(event), of: PaymentDesk.subject(of: "l-1"))
    let after = try CaseAccount(of: "c-1", in: ledger.log)
    #expect(after.payments.questions.isEmpty)
    #expect(after.totals.paidFen(for: try #require(Month("2024-01"))) == 76_666)
    var register: Int64 = 0
    try PaymentRegister(of: try LedgerPlace(ledger.directory).open(sharing: ledger.log), knownAt: nil, month: nil)
      .forEachLine { register += $0.caseID == "c-1" ? $0.row.paidAmount ?? 0 : 0 }
    #expect(register == 76_666)
  }

  @Test func `a dry run records nothing`() async throws {
    let before = try ledger.log.snapshot().last
    let rows = try rows(Self.head + "l-1,1,c-1,2024-01,383.33,2024-01-11\nl-1,1,c-1,2024-01,383.33,2024-01-11\n")
    let report = try await desk.take(rows, by: acting, isDryRun: true)
    #expect(report.taken == 1 && report.questions.count == 1)
    #expect(try ledger.log.snapshot().last == before)
  }

  @Test(arguments: [
    "清册,行号,案卷号,月份,金额（元）,日期\nl-1,1,c-1,2024-01,383.33,2024-01-11\n",
    "on,amountFen,month,case,line,list\r\n2024-01-11,38333,2024-01,c-1,1,l-1\r\n",
    "\"list\",\"line\",\"case\",\"month\",\"amount\",\"on\"\n\"l-1\",\"1\",\"c-1\",\"2024-01\",\"383.33\",\"2024-01-11\"",
    #"{"list":"l-1","line":1,"caseId":"c-1","payMonth":"2024-01","amountFen":"38333","creditedOn":"2024-01-11"}"#,
  ])
  func `a file is read however it is written`(text: String) throws {
    let answer = try #require(try rows(text).first?.answer)
    let wanted = BankAnswer(
      list: "l-1", line: 1, caseID: "c-1", payMonth: "2024-01", amountFen: 38_333, day: "2024-01-11", kind: .credited)
    #expect(answer == wanted)
  }

  @Test(arguments: [
    "list,line,case,month,on\nl-1,1,c-1,2024-01,2024-01-11", head + "l-1,1,c-1,2024-01,383.333,2024-01-11",
    head + "l-1,1,c-1,2024-01,3.8e2,2024-01-11", head + "l-1,1,c-1,2024-01,-1,2024-01-11",
    head + "l-1,1,c-1,January,1,2024-01-11", head + "l-1,x,c-1,2024-01,1,2024-01-11", "{\"list\":1}",
  ])
  func `what can't be read is refused by its line`(text: String) throws {
    let problem = #expect(throws: Problem.self) { try rows(text) }
    #expect(problem?.kind == .badData)
  }
}
