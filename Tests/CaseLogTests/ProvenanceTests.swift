import CaseEvents
import EventEnvelope
import SwiftProtobuf
import Testing

@testable import CaseLog

/// What was decided elsewhere is known by position, and by nothing that an import brings.
@Suite struct ProvenanceTests {
  private func entry(_ event: CaseEvent, at position: UInt64) throws -> LedgerEntry {
    LedgerEntry(
      position: Position(position), recordedAt: try #require(Instant("2023-05-18T01:02:03Z")),
      occurredOn: try #require(CivilDate("2023-05-18")), actor: try #require(Subject("staff/s")),
      office: try #require(Office("431026000000")), event: event)
  }

  private func ended(_ range: ClosedRange<UInt64>) -> CaseEvent {
    .importEnded(.with { ($0.fromPosition, $0.toPosition) = (range.lowerBound, range.upperBound) })
  }

  private func adopted(_ range: ClosedRange<UInt64>) -> CaseEvent {
    .importAdopted(.with { ($0.fromPosition, $0.toPosition) = (range.lowerBound, range.upperBound) })
  }

  @Test func `ranges are the fewest that hold their positions`() {
    var ranges = PositionRanges()
    for range in [5...7, 1...2, 9...9, 3...4, 20...30, 8...8] as [ClosedRange<UInt64>] { ranges.insert(range) }
    #expect(ranges.ranges == [1...9, 20...30] && ranges.count == 20)
    #expect(ranges.covers(2...9) && !ranges.covers(9...10) && !ranges.covers(9...20))
    #expect(ranges.contains(Position(30)) && !ranges.contains(Position(19)) && !ranges.contains(Position(31)))
  }

  @Test func `ends and running imports tell, and adoptions of this ledger`() throws {
    let provenance = Provenance(
      open: [50...60], [try entry(ended(3...10), at: 11), try entry(adopted(3...10), at: 12)])
    #expect(provenance.elsewhere.ranges == [3...10, 50...60])
    #expect(provenance.mayCommand(Position(10)) && !provenance.mayCommand(Position(50)))
    #expect(provenance.mayCommand(Position(2)) && provenance.mayCommand(Position(12)))
    #expect(provenance.imports.map(\.end) == [Position(11), nil])
  }

  @Test func `what was imported says nothing about this ledger`() throws {
    // Another's end and adoption, imported at 5 and 6, name what was decided here at 1 and 2, and the range itself.
    let provenance = Provenance(
      open: [],
      [try entry(ended(1...2), at: 5), try entry(adopted(3...10), at: 6), try entry(ended(3...10), at: 11)])
    #expect(provenance.elsewhere.ranges == [3...10] && provenance.adopted.isEmpty)
  }

  @Test(arguments: [[], [1...1], [1...5, 9...12]] as [[ClosedRange<UInt64>]])
  func `a tracking keeps what its import has recorded`(ranges: [ClosedRange<UInt64>]) {
    let parts = OpenImport.parts(of: OpenImport.value([1, 2, 3], recorded: ranges))
    #expect(parts.own == [1, 2, 3] && parts.recorded == ranges)
    #expect(OpenImport.parts(of: [1, 2, 3]).own == [1, 2, 3])
  }
}
