import CaseEvents
import Casework
import CaseworkTesting
import EventEnvelope

extension RefusedProposal {
  /// What the Law of 2026 asks, and what stands beside it.
  static let assistanceLaw: [RefusedProposal] = [
    .init(.refusalInWriting) { Scenario.tellingARefusal(by: .message, on: "2026-07-01") },
    .init(.grantKnown) { Scenario.standing(in: .active).publishing { $0.decisionPosition = 2 } },
    .init(.grantKnown) {  // once only
      Scenario.standing(in: .active).published().publishing { _ in }
    },
    .init(.grantKnown) {  // an exit is told to the household, not to the village
      let leaving = Scenario.standing(in: .exitDecided)
      return leaving.publishing { $0.decisionPosition = leaving.position(of: .exitDecided) }
    },
    .init(.noticeMinimal) { Scenario.standing(in: .active).publishing { $0.fields.append("illness") } },
    .init(.noticeInVillage) { Scenario.standing(in: .active).publishing { $0.place = "431026102201" } },
    .init(.inOrder) { Scenario.standing(in: .active).publishing { $0.fromOn = "2023-03-29" } },
    .init(.askedOnlyForWhatNoCheckTells) { Scenario.asking(for: "vehicle-registration", on: "2026-07-01") },
    .init(.obligorConsented) { Scenario.checkingAnObligor(on: "2026-07-01") },
    .init(.obligorConsented) {  // of another source only
      Scenario.checkingAnObligor(on: "2026-07-01") { $0.consenting { $0.scope = ["vehicle"] } }
    },
    .init(.obligorConsented) {  // taken back
      Scenario.checkingAnObligor(on: "2026-07-01") {
        $0.consenting { _ in }.adding(
          .authorizationWithdrawn(with(AuthorizationWithdrawn()) { $0.persons = [Cast.stranger.id] }), by: .stranger)
      }
    },
    .init(.obligorConsented) {
      Scenario.standard(upTo: .accepted).when(
        .obligorConsented(with(.standard) { $0.validToOn = "2026-07-01" }), by: .stranger, on: "2026-07-02")
    },
    .init(.obligorSpeaks) {  // the family doesn't agree for an obligor
      Scenario.standard(upTo: .accepted).when(.obligorConsented(.standard), by: .applicant)
    },
    .init(.obligorSpeaks) {  // a member authorises
      Scenario.standard(upTo: .accepted).when(
        .obligorConsented(with(.standard) { $0.obligor = "p-2" }), by: .clerk)
    },
    .init(.obligorSpeaks) {  // nor takes it back
      Scenario.standard(upTo: .accepted).consenting { _ in }.when(
        .authorizationWithdrawn(with(AuthorizationWithdrawn()) { $0.persons = [Cast.stranger.id] }), by: .applicant)
    },
    .init(.singleGroundInForce) { Scenario.enrollingInDifficulty(on: "2026-06-30") { $0.reasons = ["disaster"] } },
    .init(.specialDifficultyHasReasons) { Scenario.enrollingInDifficulty(on: "2026-07-01") { _ in } },
    .init(.urgentAidAskedFor) {
      Scenario.standard(upTo: .submitted).when(.aidGivenFirst(.standard), by: .clerk, on: "2026-07-01")
    },
    .init(.urgentAidSmall) { Scenario.aiding(48_501, on: "2026-07-01") },
    .init(.urgentAidSmall) { Scenario.aiding(0, on: "2026-07-01") },
    .init(.urgentAidSmall) {  // in all, not each time
      Scenario.inNeed.adding(.aidGivenFirst(.standard), by: .clerk, on: "2026-07-01")
        .when(.aidGivenFirst(with(.standard) { $0.amountFen = 18_501 }), by: .clerk, on: "2026-07-01")
    },
    .init(.urgentAidUnexplained) {
      Scenario.inNeed.when(.urgencyExplained(.standard(of: 1)), by: .clerk, on: "2026-07-01")
    },
    .init(.exitOnNotice) {
      Scenario.tekunLeaving().when(.objectionFiled(StandardCase.objection), by: .stranger, on: "2023-09-22")
    },
    .init(.objectionKnown) { Scenario.exitObjected().when(.objectionFiled(StandardCase.objection), by: .stranger) },
    .init(.roleMayAct) {  // the township doesn't settle an objection to the county's exit
      Scenario.exitObjected().when(.objectionResolved(StandardCase.objectionResolved), by: .clerk)
    },
    .init(.objectionsResolved) { Scenario.exitObjected().takingEffect() },
    .init(.exitNoticed) {  // dismissed, it goes on notice again
      Scenario.exitObjected().settled(.dismissed).takingEffect()
    },
    .init(.exitStands) { Scenario.exitObjected().settled(.partly).takingEffect() },
    .init(.exitFell) { Scenario.exitObjected().settled(.dismissed).reinstating() },
  ]
}

extension Scenario {
  /// A family that was refused is told of it.
  static func tellingARefusal(by medium: Medium, on day: String) -> Outcome {
    let refused = standing(in: .refused)
    let event = with(StandardCase.notification(of: refused.position(of: .enrolmentRefused), on: day)) {
      $0.medium = medium
    }
    return refused.when(.decisionNotified(event), by: .clerk, on: day)
  }

  /// The latest grant is published in the village.
  func publishing(on day: String? = nil, _ change: (inout DecisionPublished) -> Void) -> Outcome {
    when(.decisionPublished(with(publication, change)), by: .village, on: day)
  }

  func published() -> Scenario { adding(.decisionPublished(publication), by: .village) }

  private var publication: DecisionPublished {
    with(DecisionPublished()) {
      $0.decisionPosition = position(of: .enrolmentConfirmed)
      $0.place = "431026101201"
      $0.fromOn = "\(today)"
      $0.fields = ["name", "members", "amount"]
    }
  }

  /// A family is asked for one item more.
  static func asking(for item: String, on day: String) -> Outcome {
    let event = with(SupplementRequested()) { ($0.missing, $0.dueOn) = ([item], "2026-07-20") }
    return standing(in: .submitted).when(.supplementRequested(event), by: .clerk, on: day)
  }

  /// The check is asked about a grown-up child who lives elsewhere.
  static func checkingAnObligor(on day: String, _ before: (Scenario) -> Scenario = { $0 }) -> Outcome {
    let lasting = with(StandardCase.authorization) { $0.validToOn = "2029-12-31" }
    let authorized = standard(upTo: .accepted).adding(.crossCheckAuthorized(lasting), by: .applicant)
    let request = with(StandardCase.request) { $0.obligors = [Cast.stranger.id] }
    return before(authorized).when(.crossCheckRequested(request), by: .clerk, on: day)
  }

  func consenting(_ change: (inout ObligorConsented) -> Void) -> Scenario {
    adding(.obligorConsented(with(.standard, change)), by: .stranger)
  }

  /// A member of a marginal family is enrolled alone for a special difficulty.
  static func enrollingInDifficulty(on day: String, _ change: (inout SinglePersonEnrolled) -> Void) -> Outcome {
    let next = CivilDate(day)?.month.next ?? StandardCase.start.month
    let event = with(SinglePersonEnrolled.standard) {
      ($0.ground, $0.firstPayMonth, $0.nextReviewOn) = (.specialDifficulty, "\(next)", "2027-06-30")
    }
    return marginal().when(.singlePersonEnrolled(with(event, change)), by: .reviewer, on: day)
  }

  /// A family that applied for emergency aid in June 2026.
  static var inNeed: Scenario {
    Scenario().adding(
      .applicationSubmitted(with(StandardCase.application) { $0.wanted = [.emergency] }), by: .applicant,
      on: "2026-06-30")
  }

  static func aiding(_ fen: Int64, on day: String) -> Outcome {
    inNeed.when(
      .aidGivenFirst(with(.standard) { ($0.amountFen, $0.givenOn) = (fen, day) }), by: .clerk, on: day)
  }

  /// 特困 that leaves, on notice from 22 September 2023.
  static func exitOnNotice() -> Scenario { tekunLeaving().noticingExit(on: "2023-09-22") }

  func noticingExit(on day: String) -> Scenario {
    adding(.exitNoticed(with(ExitNoticed()) { ($0.fromOn, $0.days) = (day, 7) }), by: .clerk, on: day)
  }

  static func exitObjected() -> Scenario {
    exitOnNotice().adding(.objectionFiled(StandardCase.objection), by: .stranger, on: "2023-09-25")
  }

  func settled(_ result: ObjectionResult) -> Scenario {
    adding(
      .objectionResolved(with(StandardCase.objectionResolved) { $0.result = result }), by: .reviewer, on: "2023-10-10")
  }

  func takingEffect(on day: String = "2023-10-20") -> Outcome {
    when(.exitEffective(StandardCase.exitEffect), by: .system, on: day)
  }

  func reinstating() -> Outcome {
    let event = with(StandardCase.reinstatement) {
      ($0.category, $0.fromMonth, $0.amountFen, $0.nextReviewOn) = (.tekun, "2023-10", 80_000, "2024-03-31")
    }
    return when(.reinstatementConfirmed(event), by: .reviewer, on: "2023-10-10")
  }
}

extension ObligorConsented {
  static var standard: ObligorConsented {
    with(ObligorConsented()) {
      ($0.obligor, $0.scope, $0.validToOn) = (Cast.stranger.id, ["all"], "2029-12-31")
    }
  }
}

extension AidGivenFirst {
  static var standard: AidGivenFirst {
    with(AidGivenFirst()) { ($0.amountFen, $0.ground, $0.givenOn) = (30_000, "fire", "2026-07-01") }
  }
}

extension UrgencyExplained {
  static func standard(of aid: UInt64, on day: String = "2026-07-01") -> UrgencyExplained {
    with(UrgencyExplained()) { ($0.aidPosition, $0.explainedOn, $0.circumstances) = (aid, day, ["house-burnt"]) }
  }
}
