public import CaseEvents

extension EventType {
  /// Who may do it: the "By" column of the catalogue (办理主体).
  ///
  /// The county's own decisions open to a township where confirmation is delegated (57 号 art 2) are handled by their
  /// guards; here stands the role that holds them by law.
  public var actors: ActorSet {
    switch self {
    case .applicationSubmitted, .supplementReceived, .householdDeclared, .memberAdded, .memberRemoved,
      .incomeDeclared, .expenseDeclared, .assetDeclared, .crossCheckAuthorized, .changeReported, .cardCustodyAgreed:
      ActorSet(.person, .village, .township)
    case .authorizationWithdrawn, .applicationWithdrawn, .checkDisputed: ActorSet(.person, .township)
    case .supplementRequested, .applicationAccepted, .applicationNotAccepted, .labourCapacityAssessed,
      .checkHitResolved, .checkReverified, .homeVisited, .neighbourInterviewed, .letterProofObtained,
      .democraticReviewHeld, .preliminaryOpinionGiven, .objectionResolved, .forwardedToCounty:
      ActorSet(.township)
    case .crossCheckRequested: ActorSet(.township, .county, .checker)
    case .sourceAnswered, .sourceTimedOut, .crossCheckReported: ActorSet(.checker)
    case .livingStandardObserved: ActorSet(.township, .checker)
    case .assessmentComputed, .reviewOverdue: ActorSet(.system, .township, .county)
    case .publicNoticePosted, .publicNoticeEnded: ActorSet(.village, .township)
    case .objectionFiled: ActorSet(.person, .village, .township, .county)
    case .disputeOpened: ActorSet(.person, .township, .county)
    case .sourceWaived, .countyVisited, .enrolmentConfirmed, .enrolmentRefused, .deadlineExtended,
      .categoryIdentified, .categoryChanged, .singlePersonEnrolled, .selfCareAssessed, .amountSet, .amountAdjusted,
      .upliftGranted, .upliftEnded, .personShareReduced, .suspensionOrdered, .suspensionLifted, .gradualExitStarted,
      .gradualExitStepped, .gradualExitEnded, .exitDecided, .reinstatementConfirmed, .overpaymentFound,
      .recoveryOrdered, .recoveryWaived, .underpaymentFound, .correctionApplied, .correctionRejected,
      .paymentListPrepared, .paymentApproved, .personErased:
      ActorSet(.county)
    case .procedureTerminated, .decisionNotified, .reviewCompleted, .exitNoticed, .relativeRelationDeclared,
      .conflictOfInterestDeclared:
      ActorSet(.township, .county)
    case .reviewScheduled: ActorSet(.system, .township, .county)
    case .exitEffective: ActorSet(.system, .county)
    case .deathRecorded: ActorSet(.checker, .village, .township)
    case .recoveryReceived, .arrearsPaid, .paymentFunded, .paymentInstructed, .paymentReissued: ActorSet(.finance)
    case .paymentCredited, .paymentReturned: ActorSet(.bank)
    case .rollbackAccepted, .disputeEscalated, .disputeResolved, .policyDrafted, .policyPublished, .policySuperseded,
      .trainingHeld,
      .trainingAttended, .staffCertified, .certificationLapsed:
      ActorSet(.county, .city)
    case .legalHoldPlaced, .legalHoldLifted: ActorSet(.county, .city, .auditor)
    case .staffPosted, .staffTransferred: ActorSet(.county, .city, .system)
    case .correctionRequested, .complaintReceived: .everyone
    case .monitoringSignalRaised: ActorSet(.system, .checker, .county)
    case .signalTriaged, .proposalDecided: ActorSet(.township, .county)
    case .moduleInstalled, .moduleRetired, .moduleResumed, .moduleEventSkipped: ActorSet(.county, .city)
    case .proposalMade: ActorSet(.system)
    }
  }
}
