import CaseEvents
import Casework
import CaseworkTesting

extension RefusedProposal {
  static let verification: [RefusedProposal] = [
    .init(.authorizationCoversMembers) {  // one member's authorisation has run out
      let short = with(StandardCase.authorization) {
        $0.persons = ["p-3"]
        $0.validToOn = "2023-03-05"
      }
      return Scenario.standard(upTo: .declared).adding(.crossCheckAuthorized(short), by: .applicant)
        .adding(.applicationAccepted(StandardCase.acceptance()), by: .clerk, on: "2023-03-03")
        .when(.crossCheckRequested(StandardCase.request), by: .clerk, on: "2023-03-06")
    },
    .init(.authorizationCoversMembers) {  // the scope leaves a source out
      let narrow = with(StandardCase.authorization) { $0.scope = ["vehicle"] }
      return Scenario.standard(upTo: .accepted).adding(.crossCheckAuthorized(narrow), by: .applicant)
        .when(.crossCheckRequested(StandardCase.request), by: .clerk, on: "2023-03-06")
    },
    .init(.authorizationCoversMembers) {  // withdrawn
      let withdrawal = with(AuthorizationWithdrawn()) { $0.persons = ["p-2"] }
      return Scenario.standard(upTo: .accepted).adding(.authorizationWithdrawn(withdrawal), by: .applicant)
        .when(.crossCheckRequested(StandardCase.request), by: .clerk, on: "2023-03-06")
    },
    .init(.requestNew) {
      Scenario.standard(upTo: .checkRequested).when(.crossCheckRequested(StandardCase.request), by: .clerk)
    },
    .init(.requestKnown) {
      Scenario.standard(upTo: .checkRequested).when(
        .sourceAnswered(StandardCase.answer("lottery", .noHit)), by: .checker)
    },
    .init(.itemsOnlyWithHit) {
      Scenario.standard(upTo: .checkRequested).when(
        .sourceAnswered(with(StandardCase.answer("vehicle", .hit)) { $0.status = .noAnswer }), by: .checker)
    },
    .init(.itemsOnlyWithHit) {
      Scenario.standard(upTo: .checkRequested).when(
        .sourceAnswered(with(StandardCase.answer("vehicle", .hit)) { $0.items = [] }), by: .checker)
    },
    .init(.reportMatchesAnswers) {  // silence must not be reported as a clear answer
      Scenario.standard(upTo: .checkRequested).when(.crossCheckReported(StandardCase.report), by: .checker)
    },
    .init(.reportValid) {
      Scenario.standard(upTo: .answered).when(
        .crossCheckReported(with(StandardCase.report) { $0.validToOn = "2023-03-08" }), by: .checker, on: "2023-03-09")
    },
    .init(.waiverOnlyWhereSilent) {
      let waiver = with(SourceWaived()) {
        $0.request = "r-1"
        $0.source = "vehicle"
        $0.reason = "offline"
      }
      return Scenario.standard(upTo: .answered).when(.sourceWaived(waiver), by: .reviewer)
    },
    .init(.hitKnown) {
      Scenario.standard(upTo: .reported).when(
        .checkHitResolved(with(StandardCase.resolution) { $0.hit = "h-9" }), by: .clerk)
    },
    .init(.hitOpen) {
      Scenario.standard(upTo: .reported).when(.checkHitResolved(StandardCase.resolution), by: .clerk)
    },
    .init(.enoughInvestigators) {
      Scenario.standard(upTo: .reported).visiting { $0.investigators.removeLast() }
    },
    .init(.enoughInvestigators) {  // the same one twice
      Scenario.standard(upTo: .reported).visiting { $0.investigators[1] = $0.investigators[0] }
    },
    .init(.investigatorsCertified) { Scenario.standard(upTo: .reported).visiting { $0.investigators[1] = "s-nobody" } },
    .init(.investigatorsUnconflicted) {
      var scenario = Scenario.standard(upTo: .reported)
      scenario.relate(.secondInvestigator, to: "p-3")
      return scenario.visiting { _ in }
    },
    .init(.investigatorsUnconflicted) {
      var scenario = Scenario.standard(upTo: .reported)
      let caseID = scenario.context.caseID
      scenario.tell(
        .investigator, .conflictOfInterestDeclared(with(ConflictOfInterestDeclared()) { $0.caseID = caseID }))
      return scenario.visiting { _ in }
    },
    .init(.visitSigned) { Scenario.standard(upTo: .reported).visiting { $0.signedByHousehold = false } },
    .init(.enoughReviewers) {
      let review = with(DemocraticReviewHeld()) { $0.heldOn = "2023-03-18" }
      return Scenario.standing(in: .reinvestigating).when(.democraticReviewHeld(review), by: .clerk, on: "2023-03-18")
    },
    .init(.votesAddUp) {
      let review = with(DemocraticReviewHeld()) {
        $0.heldOn = "2023-03-18"
        $0.eligible = 20
        $0.present = 13
        $0.inFavour = 9
        $0.against = 5
      }
      return Scenario.standing(in: .reinvestigating).when(.democraticReviewHeld(review), by: .clerk, on: "2023-03-18")
    },
  ]
}

extension Scenario {
  func visiting(_ change: (inout HomeVisited) -> Void) -> Outcome {
    when(.homeVisited(with(StandardCase.visit(), change)), by: .investigator, on: "2023-03-10")
  }
}
