import CaseEvents
import Casework
import EventEnvelope
import SwiftProtobuf
import Testing

@testable import Desk

/// A list of any length is recorded in parts that fit into records, under one total and one digest.
@Suite struct PaymentPartsTests {
  private func lines(_ count: Int, id: (Int) -> String) -> [PaymentLine] {
    (1...count).map { number in
      .with {
        ($0.line, $0.caseID, $0.account) = (UInt32(number), id(number), "account-\(id(number))-1")
        $0.amountFen = Int64(number)
      }
    }
  }

  @Test(arguments: [1, 400, 1_470, 20_000]) func everyPartFitsIntoARecord(count: Int) throws {
    let month = try #require(Month("2026-12"))
    let parts = PaymentListPrepared.parts(of: lines(count) { "431026-2026-\($0)" }, for: month)
    #expect(parts.allSatisfy { CaseEvent.paymentListPrepared($0).serialized().count < 60_000 })
    #expect(Set(parts.map(\.totalFen)) == [Int64(count * (count + 1) / 2)])
    #expect(Set(parts.map(\.linesSha256)).count == 1)
    #expect(parts.flatMap(\.lines).map(\.line) == (1...count).map { UInt32($0) })
    #expect(parts.count == 1 ? !parts[0].hasPart : parts.map(\.part) == (1...parts.count).map { UInt32($0) })
  }

  @Test func longIdentifiersMakeMoreParts() throws {
    let month = try #require(Month("2026-12"))
    let long = String(repeating: "a", count: 180)
    let parts = PaymentListPrepared.parts(of: lines(1_000) { "\(long)\($0)" }, for: month)
    #expect(parts.count > 5)
    #expect(parts.allSatisfy { CaseEvent.paymentListPrepared($0).serialized().count < 60_000 })
  }

  @Test func theDigestIsThatOfTheLinesAsTheyAreWritten() {
    let one = PaymentLine.with { ($0.line, $0.caseID, $0.account, $0.amountFen) = (1, "c-1", "a-1", 38_333) }
    // printf '1,c-1,a-1,38333\n' | sha256sum
    #expect(PaymentLine.digest([one]) == "aea6dd2124ca1348642b8b5d3d00a5b3eb6ef7bf1d01f2b708fd3fdd170e9d3b")
  }
}
