import CaseEvents
import Casework
import EventEnvelope
import Testing

@testable import county_sim

/// A payment list pays what was recorded by the moment at which it was prepared, and nothing that was learnt or decided
/// afterwards.
struct PreparedListTests {
  private static let runs: [(seed: UInt64, start: Month?)] = [
    (3, nil), (7, nil), (2_023, nil), (11, Month(year: 2026, month: 1)), (23, Month(year: 2025, month: 7)),
  ]

  @Test(arguments: runs.indices) func linesPayWhatWasKnownAndGranted(_ run: Int) async throws {
    let (seed, start) = Self.runs[run]
    let ledger = try await ToldLedger(ToldLedger.options(seed: seed, cases: 500, start: start))
    let recorded = Dictionary(uniqueKeysWithValues: ledger.cases)
    var lines = 0
    for list in ledger.lines {
      guard case .paymentListPrepared(let prepared) = list.event else { continue }
      let month = try #require(Month(prepared.payMonth))
      for line in prepared.lines {
        let known = (recorded[line.caseID] ?? []).filter { $0.recordedAt <= list.stampedAt }
        let entries = Corrections.applied(to: known).entries
        let granted = StandingHistory(entries: entries).amount(in: month)
        #expect(granted == line.amountFen, "seed \(seed): \(list.subjects) line \(line.line), \(line.caseID)")
        let household = CaseState.folded(entries).household
        let isLeft = household.members.contains { $0.isCounted && $0.diedOn.map { $0 >= month.firstDay } ?? true }
        #expect(isLeft, "seed \(seed): \(list.subjects) line \(line.line) pays a household known to be gone")
        lines += 1
      }
    }
    #expect(lines > 300)
  }
}
