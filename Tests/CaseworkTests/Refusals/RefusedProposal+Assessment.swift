import CaseEvents
import Casework
import CaseworkTesting

extension RefusedProposal {
  static let assessment: [RefusedProposal] = [
    .init(.homeVisitMade) { Scenario.standard(upTo: .reported).assessing() },
    .init(.reinvestigated) { Scenario.standing(in: .reinvestigating).assessing(on: "2023-03-18") },
    .init(.reportValid) { Scenario.standard(upTo: .visited).assessing(on: "2023-07-01") },
    .init(.mandatorySourcesAnswered) { Scenario.silentSource().assessing() },
    .init(.hitsResolved) {
      Scenario.standard(upTo: .answered)
        .adding(.crossCheckReported(StandardCase.report), by: .checker)
        .adding(.homeVisited(StandardCase.visit()), by: .investigator, on: "2023-03-10")
        .assessing()
    },
    .init(.hitsResolved) {  // resolved, then disputed by the family
      let dispute = with(CheckDisputed()) {
        $0.hit = StandardCase.resolution.hit
        $0.dueOn = "2023-03-24"
      }
      return Scenario.standard(upTo: .visited).adding(.checkDisputed(dispute), by: .applicant).assessing()
    },
    .init(.groundsOfCase) { Scenario.standard(upTo: .visited).assessing { $0.grounds.append(999) } },
    .init(.groundsIncludeHousehold) { Scenario.standard(upTo: .visited).assessing { $0.grounds.removeFirst() } },
    .init(.assessmentCountsHousehold) { Scenario.standard(upTo: .visited).assessing { $0.members = 4 } },
    .init(.assessmentConsistent) { Scenario.standard(upTo: .visited).assessing { $0.clearCategory() } },
    .init(.assessmentConsistent) { Scenario.standard(upTo: .visited).assessing { $0.perCapitaDenominator = 0 } },
    .init(.policyInForce) {
      var scenario = Scenario.standard(upTo: .visited)
      scenario.context.policy = PolicyState()
      return scenario.assessing()
    },
    .init(.assessmentIsCurrent) { Scenario.standard(upTo: .assessed).opining { $0.assessmentPosition = 1 } },
    .init(.assessmentIsCurrent) {  // income declared anew after it
      Scenario.standard(upTo: .assessed).adding(.incomeDeclared(StandardCase.income), by: .applicant).opining()
    },
    .init(.opinionFollowsAssessment) { Scenario.standard(upTo: .assessed).opining { $0.amountFen += 1 } },
    .init(.opinionFollowsAssessment) { Scenario.standard(upTo: .assessed).opining { $0.agree = false } },
    .init(.opinionFollowsAssessment) {  // what the computer left open, a person settles with reasons
      let scenario = Scenario.standard(upTo: .visited)
      let held = with(scenario.assessment) { $0.holds = ["vehicle"] }
      return scenario.adding(.assessmentComputed(held), by: .system, on: "2023-03-13").opining()
    },
    .init(.objectionsResolved) {
      Scenario.standing(in: .reinvestigating)
        .adding(.homeVisited(StandardCase.visit(on: "2023-03-18")), by: .investigator, on: "2023-03-18")
        .assessed(on: "2023-03-19").opining(on: "2023-03-20")
    },
    .init(.objectionKnown) {
      Scenario.standing(in: .reinvestigating).when(
        .objectionResolved(with(StandardCase.objectionResolved) { $0.objection = "o-9" }), by: .clerk)
    },
  ]

  static let notice: [RefusedProposal] = [
    .init(.noticeLongEnough) { Scenario.standard(upTo: .opined).posting { $0.days = 6 } },
    .init(.noticeMinimal) { Scenario.standard(upTo: .opined).posting { $0.fields.append("illness") } },
    .init(.noticeInVillage) { Scenario.standard(upTo: .opined).posting { $0.place = "431026102201" } },
    .init(.noticeFullDays) {
      Scenario.standard(upTo: .noticePosted).when(
        .publicNoticeEnded(StandardCase.noticeEnd(on: "2023-03-21")), by: .village, on: "2023-03-21")
    },
    .init(.noticedAgain) {  // nobody objected, so that the opinion was never posted
      Scenario.standard(upTo: .opined).when(.forwardedToCounty(StandardCase.forwarding()), by: .clerk, on: "2023-03-23")
    },
    .init(.noticedAgain) {
      var scenario = Scenario.opinedAfterObjection()
      scenario.context.procedure = .saying(["notice.repeatedAfterObjection": .flag(true)])
      return scenario.when(.forwardedToCounty(StandardCase.forwarding()), by: .clerk, on: "2023-03-23")
    },
    .init(.noticeFullDays) {
      Scenario.opinedAfterObjection().when(
        .forwardedToCounty(StandardCase.forwarding(on: "2023-03-21")), by: .clerk, on: "2023-03-21")
    },
  ]
}

extension Scenario {
  func assessing(on day: String = "2023-03-13", _ change: (inout AssessmentComputed) -> Void = { _ in }) -> Outcome {
    when(.assessmentComputed(with(assessment, change)), by: .system, on: day)
  }

  func opining(
    on day: String = "2023-03-14", _ change: (inout PreliminaryOpinionGiven) -> Void = { _ in }
  ) -> Outcome {
    when(.preliminaryOpinionGiven(with(opinion, change)), by: .clerk, on: day)
  }

  func posting(_ change: (inout PublicNoticePosted) -> Void) -> Outcome {
    when(.publicNoticePosted(with(StandardCase.notice(), change)), by: .village, on: "2023-03-15")
  }

  /// With a new opinion after an objection on the third day of the notice.
  static func opinedAfterObjection() -> Scenario {
    let visited = standing(in: .reinvestigating)
      .adding(.homeVisited(StandardCase.visit(on: "2023-03-18")), by: .investigator, on: "2023-03-18")
      .adding(.objectionResolved(StandardCase.objectionResolved), by: .clerk, on: "2023-03-19").assessed(
        on: "2023-03-20")
    return visited.opined(on: "2023-03-21")
  }

  /// Visited and reported, with one mandatory source that did not answer.
  static func silentSource() -> Scenario {
    let report = with(StandardCase.report) {
      $0.sources[3].status = .noAnswer
      $0.sources[3].hits = 0
    }
    let timeout = with(SourceTimedOut()) {
      $0.request = "r-1"
      $0.source = "vehicle"
      $0.waitedUntilOn = "2023-03-09"
    }
    let answered = StandardCase.sources.dropLast().reduce(Scenario.standard(upTo: .checkRequested)) {
      $0.adding(.sourceAnswered(StandardCase.answer($1, .noHit)), by: .checker, on: "2023-03-08")
    }
    return answered.adding(.sourceTimedOut(timeout), by: .checker, on: "2023-03-09")
      .adding(.crossCheckReported(report), by: .checker)
      .adding(.homeVisited(StandardCase.visit()), by: .investigator, on: "2023-03-10")
  }
}
