import CaseEvents
import Casework
import EventEnvelope
import Testing

@testable import county_sim

/// What happens in a year of 600 cases.
struct StoryTests {
  @Test(arguments: [
    EventType.supplementRequested, .applicationNotAccepted, .applicationWithdrawn, .procedureTerminated,
    .sourceTimedOut, .sourceWaived, .checkHitResolved, .neighbourInterviewed, .relativeRelationDeclared,
    .complaintReceived, .countyVisited, .objectionFiled, .objectionResolved, .enrolmentConfirmed, .enrolmentRefused,
    .decisionNotified, .deadlineExtended, .categoryIdentified, .categoryChanged, .singlePersonEnrolled,
    .selfCareAssessed, .amountAdjusted, .paymentReturned, .paymentReissued, .paymentCredited, .overpaymentFound,
    .recoveryOrdered, .recoveryReceived, .underpaymentFound, .arrearsPaid, .reviewCompleted, .reviewOverdue,
    .suspensionOrdered, .suspensionLifted, .gradualExitStarted, .gradualExitStepped, .exitDecided, .exitNoticed,
    .exitEffective, .reinstatementConfirmed, .deathRecorded, .memberRemoved, .correctionRequested,
    .correctionApplied, .correctionRejected, .disputeOpened, .disputeResolved, .staffCertified,
    .monitoringSignalRaised, .signalTriaged,
  ])
  func everythingHappens(_ type: EventType) async throws {
    #expect(try await ToldLedger.year.value.count(type) > 0)
  }

  @Test func gradualExitsEndInALongerRun() async throws {
    let ledger = try await ToldLedger(ToldLedger.options(cases: 150, months: 24, counties: [431_026]))
    #expect(ledger.count(.gradualExitEnded) > 0)
  }

  @Test func underTheLawDecisionsAreToldInWriting() async throws {
    var options = ToldLedger.options(cases: 150, months: 3, counties: [431_026])
    options.start = try #require(Month("2026-07"))
    let media = try await ToldLedger(options).lines.compactMap { line -> Medium? in
      guard case .decisionNotified(let notified) = line.event else { return nil }
      return notified.medium
    }
    #expect(Set(media) == [.letter, .inPerson])
  }

  @Test func someDeathsAreLearntOfLate() async throws {
    let delays = try await ToldLedger.year.value.lines.compactMap { line -> Int? in
      guard case .deathRecorded = line.event else { return nil }
      return line.stampedAt.dateInChina.days(since: line.occurredOn)
    }
    #expect(delays.contains { $0 > 20 })
    #expect(delays.contains { $0 < 10 })
  }

  @Test func correctionsComeMonthsLater() async throws {
    let ledger = try await ToldLedger.year.value
    var waits: [Int] = []
    for line in ledger.lines {
      guard case .correctionApplied(let applied) = line.event else { continue }
      let target = ledger.lines[Int(applied.targetPosition) - 1]
      waits.append(line.stampedAt.dateInChina.days(since: target.stampedAt.dateInChina))
      #expect(line.actor.id != applied.requestedBy[...])
    }
    #expect(waits.contains { $0 > 60 })
  }

  @Test func casesEndUpWhereTheyPlausiblyWould() async throws {
    let states = try await ToldLedger.year.value.cases.map { told in
      CaseState.folded(Corrections.applied(to: told.entries).entries)
    }
    let share = { (phases: [CasePhase]) in states.count { phases.contains($0.phase) } * 100 / states.count }
    #expect((55...85).contains(share([.active, .gradualExit, .exitDecided])))
    #expect((4...20).contains(share([.refused])))
    #expect((2...14).contains(share([.closed])))
    #expect((1...14).contains(share([.exited])))
  }

  @Test func categoriesFollowThePublishedShares() async throws {
    var people: [Category: Int] = [:]
    for told in try await ToldLedger(ToldLedger.options(seed: 11, cases: 1_500, months: 6)).cases {
      let state = CaseState.folded(told.entries)
      if let category = state.category { people[category, default: 0] += state.countedSize }
    }
    let total = people.values.reduce(0, +)
    let share = { (category: CaseEvents.Category) in (people[category] ?? 0) * 100 / total }
    // Published: 66 %, 14 % and 20 %.
    #expect((58...74).contains(share(.dibao)))
    #expect((9...19).contains(share(.tekun)))
    #expect((13...27).contains(share(.marginal)))
  }

  @Test func checksRaiseAlertsAsPublished() async throws {
    let ledger = try await ToldLedger.year.value
    let alerts = ledger.count(.checkHitResolved) * 1_000 / ledger.count(.crossCheckReported)
    #expect((170...280).contains(alerts))
  }

  @Test func aCaseHasAboutThirtyEvents() async throws {
    let cases = try await ToldLedger.year.value.cases
    let events = cases.reduce(0) { $0 + $1.entries.count } / cases.count
    #expect((25...36).contains(events))
  }
}
