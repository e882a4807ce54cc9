import CaseEvents
import Casework
import EventEnvelope
import Testing

@testable import county_sim

/// A year in whose middle the Law of 2026 comes into force.
struct LawTests {
  private static let year = Task {
    try await ToldLedger(
      ToldLedger.options(cases: 400, counties: [431_022, 431_026], start: Month(year: 2026, month: 1)))
  }
  private static let law = CivilDate(daysSinceEpoch: 20_635)

  @Test func theLawBeginsInTheMiddleOfTheYear() { #expect(Self.law.description == "2026-07-01") }

  @Test func householdsAreHeardSinceTheLaw() async throws {
    let ledger = try await Self.year.value
    let invited = ledger.lines.filter { $0.event.type == .viewsInvited }
    #expect(invited.count > 10 && ledger.count(.viewsHeard) > 5)
    #expect(invited.allSatisfy { $0.occurredOn >= Self.law })
  }

  @Test func whoseSupportEndsUnderTheLawWasAskedBefore() async throws {
    var ends = 0
    for told in try await Self.year.value.cases {
      var isAsked = false
      for entry in told.entries {
        if entry.event.type == .viewsInvited || Self.asksForTheEnd(entry.event) { isAsked = true }
        guard entry.occurredOn >= Self.law, Self.endsByDecision(entry.event) else { continue }
        #expect(isAsked, "\(told.id) \(entry.event.type)")
        ends += 1
      }
    }
    #expect(ends > 3)
  }

  private static func asksForTheEnd(_ event: CaseEvent) -> Bool {
    if case .changeReported(let reported) = event { reported.kind == "end-requested" } else { false }
  }

  /// Whether something is decided against a household that lives, before its own term.
  private static func endsByDecision(_ event: CaseEvent) -> Bool {
    if case .exitDecided(let exit) = event { return !["death", "gradual-exit-completed"].contains(exit.ground) }
    return event.type == .gradualExitStarted || event.type == .suspensionOrdered
  }

  @Test func townshipsOfOneCountyConfirm() async throws {
    for line in try await Self.year.value.lines {
      guard case .enrolmentConfirmed(let confirmed) = line.event else { continue }
      #expect(confirmed.delegated == (line.office.county == 431_022))
    }
  }
}
