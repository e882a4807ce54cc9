import CaseEvents
import Casework
import EventEnvelope
import Rolls
import Testing

/// Two folds of the same events, one for deciding and one for the rolls, must not disagree on money or members.
@Suite struct RollAgreementTests {
  @Test func theRollPaysWhatTheCaseGrants() async throws {
    let months = (0..<14).compactMap { Month("2023-01")?.adding(months: $0) }
    for (id, recorded) in try await ToldLedger.year.value.cases {
      let entries = Corrections.applied(to: recorded).entries
      let state = CaseState.folded(entries)
      let row = RollRow(entries: entries)
      for month in months {
        let standing = row.standing(on: month.firstDay)
        #expect(standing?.amount ?? 0 == state.amount(in: month), "\(id) in \(month)")
      }
      if state.phase.isEnrolled, let standing = row.standing(on: .latest) {
        if standing.category != .single { #expect(standing.size == state.countedSize, "\(id)") }
        #expect(standing.nextReview == state.nextReviewOn, "\(id)")
      }
    }
  }

  @Test func theRollHasWhoeverIsEnrolled() async throws {
    for (id, recorded) in try await ToldLedger.year.value.cases {
      let entries = Corrections.applied(to: recorded).entries
      let state = CaseState.folded(entries)
      let isOnRoll = RollRow(entries: entries).standing(on: .latest) != nil
      // Whoever is all dead is on no roll, though nobody may have decided the exit yet.
      #expect(isOnRoll == (state.phase.isEnrolled && !state.household.isExtinct), "\(id) \(state.phase)")
    }
  }
}
