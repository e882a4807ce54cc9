public import CaseEvents
import Casework
import EventEnvelope

extension Scenario {
  /// The standard case, every step of it decided, up to and including the stage.
  public static func standard(upTo stage: Stage) -> Scenario {
    Stage.allCases.prefix { $0.rawValue <= stage.rawValue }.reduce(Scenario()) { $0.taking($1) }
  }

  /// The scenario with the next stage of the standard case.
  private func taking(_ stage: Stage) -> Scenario {
    switch stage {
    case .submitted: adding(.applicationSubmitted(StandardCase.application), by: .applicant)
    case .declared:
      adding(.householdDeclared(StandardCase.household), by: .applicant)
        .adding(.incomeDeclared(StandardCase.income), by: .applicant)
        .adding(.assetDeclared(AssetDeclared()), by: .applicant)
        .adding(.crossCheckAuthorized(StandardCase.authorization), by: .applicant)
    case .accepted: adding(.applicationAccepted(StandardCase.acceptance()), by: .clerk, on: "2023-03-03")
    case .checkRequested: adding(.crossCheckRequested(StandardCase.request), by: .clerk, on: "2023-03-06")
    case .answered: answering()
    case .reported:
      adding(.crossCheckReported(StandardCase.report), by: .checker, on: "2023-03-09")
        .adding(.checkHitResolved(StandardCase.resolution), by: .clerk, on: "2023-03-09")
    case .visited: adding(.homeVisited(StandardCase.visit()), by: .investigator, on: "2023-03-10")
    case .assessed: assessed(on: "2023-03-13")
    case .opined: opined(on: "2023-03-14")
    case .noticePosted: adding(.publicNoticePosted(StandardCase.notice()), by: .village, on: "2023-03-15")
    case .noticeEnded: adding(.publicNoticeEnded(StandardCase.noticeEnd()), by: .village, on: "2023-03-22")
    case .forwarded: adding(.forwardedToCounty(StandardCase.forwarding()), by: .clerk, on: "2023-03-23")
    case .enrolled: adding(.enrolmentConfirmed(confirmation), by: .reviewer, on: "2023-03-30")
    case .notified: notified(of: .enrolmentConfirmed, on: "2023-03-31")
    }
  }

  private func answering() -> Scenario {
    StandardCase.sources.reduce(self) { scenario, source in
      let status: SourceStatus = source == StandardCase.sources.last ? .hit : .noHit
      return scenario.adding(.sourceAnswered(StandardCase.answer(source, status)), by: .checker, on: "2023-03-08")
    }
  }

  /// 审核确认 on the latest opinion.
  public var confirmation: EnrolmentConfirmed {
    StandardCase.confirmation(opinion: position(of: .preliminaryOpinionGiven))
  }

  /// 核算 on every ground of the case.
  public var assessment: AssessmentComputed {
    StandardCase.assessment(
      grounds: state.groundsForAssessment.map(\.rawValue), members: UInt32(clamping: state.countedSize))
  }

  /// 初审意见 on the latest assessment.
  public var opinion: PreliminaryOpinionGiven { StandardCase.opinion(on: position(of: .assessmentComputed)) }

  /// With an assessment by the system.
  public func assessed(on day: String) -> Scenario {
    adding(.assessmentComputed(assessment), by: .system, on: day)
  }

  /// With an assessment by the system that finds an amount a month, in fen, in a category; on the day of the last event
  /// unless given.
  public func finding(_ fen: Int64, in category: Category? = .dibao, on day: String? = nil) -> Scenario {
    var event = assessment
    event.clearCategory()
    if let category { event.category = category }
    event.amountFen = fen
    return adding(.assessmentComputed(event), by: .system, on: day)
  }

  /// With an opinion by the clerk.
  public func opined(on day: String) -> Scenario {
    adding(.preliminaryOpinionGiven(opinion), by: .clerk, on: day)
  }

  /// With the household told of the latest decision of the type.
  public func notified(of type: EventType, on day: String) -> Scenario {
    adding(.decisionNotified(StandardCase.notification(of: position(of: type), on: day)), by: .clerk, on: day)
  }
}
