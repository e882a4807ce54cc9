import CaseEvents
import Casework
import Entitlement
import EventEnvelope
import Testing

@testable import county_sim

/// A generated year, month by month: what was due, what was paid, and what its officials found.
@Suite struct DueTests {
  /// What may make a month differ from what was paid.
  private static let late: Set<EventType> = [
    .deathRecorded, .memberRemoved, .correctionApplied, .paymentReturned, .underpaymentFound, .overpaymentFound,
    .reinstatementConfirmed,
  ]

  @Test func withoutLateFactsEveryMonthIsPaidAsDue() async throws {
    var quiet = 0
    let last = try #require(CivilDate("2023-12-31"))
    for (id, recorded) in try await ToldLedger.year.value.cases {
      guard !recorded.contains(where: { Self.late.contains($0.event.type) }) else { continue }
      let account = CaseAccount(recorded, on: last)
      quiet += account.months.lines.isEmpty ? 0 : 1
      for line in account.months.lines where line.differenceFen != 0 {
        Issue.record("\(id) \(line.month): due \(line.dueFen), paid \(line.paidFen)")
      }
    }
    #expect(quiet > 200)
  }

  @Test func lateDeathsAndCorrectionsShowWhatWasFound() async throws {
    var found: [OverpaymentCause: Int] = [:]
    let last = try #require(CivilDate("2023-12-31"))
    for (id, recorded) in try await ToldLedger.year.value.cases {
      let findings = recorded.compactMap { entry -> OverpaymentFound? in
        if case .overpaymentFound(let finding) = entry.event { finding } else { nil }
      }
      guard findings.count == 1 else { continue }
      let account = CaseAccount(Corrections.applied(to: recorded).entries, on: last)
      let named = findings[0].payMonth.compactMap { Month($0) }
      let tooMuch = account.months.lines.filter { named.contains($0.month) }.reduce(0) { $0 - $1.differenceFen }
      #expect(tooMuch == findings[0].amountFen, "\(id) \(findings[0].cause)")
      // What was on its way when it was found, no finding names yet.
      let later = account.months.overpaidMonths.filter { !named.contains($0) }
      #expect(later.allSatisfy { $0 > named.last ?? $0 } && later.count <= 1, "\(id) \(later)")
      found[findings[0].cause, default: 0] += 1
    }
    #expect(found[.lateReport] ?? 0 > 5 && found[.agencyError] ?? 0 > 0, "\(found)")
  }
}
