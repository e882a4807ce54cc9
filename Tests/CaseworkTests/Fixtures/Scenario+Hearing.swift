import CaseEvents
import Casework
import CaseworkTesting

extension Scenario {
  /// The standard case, enrolled since April 2023.
  static var enrolled: Scenario { standing(in: .active) }

  /// With the household invited to say what it thinks of a measure.
  func invited(
    _ measure: Measure, on day: String, answerBy last: String = "2026-07-06",
    _ change: (inout ViewsInvited) -> Void = { _ in }
  ) -> Scenario {
    adding(.viewsInvited(with(.standard(measure, answerBy: last), change)), by: .clerk, on: day)
  }

  /// With its answer.
  func heard(on day: String) -> Scenario {
    adding(.viewsHeard(.standard(to: position(of: .viewsInvited), on: day)), by: .clerk, on: day)
  }
}

extension ViewsInvited {
  static func standard(_ measure: Measure, answerBy last: String) -> ViewsInvited {
    with(ViewsInvited()) {
      ($0.measure, $0.reasons, $0.answerByOn, $0.medium) = (measure, ["income-rose"], last, .inPerson)
    }
  }
}

extension ViewsHeard {
  static func standard(to invitation: UInt64, on day: String) -> ViewsHeard {
    with(ViewsHeard()) {
      ($0.invitationPosition, $0.heardOn, $0.medium, $0.view) = (invitation, day, .inPerson, .objects)
    }
  }
}

extension AmountAdjusted {
  static func lower(to fen: Int64) -> AmountAdjusted {
    with(AmountAdjusted()) {
      ($0.amountFen, $0.baseFen, $0.fromMonth, $0.reason) = (fen, fen, "2026-08", "income-rose")
    }
  }
}

extension ReviewCompleted {
  static func from2026(_ result: ReviewResult) -> ReviewCompleted {
    with(StandardCase.review(result)) { $0.nextReviewOn = "2026-12-20" }
  }
}

extension GradualExitStarted {
  static func from2026(
    months: UInt32 = 6, method: GradualMethod = .full, start: String = "2026-07"
  ) -> GradualExitStarted {
    with(StandardCase.gradualExit(months: months, method: method)) { $0.startMonth = start }
  }
}

extension GradualExitStepped {
  static var from2026: GradualExitStepped {
    with(GradualExitStepped()) { ($0.amountFen, $0.fromMonth) = (20_000, "2026-08") }
  }
}

extension MemberRemoved {
  static func departed(_ person: String) -> MemberRemoved {
    with(MemberRemoved()) { ($0.person, $0.ground, $0.fromOn) = (person, "moved", "2026-07-01") }
  }
}

extension ExitDecided {
  static var from2026: ExitDecided { with(StandardCase.exit) { $0.stopMonth = "2026-08" } }
}

extension CorrectionRequested {
  static func of(_ target: UInt64, _ field: String, _ value: String) -> CorrectionRequested {
    with(CorrectionRequested()) {
      ($0.targetPosition, $0.field, $0.rightValue, $0.ground) = (target, field, value, "typing-error")
    }
  }

  static func ofAmount(in scenario: Scenario) -> CorrectionRequested {
    .of(scenario.position(of: .amountSet), "amountFen", "\"50000\"")
  }
}

extension CorrectionApplied {
  static func of(_ target: UInt64, _ field: String, _ value: String) -> CorrectionApplied {
    with(CorrectionApplied()) {
      ($0.targetPosition, $0.field, $0.rightValue) = (target, field, value)
      ($0.ground, $0.requestedBy) = ("typing-error", Cast.countyStaff.id)
    }
  }

  static func ofAmount(in scenario: Scenario) -> CorrectionApplied {
    .of(scenario.position(of: .amountSet), "amountFen", "\"50000\"")
  }
}
