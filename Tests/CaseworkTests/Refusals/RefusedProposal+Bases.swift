import CaseEvents
import Casework
import CaseworkTesting
import EventEnvelope

extension RefusedProposal {
  /// Amounts that follow from nothing, or from something else.
  static let bases: [RefusedProposal] = [
    .init(.basisNamed) {  // an event from which no amount follows
      Scenario.standing(in: .active).adjusted(to: StandardCase.amountFen) { $0.basis = 1 }
    },
    .init(.basisNamed) {  // a fact came in since
      Scenario.standing(in: .active).adding(.incomeDeclared(StandardCase.income), by: .applicant)
        .adjusted(to: StandardCase.amountFen)
    },
    .init(.basisNamed) {  // an assessment that is the latest no more
      let before = Scenario.standing(in: .active)
      return before.finding(40_000).adjusted(to: StandardCase.amountFen) {
        $0.basis = before.position(of: .assessmentComputed)
      }
    },
    .init(.followsBasis) { Scenario.standing(in: .active).adjusted(to: 100_000_000_000_000) },
    .init(.followsBasis) {  // the assessment finds another category
      Scenario.standing(in: .active).finding(70_000, in: .tekun).adjusted(to: 70_000)
    },
    .init(.followsBasis) {  // ten times what was assessed, with a reason
      let assessed = Scenario.standard(upTo: .assessed)
      let event = with(assessed.opinion) { ($0.amountFen, $0.reasons) = (590_000, ["hardship"]) }
      return assessed.when(.preliminaryOpinionGiven(event), by: .clerk)
    },
    .init(.followsBasis) {  // what the exit took, and more
      let event = with(StandardCase.reinstatement) { $0.amountFen = 59_001 }
      return Scenario.standing(in: .exited).when(.reinstatementConfirmed(event), by: .reviewer)
    },
    .init(.followsBasis) {  // in another category than the exit ended
      let event = with(StandardCase.reinstatement) { $0.category = .tekun }
      return Scenario.standing(in: .exited).when(.reinstatementConfirmed(event), by: .reviewer)
    },
    .init(.followsBasis) {
      let event = with(StandardCase.review(.up)) { ($0.amountFen, $0.fromMonth) = (90_000, "2023-10") }
      return Scenario.standing(in: .active).finding(80_000).when(.reviewCompleted(event), by: .clerk, on: "2023-09-20")
    },
    .init(.categoryPays) { Scenario.marginal().adjusted(to: 90_000) },
    .init(.categoryPays) {
      let assessed = Scenario.standard(upTo: .assessed)
      let event = with(assessed.opinion) { ($0.category, $0.reasons) = (.emergency, ["hardship"]) }
      return assessed.when(.preliminaryOpinionGiven(event), by: .clerk)
    },
    .init(.raiseFollowsGround) {  // assessed in September, raised from May
      Scenario.standing(in: .active).finding(70_000, on: "2023-09-20").adjusted(to: 70_000, on: "2023-09-20")
    },
    .init(.raiseFollowsGround) {  // a correction is named where there is none
      Scenario.standing(in: .active).finding(70_000, on: "2023-09-20").adjusted(to: 70_000, on: "2023-09-20") {
        $0.reason = "correction"
      }
    },
    .init(.followsBasis) {  // as under 16, who isn't
      Scenario.marginal().executed().enrollingSingle()
    },
    .init(.followsBasis) {  // a special difficulty is no reason for more than the line
      var scenario = Scenario.marginal().finding(0, in: .marginal, on: "2026-07-01").executed()
      scenario.context.standings["p-3"] = PersonStanding("p-3")
      let event = with(SinglePersonEnrolled.standard) {
        ($0.ground, $0.reasons, $0.amountFen) = (.specialDifficulty, ["disaster"], 65_001)
        ($0.firstPayMonth, $0.nextReviewOn) = ("2026-08", "2027-06-30")
      }
      return scenario.when(.singlePersonEnrolled(event), by: .reviewer, on: "2026-07-01")
    },
    .init(.assessmentExecuted) {  // another amount came out
      let scenario = Scenario.standard(upTo: .visited).executed(.differs(field: "amountFen", recorded: "2", again: "1"))
      return scenario.when(.assessmentComputed(scenario.assessment), by: .system)
    },
    .init(.assessmentExecuted) {
      let scenario = Scenario.standard(upTo: .assessed).executed(.undated)
      return scenario.when(.preliminaryOpinionGiven(scenario.opinion), by: .clerk)
    },
    .init(.assessmentExecuted) {
      Scenario.standard(upTo: .opined).executed(.undated).when(
        .publicNoticePosted(StandardCase.notice()), by: .village, on: "2023-03-15")
    },
    .init(.assessmentExecuted) {
      let scenario = Scenario.standard(upTo: .forwarded).executed(.undated)
      return scenario.when(.enrolmentConfirmed(scenario.confirmation), by: .reviewer, on: "2023-03-30")
    },
    .init(.assessmentExecuted) {
      Scenario.standing(in: .active).executed(.undated).adjusted(to: StandardCase.amountFen)
    },
    .init(.inOrder) {  // a visit of years before the application
      Scenario.standard(upTo: .reported).when(
        .homeVisited(StandardCase.visit(on: "2019-05-06")), by: .investigator, on: "2023-03-10")
    },
    .init(.investigatorsCertified) {  // of another township
      var scenario = Scenario.standard(upTo: .reported)
      scenario.staff[Cast.secondInvestigator.id] = .posted(
        .township, office: "431026102000", from: "2022-01-01", certifiedUntil: "2029-12-31")
      return scenario.when(.homeVisited(StandardCase.visit()), by: .investigator, on: "2023-03-10")
    },
    .init(.countyVisitFirst) {  // registered, whatever the decision says
      var scenario = Scenario.standard(upTo: .forwarded)
      scenario.context.registeredRelatives = ["p-2"]
      return scenario.confirming()
    },
    .init(.accountSays) {  // nothing was paid, so nothing too much
      var scenario = Scenario.standing(in: .active)
      scenario.context.account = CaseAccount(scenario.entries, on: scenario.today)
      let found = with(OverpaymentFound()) { ($0.payMonth, $0.amountFen, $0.grounds) = (["2023-04"], 5_000_000, [1]) }
      return scenario.when(.overpaymentFound(found), by: .reviewer)
    },
  ]
}

extension Scenario {
  /// As if the assessment had come to this when it was executed again.
  func executed(_ outcome: Reassessment.Outcome = .same, alone: [SingleFinding] = []) -> Scenario {
    var scenario = self
    scenario.context.executed = ExecutedAssessment(
      position: Position(position(of: .assessmentComputed)), outcome: outcome, alone: alone, lineFen: 65_000)
    return scenario
  }

  /// The amount is adjusted from May 2023 on.
  func adjusted(
    to fen: Int64, on day: String = "2023-04-10", _ change: (inout AmountAdjusted) -> Void = { _ in }
  ) -> Outcome {
    let event = with(AmountAdjusted()) {
      ($0.amountFen, $0.baseFen, $0.fromMonth, $0.reason) = (fen, fen, "2023-05", "income")
    }
    return when(.amountAdjusted(with(event, change)), by: .reviewer, on: day)
  }
}
