public import CaseEvents
import Casework

extension StandardCase {
  /// 核算 on the grounds given.
  public static func assessment(grounds: [UInt64], members: UInt32 = 3) -> AssessmentComputed {
    var event = AssessmentComputed()
    event.grounds = grounds
    event.policy = "DEMO-HN-2023"
    event.policySha256 = digest
    event.incomeYearFen = 1_944_000
    event.perCapitaNumeratorFen = 54_000
    event.perCapitaDenominator = 1
    event.members = members
    event.category = .dibao
    event.amountFen = amountFen
    event.traceSha256 = digest
    return event
  }

  /// 初审意见, for enrolment.
  public static func opinion(on assessment: UInt64) -> PreliminaryOpinionGiven {
    var event = PreliminaryOpinionGiven()
    event.agree = true
    event.category = .dibao
    event.amountFen = amountFen
    event.assessmentPosition = assessment
    return event
  }

  /// 公示, seven days.
  public static func notice(from day: String = "2023-03-15") -> PublicNoticePosted {
    var event = PublicNoticePosted()
    event.place = "431026101201"
    event.fromOn = day
    event.days = 7
    event.fields = ["name", "members", "amount"]
    return event
  }

  /// 公示期满.
  public static func noticeEnd(on day: String = "2023-03-22") -> PublicNoticeEnded {
    var event = PublicNoticeEnded()
    event.endedOn = day
    return event
  }

  /// 报送县级.
  public static func forwarding(on day: String = "2023-03-23") -> ForwardedToCounty {
    var event = ForwardedToCounty()
    event.packageSha256 = digest
    event.receivedOn = day
    return event
  }

  /// 审核确认 on the opinion given.
  public static func confirmation(opinion: UInt64) -> EnrolmentConfirmed {
    var event = EnrolmentConfirmed()
    event.category = .dibao
    event.persons = persons
    event.amountFen = amountFen
    event.firstPayMonth = "2023-04"
    event.reviewClass = .b
    event.nextReviewOn = "2023-09-30"
    event.opinionPosition = opinion
    event.relativesChecked = "none"
    return event
  }

  /// 不予确认.
  public static var refusal: EnrolmentRefused {
    var event = EnrolmentRefused()
    event.reasons = ["income-above-line"]
    event.noticeDueOn = "2023-04-04"
    return event
  }

  /// 书面告知.
  public static func notification(of decision: UInt64, on day: String) -> DecisionNotified {
    var event = DecisionNotified()
    event.decisionPosition = decision
    event.medium = .letter
    event.notifiedOn = day
    return event
  }
}
