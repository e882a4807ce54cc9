import CaseEvents
import Casework
import CaseworkTesting
import EventEnvelope

extension RefusedProposal {
  static let county: [RefusedProposal] = [
    .init(.countyVisitFirst) {
      Scenario.standard(upTo: .forwarded).adding(.complaintReceived(ComplaintReceived()), by: .applicant).confirming()
    },
    .init(.countyVisitFirst) {
      Scenario.standard(upTo: .forwarded).confirming { $0.relativesChecked = "register-7" }
    },
    .init(.countyVisitFirst) {
      let relation = with(RelativeRelationDeclared()) {
        $0.staff = Cast.village.id
        $0.person = "p-1"
      }
      return Scenario.standard(upTo: .forwarded).adding(.relativeRelationDeclared(relation), by: .clerk).confirming()
    },
    .init(.sampleVisited) {
      var scenario = Scenario.standard(upTo: .forwarded)
      scenario.context.procedure = .saying(["decision.samplePercent": .whole(100)])
      return scenario.confirming()
    },
    .init(.confirmerIsNotInvestigator) {
      let visit = with(CountyVisited()) {
        $0.reason = .sample
        $0.investigators = [Cast.reviewer.id, Cast.countyStaff.id]
        $0.visitedOn = "2023-03-27"
      }
      return Scenario.standard(upTo: .forwarded).adding(.countyVisited(visit), by: .countyStaff, on: "2023-03-27")
        .confirming()
    },
    .init(.confirmerIsNotOpinionAuthor) {  // under delegation the role moves, the two-person rule stays
      var scenario = Scenario.standard(upTo: .forwarded)
      scenario.context.procedure = .saying(["decision.confirmer": .word("township")])
      return scenario.confirming(by: .clerk) { $0.delegated = true }
    },
    .init(.confirmerIsNotInvestigator) {
      var scenario = Scenario.standard(upTo: .forwarded)
      scenario.context.procedure = .saying(["decision.confirmer": .word("township")])
      return scenario.confirming(by: .investigator) { $0.delegated = true }
    },
    .init(.delegation) { Scenario.standard(upTo: .forwarded).confirming { $0.delegated = true } },
    .init(.opinionIsFavourable) {
      let scenario = Scenario.standard(upTo: .assessed)
      let against = with(scenario.opinion) {
        $0.agree = false
        $0.reasons = ["assets"]
      }
      return scenario.adding(.preliminaryOpinionGiven(against), by: .clerk, on: "2023-03-14")
        .adding(.publicNoticePosted(StandardCase.notice()), by: .village, on: "2023-03-15")
        .adding(.publicNoticeEnded(StandardCase.noticeEnd()), by: .village, on: "2023-03-22")
        .adding(.forwardedToCounty(StandardCase.forwarding()), by: .clerk, on: "2023-03-23").confirming()
    },
    .init(.decisionFollowsOpinion) { Scenario.standard(upTo: .forwarded).confirming { $0.opinionPosition = 3 } },
    .init(.decisionFollowsOpinion) { Scenario.standard(upTo: .forwarded).confirming { $0.amountFen += 100 } },
    .init(.decisionFollowsOpinion) { Scenario.standard(upTo: .forwarded).confirming { $0.category = .tekun } },
    .init(.personsOfHousehold) { Scenario.standard(upTo: .forwarded).confirming { $0.persons.removeLast() } },
    .init(.personsOfHousehold) { Scenario.standard(upTo: .forwarded).confirming { $0.persons[2] = "p-9" } },
    .init(.personsOfHousehold) {
      Scenario.standard(upTo: .forwarded).adding(.deathRecorded(death("p-2")), by: .checker, on: "2023-03-24")
        .confirming()
    },
    .init(.oneBasicCategory) {  // 特困 xor 低保
      var scenario = Scenario.standard(upTo: .forwarded)
      scenario.context.standings["p-2"] = supported("p-2", by: .tekun)
      return scenario.confirming()
    },
    .init(.oneBasicCategory) {  // nobody looked
      var scenario = Scenario.standard(upTo: .forwarded)
      scenario.context.standings["p-2"] = nil
      return scenario.confirming()
    },
    .init(.firstPayMonth) { Scenario.standard(upTo: .forwarded).confirming { $0.firstPayMonth = "2023-03" } },
    .init(.firstPayMonth) { Scenario.standard(upTo: .forwarded).confirming { $0.firstPayMonth = "2023-05" } },
    .init(.reviewWithinLimit) { Scenario.standard(upTo: .forwarded).confirming { $0.nextReviewOn = "2023-10-01" } },
    .init(.reviewWithinLimit) { Scenario.standard(upTo: .forwarded).confirming { $0.nextReviewOn = "2023-03-30" } },
    .init(.refusalHasReasons) { Scenario.standard(upTo: .forwarded).refusing { $0.reasons = [] } },
    .init(.refusalNoticeDue) {  // 30 March 2023 + 3 working days = 4 April
      Scenario.standard(upTo: .forwarded).refusing { $0.noticeDueOn = "2023-04-05" }
    },
    .init(.decisionKnown) {
      Scenario.standard(upTo: .enrolled).when(
        .decisionNotified(StandardCase.notification(of: 2, on: "2023-03-31")), by: .clerk, on: "2023-03-31")
    },
    .init(.terminationEvidence) {
      let event = with(ProcedureTerminated()) {
        $0.ground = "refuses-visit"
        $0.grounds = [999]
      }
      return Scenario.standard(upTo: .reported).when(.procedureTerminated(event), by: .clerk)
    },
    .init(.extendedOnce) {
      let extension45 = with(DeadlineExtended()) {
        $0.fromWorkingDays = 30
        $0.toWorkingDays = 45
        $0.reason = "sources-late"
      }
      return Scenario.standard(upTo: .accepted).adding(.deadlineExtended(extension45), by: .reviewer)
        .when(.deadlineExtended(extension45), by: .reviewer)
    },
  ]

  static func death(_ person: String) -> DeathRecorded {
    with(DeathRecorded()) {
      $0.person = person
      $0.diedOn = "2023-03-20"
      $0.source = .funeral
    }
  }

  /// The standing of a person whom another case supports.
  static func supported(_ person: String, by category: Category) -> PersonStanding {
    let event = with(EnrolmentConfirmed()) {
      $0.category = category
      $0.persons = [person]
      $0.firstPayMonth = "2022-05"
    }
    guard let actor = Cast.reviewer.subject, let office = Office(Cast.reviewer.officeCode) else {
      return PersonStanding(person)
    }
    let entry = LedgerEntry(
      position: Position(1), recordedAt: Instant(StandardCase.start, secondOfDay: 0),
      occurredOn: StandardCase.start, actor: actor, office: office, event: .enrolmentConfirmed(event))
    return PersonStanding(person, cases: [(id: "431026-2022-000009", state: CaseState.folded([entry]))])
  }
}

extension Scenario {
  func refusing(_ change: (inout EnrolmentRefused) -> Void) -> Outcome {
    when(.enrolmentRefused(with(StandardCase.refusal, change)), by: .reviewer, on: "2023-03-30")
  }
}
