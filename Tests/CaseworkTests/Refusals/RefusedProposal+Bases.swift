import CaseEvents
import Casework
import CaseworkTesting

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
    .init(.accountSays) {  // nothing was paid, so nothing too much
      var scenario = Scenario.standing(in: .active)
      scenario.context.account = CaseAccount(scenario.entries, on: scenario.today)
      let found = with(OverpaymentFound()) { ($0.payMonth, $0.amountFen, $0.grounds) = (["2023-04"], 5_000_000, [1]) }
      return scenario.when(.overpaymentFound(found), by: .reviewer)
    },
  ]
}

extension Scenario {
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
