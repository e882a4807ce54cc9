import CaseEvents
import Casework
import CaseworkTesting
import EventEnvelope

extension RefusedProposal {
  static let imports: [RefusedProposal] = [
    .init(.importKnown, refusal: { Bureau().adopting(isImported: false) }),
    .init(.adoptedByTwo, refusal: { Bureau().adopting(second: Cast.reviewer.id) }),
    .init(.secondPosted, refusal: { Bureau().adopting(with: StaffState()) }),
    .init(.roleMayAct, refusal: { Bureau().adopting(by: .clerk) }),
    .init(.readable, refusal: { Bureau().adopting(from: 44) }),
    .init(.founderFirst, refusal: { Bureau().founding(isAtBeginning: false) }),
    .init(.postState, refusal: { Bureau().founding(holding: true) }),
    .init(.roleMayAct, refusal: { Bureau().founding(by: .reviewer) }),
  ]

  static let staff: [RefusedProposal] = [
    .init(.postState, refusal: { Bureau().staffing(.staffPosted(.standard), holding: true) }),
    .init(.postState, refusal: { Bureau().staffing(.staffTransferred(StaffTransferred()), holding: false) }),
    .init(
      .roleOfOffice,
      refusal: {
        Bureau().staffing(.staffPosted(with(.standard) { $0.office = Cast.reviewer.officeCode }), holding: false)
      }),
    .init(
      .staffInReach,
      refusal: {
        Bureau().staffing(
          .staffPosted(with(.standard) { $0.office = "431027101000" }), holding: false, by: .reviewer)
      }),
    .init(.trainedFirst, refusal: { Bureau().staffing(.staffCertified(.standard)) }),
    .init(
      .passMark,
      refusal: { Bureau().staffing(.staffCertified(with(.standard) { $0.score = 59 }), attended: true) }),
    .init(
      .notOneself, refusal: { Bureau().staffing(.staffCertified(.standard), attended: true, by: .clerk, as: .city) }),
    .init(
      .certificateInForce,
      refusal: {
        let event = with(CertificationLapsed()) {
          $0.staff = Cast.clerk.id
          $0.lapsedOn = "2023-01-01"
        }
        return Bureau().staffing(.certificationLapsed(event))
      }),
    .init(
      .declaredOnce,
      refusal: {
        let event = with(RelativeRelationDeclared()) {
          $0.staff = Cast.clerk.id
          $0.person = "p-1"
        }
        return Bureau().staffing(.relativeRelationDeclared(event), related: "p-1", by: .reviewer)
      }),
    .init(
      .phaseAllowsEvent,
      refusal: { Bureau().staffing(.applicationSubmitted(StandardCase.application), by: .reviewer, as: .township) }),
  ]

  static let payments: [RefusedProposal] = [
    .init(.listStage, refusal: { Bureau().paying(.paymentApproved(PaymentApproved()), at: .none) }),
    .init(
      .linesWellFormed,
      refusal: { Bureau().paying(.paymentListPrepared(with(.standard) { $0.lines[1].line = 3 }), at: .none) }),
    .init(
      .linesWellFormed,
      refusal: {
        Bureau().paying(.paymentListPrepared(with(.standard) { $0.lines[1].caseID = $0.lines[0].caseID }), at: .none)
      }),
    .init(
      .totalIsSum,
      refusal: { Bureau().paying(.paymentListPrepared(with(.standard) { $0.totalFen += 1 }), at: .none) }),
    .init(
      .totalIsSum,
      refusal: {
        let list = with(PaymentListPrepared.standard) { for index in 0..<2 { $0.lines[index].amountFen = .max } }
        return Bureau().paying(.paymentListPrepared(list), at: .none)
      }),
    .init(
      .listMatchesCases,
      refusal: { Bureau().paying(.paymentListPrepared(.standard), at: .none, due: ["c-1": 59_000, "c-2": 1]) }),
    .init(
      .approverIsNotPreparer, refusal: { Bureau().paying(.paymentApproved(.standard), at: .prepared, by: .reviewer) }),
    .init(
      .listUnchanged,
      refusal: {
        Bureau().paying(.paymentApproved(with(.standard) { $0.linesSha256 = "cd" }), at: .prepared, by: .countyStaff)
      }),
    .init(
      .payerIsSeparate,
      refusal: { Bureau().paying(.paymentFunded(.standard), at: .approved, by: .countyStaff, as: .finance) }),
    .init(
      .lineKnown,
      refusal: {
        Bureau().paying(.paymentCredited(with(.standard) { $0.amountFen += 1 }), at: .instructed, by: .teller)
      }),
    .init(
      .partsInOrder,
      refusal: {
        Bureau().paying(.paymentListPrepared(with(.standard) { ($0.part, $0.parts) = (2, 2) }), at: .none)
      }),
    .init(.officeOfCase) {  // another county's case
      Bureau().paying(
        .paymentListPrepared(.standard), at: .none,
        on: PaymentListGrounds(offices: ["c-1": Office("431027101000")].compactMapValues(\.self)))
    },
    .init(
      .linesDigested,
      refusal: {
        Bureau().paying(
          .paymentListPrepared(.standard), at: .none, on: PaymentListGrounds(linesSha256: "ab"))
      }),
    .init(
      .notInFuture,
      refusal: { Bureau().paying(.paymentListPrepared(with(.standard) { $0.payMonth = "2023-04" }), at: .none) }),
    .init(
      .paidOnce,
      refusal: {
        Bureau().paying(
          .paymentApproved(.standard), at: .prepared, by: .countyStaff,
          on: PaymentListGrounds(paidElsewhere: ["c-1"]))
      }),
    .init(
      .answerIsOdd,
      refusal: {
        Bureau().paying(
          .paymentAnswerQuestioned(with(.standard) { $0.amountFen = 59_000 }), at: .instructed, by: .teller)
      }),
    .init(
      .questionOpen, refusal: { Bureau().paying(.paymentAnswerSettled(.standard), at: .instructed) }),
    .init(
      .settledAsAnswered,
      refusal: {
        Bureau().paying(
          .paymentAnswerSettled(with(.standard) { $0.amountFen = 59_000 }), at: .instructed, asked: .standard)
      }),
    .init(
      .lineStage, refusal: { Bureau().paying(.paymentReissued(.standard), at: .instructed, by: .treasurer) }),
  ]

  static let policy: [RefusedProposal] = [
    .init(.packNew, refusal: { Bureau().publishing(.policyPublished(.standard), again: true) }),
    .init(
      .packOverlaps,
      refusal: { Bureau().publishing(.policyPublished(with(.standard) { $0.pack = "other" }), again: true) }),
    .init(
      .packDates,
      refusal: { Bureau().publishing(.policyPublished(with(.standard) { $0.effectiveToOn = "2022-12-31" })) }),
    .init(.packScope, refusal: { Bureau().publishing(.policyPublished(with(.standard) { $0.scope = "4401" })) }),
    .init(
      .packCanonical,
      refusal: { Bureau().publishing(.policyPublished(with(.standard) { $0.canonical = "{}" })) }),
    .init(
      .delegationByProvince,
      refusal: { CivilDate("2026-07-01").flatMap { Bureau(day: $0).publishing(.delegating(naming: nil)) } }),
    .init(
      .packKnown,
      refusal: {
        let event = with(PolicySuperseded()) {
          $0.pack = "none"
          $0.lastEffectiveOn = "2023-12-31"
        }
        return Bureau().publishing(.policySuperseded(event))
      }),
  ]

  static let calendar: [RefusedProposal] = [
    .init(.calendarName, refusal: { Bureau().arranging(.standard, as: "4310-2027") }),
    .init(
      .calendarName, refusal: { Bureau().arranging(with(.standard) { $0.scope = "4310" }, as: "CN-2027") }),
    .init(
      .calendarScope,
      refusal: { Bureau().arranging(with(.standard) { $0.scope = "4401" }, as: "4401-2027", by: .city) }),
    .init(.calendarScope, refusal: { Bureau().arranging(.standard, keeping: ["4310"], by: .reviewer) }),
    .init(
      .calendarDays, refusal: { Bureau().arranging(with(.standard) { $0.daysOff.append("2028-01-01") }) }),
    .init(
      .calendarDays, refusal: { Bureau().arranging(with(.standard) { $0.daysOff.append("2026-11-30") }) }),
    .init(
      .calendarDays, refusal: { Bureau().arranging(with(.standard) { $0.daysWorked.append("2027-01-01") }) }),
    .init(
      .calendarDays,
      refusal: {
        Bureau().arranging(
          with(.standard) {
            $0.daysOff = []
            $0.daysWorked = []
          })
      }),
    .init(
      .notInFuture, refusal: { Bureau().arranging(with(.standard) { $0.publishedOn = "2027-01-01" }) }),
  ]
}
