import CaseEvents
import Casework
import CaseworkTesting
import EventEnvelope
import Instruments
import Testing
import Wording

/// On which days a guard holds, and on what it then rests.
@Suite struct GuardDateTests {
  /// A day after each change of the instruments.
  static let days = ["2014-06-01", "2019-01-01", "2023-01-01", "2026-06-30", "2026-07-01"]

  /// The guards that don't hold on each of the days, with the first on which they do.
  static let since = [
    "exitNoticed": "2019-01-01", "exitStands": "2023-01-01", "heardFirst": "2026-07-01",
    "specialDifficultyHasReasons": "2026-07-01", "refusalInWriting": "2026-07-01", "obligorConsented": "2026-07-01",
    "askedOnlyForWhatNoCheckTells": "2026-07-01", "urgentAidAskedFor": "2026-07-01", "urgentAidSmall": "2026-07-01",
    "delegationByProvince": "2026-07-01",
  ]

  @Test(arguments: Procedure.guards, days) func aGuardHoldsSince(_ rule: Guard, day: String) throws {
    let holds = Self.since[rule.code].map { $0 <= day } ?? true
    #expect(rule.isInForce(on: try #require(CivilDate(day))) == holds, "\(rule.code) on \(day)")
  }

  @Test func theGuardsWithADateAreOfTheProcedure() {
    #expect(Set(Self.since.keys).isSubset(of: Procedure.guards.map(\.code)))
  }

  @Test(arguments: Procedure.guards) func citationsStandOldestFirstAndTheLedgerLast(_ rule: Guard) {
    let lasting = rule.citations.drop { $0.instrument.from == nil && $0.instrument != .ledger }
    let days = lasting.map { $0.instrument == .ledger ? .latest : $0.instrument.from ?? .earliest }
    #expect(days == days.sorted(), "\(rule.code)")
  }

  struct Basis: Sendable {
    let day: String
    let instruments: [Instrument]
  }

  @Test(arguments: [
    Basis(day: "2019-03-01", instruments: [.dibaoTrial, .tekunIdentification2016]),
    Basis(day: "2023-03-01", instruments: [.dibaoProcedure, .tekunIdentification]),
    Basis(day: "2026-06-30", instruments: [.dibaoProcedure, .tekunIdentification]),
    Basis(day: "2026-08-01", instruments: [.dibaoProcedure, .tekunIdentification, .socialAssistanceLaw]),
  ])
  func aRefusalCitesWhatIsInForceOnItsDay(_ basis: Basis) throws {
    let day = try #require(CivilDate(basis.day))
    let refusal = Refusal(.refusalHasReasons, event: .enrolmentRefused, on: day)
    for instrument in Instrument.allCases {
      let isCited = refusal.basis.chinese.contains(instrument.title.chinese)
      #expect(isCited == basis.instruments.contains(instrument), "\(instrument.code) on \(day)")
    }
  }

  @Test func aRefusedActSaysItsDay() throws {
    let outcome = Scenario.standing(in: .opined).when(
      .publicNoticePosted(StandardCase.notice()), by: .reviewer, on: "2023-03-15")
    #expect(try #require(outcome.refusal).day == CivilDate("2023-03-15"))
  }

  /// A notice of six days before an end: no rule asked for seven before 10 October 2016, however late it is recorded.
  @Test(
    arguments: [("2015-09-21", nil), ("2017-09-21", .exitNoticed), ("2023-09-21", .exitNoticed)] as [(String, Guard?)])
  func anActIsAskedTheGuardsOfItsDay(day: String, expected: Guard?) throws {
    let shift = try #require(CivilDate(day)).days(since: try #require(CivilDate("2023-09-21")))
    var scenario = Scenario.given(
      Scenario.standing(in: .exitDecided).entries.map { entry in
        LedgerEntry(
          position: entry.position, recordedAt: entry.recordedAt, occurredOn: entry.occurredOn.adding(days: shift),
          actor: entry.actor, office: entry.office, event: entry.event)
      })
    scenario.staff[Cast.clerk.id] = .posted(
      .township, office: Cast.clerk.officeCode, from: "2010-01-01", certifiedUntil: "2029-12-31")
    let notice = with(ExitNoticed()) {
      $0.fromOn = day
      $0.days = 6
    }
    let explained = scenario.adding(.lateEntryExplained(.paperFile), by: .clerk, on: day)
    #expect(explained.setUpRefusal == nil)
    #expect(explained.when(.exitNoticed(notice), by: .clerk, on: day).refusal?.guard == expected)
  }
}
