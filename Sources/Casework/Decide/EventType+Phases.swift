public import CaseEvents

extension EventType {
  /// The phases of a case in which an event of this type may happen: the procedure's table.
  ///
  /// Empty for an event of another record: staff, policy, payment lists.
  public var phases: PhaseSet {
    switch self {
    case .applicationSubmitted: PhaseSet(.unopened, .exited)
    case .supplementRequested, .applicationAccepted: PhaseSet(.submitted)
    case .supplementReceived: PhaseSet(.supplementing)
    case .applicationNotAccepted: .intake
    case .householdDeclared, .memberAdded, .memberRemoved, .incomeDeclared, .expenseDeclared, .assetDeclared,
      .crossCheckAuthorized:
      .intake.union(.verifying).union(PhaseSet(.active, .gradualExit))
    case .authorizationWithdrawn: .pending.union(.enrolled)
    case .labourCapacityAssessed, .crossCheckRequested, .sourceAnswered, .sourceTimedOut, .crossCheckReported,
      .sourceWaived, .checkHitResolved, .checkDisputed, .checkReverified, .homeVisited, .neighbourInterviewed,
      .letterProofObtained, .livingStandardObserved, .assessmentComputed, .selfCareAssessed:
      .verifying.union(PhaseSet(.active, .gradualExit))
    case .democraticReviewHeld: .verifying
    case .preliminaryOpinionGiven: PhaseSet(.assessed)
    case .publicNoticePosted: PhaseSet(.opined)
    case .publicNoticeEnded, .objectionFiled: PhaseSet(.onNotice)
    case .objectionResolved: PhaseSet(.reinvestigating, .assessed)
    case .forwardedToCounty: PhaseSet(.noticed)
    case .countyVisited: PhaseSet(.countyReview, .active, .gradualExit)
    case .enrolmentConfirmed, .enrolmentRefused: PhaseSet(.countyReview)
    case .procedureTerminated, .applicationWithdrawn: .pending
    case .deadlineExtended: .deciding
    case .decisionNotified: PhaseSet(.closed, .refused, .exited).union(.enrolled)
    case .categoryIdentified: PhaseSet(.refused)
    case .categoryChanged, .singlePersonEnrolled, .gradualExitStarted: PhaseSet(.active)
    case .amountSet, .amountAdjusted, .upliftGranted, .upliftEnded, .personShareReduced, .reviewScheduled,
      .reviewCompleted, .suspensionOrdered, .suspensionLifted, .exitDecided:
      PhaseSet(.active, .gradualExit)
    case .reviewOverdue: PhaseSet(.countyReview, .active, .gradualExit)
    case .gradualExitStepped, .gradualExitEnded: PhaseSet(.gradualExit)
    case .exitNoticed, .exitEffective: PhaseSet(.exitDecided)
    case .reinstatementConfirmed: PhaseSet(.exited)
    case .changeReported, .deathRecorded, .cardCustodyAgreed, .overpaymentFound, .recoveryOrdered, .recoveryReceived,
      .recoveryWaived, .underpaymentFound, .arrearsPaid, .correctionRequested, .correctionApplied,
      .correctionRejected, .disputeOpened, .disputeEscalated, .disputeResolved, .complaintReceived,
      .relativeRelationDeclared, .monitoringSignalRaised, .signalTriaged, .proposalMade, .proposalDecided:
      .opened
    case .rollbackAccepted, .policyDrafted, .policyPublished, .policySuperseded, .staffPosted, .staffTransferred,
      .trainingHeld,
      .trainingAttended, .staffCertified, .certificationLapsed, .conflictOfInterestDeclared, .paymentListPrepared,
      .paymentApproved, .paymentFunded, .paymentInstructed, .paymentCredited, .paymentReturned, .paymentReissued,
      .legalHoldPlaced, .legalHoldLifted, .personErased, .moduleInstalled, .moduleRetired, .moduleResumed,
      .moduleEventSkipped:
      []
    }
  }

  /// Whether it is a fact that an assessment reads or should read (核算依据).
  public var isGround: Bool {
    switch self {
    case .householdDeclared, .memberAdded, .memberRemoved, .incomeDeclared, .expenseDeclared, .assetDeclared,
      .labourCapacityAssessed, .sourceAnswered, .crossCheckReported, .sourceWaived, .checkHitResolved,
      .checkReverified, .homeVisited, .neighbourInterviewed, .letterProofObtained, .livingStandardObserved,
      .democraticReviewHeld, .selfCareAssessed, .deathRecorded:
      true
    default: false
    }
  }

  /// Whether it tells of something in the world, which may have happened before the last step or be learnt late.
  var isWorldly: Bool {
    switch self {
    case .changeReported, .deathRecorded, .relativeRelationDeclared, .correctionRequested, .correctionApplied,
      .correctionRejected, .complaintReceived, .memberAdded, .memberRemoved, .monitoringSignalRaised, .proposalMade:
      true
    default: false
    }
  }
}
