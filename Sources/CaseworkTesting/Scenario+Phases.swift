import CaseEvents
public import Casework

extension Scenario {
  /// A case that stands in the phase, reached by the shortest path.
  public static func standing(in phase: CasePhase) -> Scenario {
    switch phase {
    case .unopened: Scenario()
    case .submitted: standard(upTo: .declared)
    case .supplementing:
      standard(upTo: .declared).adding(.supplementRequested(StandardCase.supplement), by: .clerk, on: "2023-03-02")
    case .investigating: standard(upTo: .visited)
    case .assessed: standard(upTo: .assessed)
    case .opined: standard(upTo: .opined)
    case .onNotice: standard(upTo: .noticePosted)
    case .reinvestigating:
      standard(upTo: .noticePosted).adding(.objectionFiled(StandardCase.objection), by: .applicant, on: "2023-03-17")
    case .noticed: standard(upTo: .noticeEnded)
    case .countyReview: standard(upTo: .forwarded)
    case .active: standard(upTo: .notified)
    case .gradualExit:
      standard(upTo: .notified)
        .adding(.gradualExitStarted(StandardCase.gradualExit()), by: .reviewer, on: "2023-09-20")
    case .exitDecided:
      standard(upTo: .notified).adding(.exitDecided(StandardCase.exit), by: .reviewer, on: "2023-09-20")
    case .exited:
      standing(in: .exitDecided).notified(of: .exitDecided, on: "2023-09-21")
        .adding(.exitEffective(StandardCase.exitEffect), by: .system, on: "2023-10-01")
    case .refused:
      standard(upTo: .forwarded).adding(.enrolmentRefused(StandardCase.refusal), by: .reviewer, on: "2023-03-30")
    case .closed:
      standard(upTo: .accepted).adding(.applicationWithdrawn(ApplicationWithdrawn()), by: .applicant)
    }
  }
}
