public import CaseEvents
import EventEnvelope

extension CaseState {
  /// The events that the proposal makes: the one proposed and what follows from it.
  ///
  /// Every guard of the event is asked in this state. Nothing is changed; apply the events to go on.
  ///
  /// - Parameters:
  ///   - proposal: the event, its day, and who would record it.
  ///   - context: the actor's state, others named in the payload, and the rules.
  /// - Returns: the event proposed, first, then the events that it entails, to be recorded with it.
  /// - Throws: ``Refusal`` naming the first guard that stands against it.
  public func decide(_ proposal: Proposal, in context: CaseContext) throws(Refusal) -> [CaseEvent] {
    let type = proposal.event.type
    guard type.phases.contains(phase) else { throw Refusal(.phaseAllowsEvent, event: type, facts: [.phase(phase)]) }
    let attempt = try Attempt(proposal, in: context)
    try attempt.checkActor(isDelegated: context.rules.isConfirmationDelegated)
    try checkOffice(attempt)
    try checkOrder(attempt)
    return [proposal.event] + (try checkPayload(attempt))
  }

  /// The office must be competent for the case: its own township, county or city.
  private func checkOffice(_ attempt: Attempt) throws(Refusal) {
    guard let office = application?.office, attempt.type != .applicationSubmitted else { return }
    let acting = attempt.proposal.office
    let isCompetent =
      switch attempt.role {
      case .township, .village: acting.township == office.township
      case .county, .checker, .finance, .bank, .person, .auditor:
        acting.county == office.county || acting.reaches(office)
      case .city: acting.reaches(office)
      case .system: true
      }
    try attempt.require(isCompetent, .officeOfCase, [.office(acting)])
  }

  /// A step is not before the one that it follows, and nothing is recorded before its day.
  private func checkOrder(_ attempt: Attempt) throws(Refusal) {
    let day = attempt.day
    try attempt.require(
      day <= attempt.proposal.today, .notInFuture, [.day(day), .requiredDay(attempt.proposal.today)])
    guard !attempt.type.isWorldly, let last = lastStepOn else { return }
    try attempt.require(day >= last, .inOrder, [.day(day), .requiredDay(last)])
  }

  /// The guards of the event's own payload; returns what follows from it.
  private func checkPayload(_ attempt: Attempt) throws(Refusal) -> [CaseEvent] {
    switch attempt.proposal.event {
    case .applicationSubmitted, .supplementRequested, .supplementReceived, .applicationAccepted,
      .applicationNotAccepted, .householdDeclared, .memberAdded, .memberRemoved, .incomeDeclared, .expenseDeclared,
      .assetDeclared:
      try checkIntake(attempt)
    case .labourCapacityAssessed, .crossCheckAuthorized, .authorizationWithdrawn, .crossCheckRequested,
      .sourceAnswered, .sourceTimedOut, .crossCheckReported, .sourceWaived, .checkHitResolved, .checkDisputed,
      .checkReverified, .homeVisited, .neighbourInterviewed, .letterProofObtained, .livingStandardObserved,
      .democraticReviewHeld:
      try checkVerification(attempt)
    case .assessmentComputed, .preliminaryOpinionGiven, .publicNoticePosted, .publicNoticeEnded, .objectionFiled,
      .objectionResolved, .forwardedToCounty, .countyVisited, .enrolmentConfirmed, .enrolmentRefused,
      .procedureTerminated, .applicationWithdrawn, .decisionNotified, .deadlineExtended:
      return try checkProcedure(attempt)
    case .categoryIdentified, .categoryChanged, .singlePersonEnrolled, .selfCareAssessed, .amountSet, .amountAdjusted,
      .upliftGranted, .upliftEnded, .personShareReduced:
      return try checkEntitlement(attempt)
    case .changeReported, .reviewScheduled, .reviewCompleted, .reviewOverdue, .suspensionOrdered, .suspensionLifted,
      .gradualExitStarted, .gradualExitStepped, .gradualExitEnded, .exitDecided, .exitNoticed, .exitEffective,
      .reinstatementConfirmed, .deathRecorded:
      return try checkLifecycle(attempt)
    case .cardCustodyAgreed, .overpaymentFound, .recoveryOrdered, .recoveryReceived, .recoveryWaived,
      .underpaymentFound, .arrearsPaid:
      try checkBalance(attempt)
    case .correctionRequested, .correctionApplied, .correctionRejected, .disputeOpened, .disputeEscalated,
      .disputeResolved, .complaintReceived, .relativeRelationDeclared:
      try checkOversight(attempt)
    case .monitoringSignalRaised, .signalTriaged, .proposalMade, .proposalDecided:
      try checkMonitoring(attempt)
    case .rollbackAccepted, .policyDrafted, .policyPublished, .policySuperseded, .staffPosted, .staffTransferred,
      .trainingHeld,
      .trainingAttended, .staffCertified, .certificationLapsed, .conflictOfInterestDeclared, .paymentListPrepared,
      .paymentApproved, .paymentFunded, .paymentInstructed, .paymentCredited, .paymentReturned, .paymentReissued,
      .legalHoldPlaced, .legalHoldLifted, .personErased, .moduleInstalled, .moduleRetired, .moduleResumed,
      .moduleEventSkipped:
      break
    }
    return []
  }
}
