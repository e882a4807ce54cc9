import CaseEvents
import Casework
import EventEnvelope
import EventLog
import Testing

@testable import Rolls

@Suite struct RowCodingTests {
  @Test(arguments: [0, 1, 127, 128, 300, 1 << 32, UInt64.max])
  func unsignedNumbers(value: UInt64) throws {
    var writer = RowWriter()
    writer.unsigned(value)
    var reader = RowReader(writer.bytes)
    #expect(try reader.unsigned() == value)
    #expect(reader.isAtEnd)
  }

  @Test(arguments: [0, 1, -1, 63, -64, 64, Int64.max, Int64.min])
  func signedNumbers(value: Int64) throws {
    var writer = RowWriter()
    writer.signed(value)
    var reader = RowReader(writer.bytes)
    #expect(try reader.signed() == value)
    #expect(writer.bytes.count <= 10)
  }

  @Test func everyKindOfChangeReadsBack() throws {
    let day = CivilDate(daysSinceEpoch: 19_500)
    let kinds: [StandingChange.Kind] = [
      .entered(persons: ["p-1", "p-2"], unconfirmed: ["p-3"]), .category(.tekun),
      .enteredAlone(person: "p-1", fen: 41_667),
      .leftAlone(person: "p-1"), .ends, .left, .amount(0), .suspended(true), .suspended(false),
      .gradualExit(through: day.month, before: 59_000), .gradualExitOver, .declared(["p-1", "p-2"]), .joined("p-3"),
      .departed("p-1"), .died("p-2"), .reviewDue(day), .reviewed, .corrected,
    ]
    for kind in kinds {
      let change = StandingChange(
        effective: day, position: Position(7), since: Position(7), superseded: nil, origin: .here, kind: kind,
        ground: "",
        fact: nil)
      var writer = RowWriter()
      change.write(to: &writer)
      var reader = RowReader(writer.bytes)
      #expect(try StandingChange(from: &reader) == change)
      #expect(reader.isAtEnd)
    }
  }

  @Test func rowsReadBackAndEveryTruncationIsRefused() throws {
    let rows: [PaymentRow] = [
      .line(PaymentOutcome(listedAmount: 59_000)),
      .line(
        PaymentOutcome(
          listedAmount: 2, answeredAmount: 1, answer: .returned, answeredOn: CivilDate(daysSinceEpoch: -3),
          attempts: 2, credits: 1)),
      .list(
        PaymentListRow(
          month: Month(monthsSinceEpoch: 640), state: .funded, lines: 400, total: 9, office: 431_026_000_000)),
    ]
    for row in rows {
      let bytes = row.bytes
      #expect(try PaymentRow(key: "k", bytes: bytes) == row)
      for count in 0..<bytes.count {
        #expect(throws: ViewsError.self) { try PaymentRow(key: "k", bytes: Array(bytes[..<count])) }
      }
      #expect(throws: ViewsError.self) { try PaymentRow(key: "k", bytes: bytes + [0]) }
    }
  }

  @Test func theDigestDependsOnTheRowsAloneNotOnTheirOrder() {
    var forwards = RowDigest()
    var backwards = RowDigest()
    let rows = (0..<50).map { (key: [UInt8(truncatingIfNeeded: $0)], value: [UInt8(truncatingIfNeeded: $0 * 3), 1]) }
    for row in rows { forwards.add(key: row.key, value: row.value) }
    for row in rows.reversed() { backwards.add(key: row.key, value: row.value) }
    #expect(forwards == backwards)
    #expect(RowDigest(bytes: forwards.bytes) == forwards)
    backwards.remove(key: rows[0].key, value: rows[0].value)
    #expect(forwards != backwards)
    backwards.add(key: rows[0].key, value: rows[0].value)
    #expect(forwards == backwards)
  }

  @Test func aKeyAndARowCanNotBeTradedForOneAnother() {
    var left = RowDigest()
    left.add(key: [1, 2], value: [3])
    var right = RowDigest()
    right.add(key: [1], value: [2, 3])
    #expect(left != right)
  }

  @Test func paymentKeysReadBack() {
    let keys: [PaymentKey] = [
      .list("431026-2023-05-1"), .line(month: "2023-05", caseID: "431026-2023-000001", list: "431026-1", line: 12),
    ]
    for key in keys { #expect(PaymentKey(key.description) == key) }
    #expect(PaymentKey("month/2023-05 a b x") == nil)
    #expect(PaymentKey("other/x") == nil)
  }
}
