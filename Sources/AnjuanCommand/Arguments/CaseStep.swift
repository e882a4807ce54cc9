import ArgumentParser
import CaseEvents

/// A step in a case as the command line names it.
struct CaseStep: ExpressibleByArgument {
  /// The event that the step records.
  let type: EventType

  /// The short names, in the order of the procedure.
  private static let steps: [(name: String, type: EventType)] = [
    ("submit", .applicationSubmitted), ("declare-household", .householdDeclared), ("add-member", .memberAdded),
    ("remove-member", .memberRemoved), ("declare-income", .incomeDeclared), ("declare-expense", .expenseDeclared),
    ("declare-assets", .assetDeclared), ("request-supplement", .supplementRequested),
    ("receive-supplement", .supplementReceived), ("accept", .applicationAccepted),
    ("decline", .applicationNotAccepted), ("authorize", .crossCheckAuthorized),
    ("withdraw-authorization", .authorizationWithdrawn), ("request-check", .crossCheckRequested),
    ("source-answer", .sourceAnswered), ("source-timeout", .sourceTimedOut), ("waive-source", .sourceWaived),
    ("report-check", .crossCheckReported), ("resolve-hit", .checkHitResolved), ("dispute-check", .checkDisputed),
    ("reverify", .checkReverified), ("assess-labour", .labourCapacityAssessed), ("visit", .homeVisited),
    ("interview", .neighbourInterviewed), ("letter", .letterProofObtained), ("observe", .livingStandardObserved),
    ("review-publicly", .democraticReviewHeld), ("self-care", .selfCareAssessed), ("assess", .assessmentComputed),
    ("opine", .preliminaryOpinionGiven), ("post-notice", .publicNoticePosted), ("end-notice", .publicNoticeEnded),
    ("object", .objectionFiled), ("resolve-objection", .objectionResolved), ("forward", .forwardedToCounty),
    ("county-visit", .countyVisited), ("confirm", .enrolmentConfirmed), ("refuse", .enrolmentRefused),
    ("identify", .categoryIdentified), ("enrol-single", .singlePersonEnrolled), ("change-category", .categoryChanged),
    ("terminate", .procedureTerminated), ("withdraw", .applicationWithdrawn), ("notify", .decisionNotified),
    ("extend", .deadlineExtended), ("set-amount", .amountSet), ("adjust", .amountAdjusted),
    ("grant-uplift", .upliftGranted), ("end-uplift", .upliftEnded), ("reduce-share", .personShareReduced),
    ("report-change", .changeReported), ("record-death", .deathRecorded), ("schedule-review", .reviewScheduled),
    ("review", .reviewCompleted), ("review-overdue", .reviewOverdue), ("suspend", .suspensionOrdered),
    ("resume", .suspensionLifted), ("start-gradual-exit", .gradualExitStarted),
    ("step-gradual-exit", .gradualExitStepped), ("end-gradual-exit", .gradualExitEnded), ("decide-exit", .exitDecided),
    ("notice-exit", .exitNoticed), ("exit", .exitEffective), ("reinstate", .reinstatementConfirmed),
    ("custody", .cardCustodyAgreed), ("overpaid", .overpaymentFound), ("order-recovery", .recoveryOrdered),
    ("receive-recovery", .recoveryReceived), ("waive-recovery", .recoveryWaived), ("underpaid", .underpaymentFound),
    ("pay-arrears", .arrearsPaid), ("request-correction", .correctionRequested), ("correct", .correctionApplied),
    ("reject-correction", .correctionRejected), ("open-dispute", .disputeOpened),
    ("escalate-dispute", .disputeEscalated), ("resolve-dispute", .disputeResolved), ("complain", .complaintReceived),
    ("declare-relative", .relativeRelationDeclared), ("raise-signal", .monitoringSignalRaised),
    ("triage", .signalTriaged),
  ]

  /// Every short name.
  static var names: [String] { steps.map(\.name) }

  /// The short names, as help shows them.
  static var listing: String { names.joined(separator: ", ") }

  init?(argument: String) {
    if let step = Self.steps.first(where: { $0.name == argument }) {
      type = step.type
    } else if let named = EventType(argument: argument), Self.steps.contains(where: { $0.type == named }) {
      type = named
    } else {
      return nil
    }
  }
}
