public import CaseEvents
import EventEnvelope

extension CaseState {
  /// Takes the event into the state; total, whatever the event and the state are.
  ///
  /// It checks nothing: what stands in the ledger has happened. Fields that can't be read change nothing.
  public mutating func apply(_ entry: LedgerEntry) {
    let phaseBefore = phase
    var missing = supplement?.missing ?? []
    phase.advance(by: entry.event, missing: &missing)
    switch entry.event {
    case .applicationSubmitted, .supplementRequested, .supplementReceived, .applicationAccepted,
      .applicationNotAccepted, .householdDeclared, .memberAdded, .memberRemoved, .incomeDeclared, .expenseDeclared,
      .assetDeclared:
      applyIntake(entry)
    case .labourCapacityAssessed, .crossCheckAuthorized, .authorizationWithdrawn, .crossCheckRequested,
      .sourceAnswered, .sourceTimedOut, .crossCheckReported, .sourceWaived, .checkHitResolved, .checkDisputed,
      .checkReverified, .homeVisited, .neighbourInterviewed, .letterProofObtained, .livingStandardObserved,
      .democraticReviewHeld:
      applyVerification(entry)
    case .assessmentComputed, .preliminaryOpinionGiven, .publicNoticePosted, .publicNoticeEnded, .objectionFiled,
      .objectionResolved, .forwardedToCounty, .countyVisited, .enrolmentConfirmed, .enrolmentRefused,
      .procedureTerminated, .applicationWithdrawn, .decisionNotified, .deadlineExtended:
      applyDecision(entry)
    case .categoryIdentified, .categoryChanged, .singlePersonEnrolled, .selfCareAssessed, .amountSet, .amountAdjusted,
      .upliftGranted, .upliftEnded, .personShareReduced:
      applyEntitlement(entry)
    case .changeReported, .reviewScheduled, .reviewCompleted, .reviewOverdue, .suspensionOrdered, .suspensionLifted,
      .gradualExitStarted, .gradualExitStepped, .gradualExitEnded, .exitDecided, .exitNoticed, .exitEffective,
      .reinstatementConfirmed, .deathRecorded:
      applyLifecycle(entry)
    case .cardCustodyAgreed, .overpaymentFound, .recoveryOrdered, .recoveryReceived, .recoveryWaived,
      .underpaymentFound, .arrearsPaid:
      applyBalance(entry)
    case .correctionRequested, .correctionApplied, .correctionRejected, .disputeOpened, .disputeEscalated,
      .disputeResolved, .complaintReceived:
      applyOversight(entry)
    case .monitoringSignalRaised, .signalTriaged, .proposalMade, .proposalDecided:
      applyMonitoring(entry)
    case .relativeRelationDeclared(let payload):
      // The declaration stands in the case's history only where it concerns the case.
      if household.contains(payload.person) || application?.applicant == payload.person {
        countyReview.hasRegisteredRelative = true
      }
    case .rollbackAccepted, .policyDrafted, .policyPublished, .policySuperseded, .staffPosted, .staffTransferred,
      .trainingHeld,
      .trainingAttended, .staffCertified, .certificationLapsed, .conflictOfInterestDeclared, .paymentListPrepared,
      .paymentApproved, .paymentFunded, .paymentInstructed, .paymentCredited, .paymentReturned, .paymentReissued,
      .legalHoldPlaced, .legalHoldLifted, .personErased, .moduleInstalled, .moduleRetired, .moduleResumed,
      .moduleEventSkipped:
      break
    }
    mark(entry)
    if phase != phaseBefore { lastStepOn = max(lastStepOn ?? entry.occurredOn, entry.occurredOn) }
  }

  /// Keeps the event's mark; events come in order, so this appends.
  private mutating func mark(_ entry: LedgerEntry) {
    let type = entry.event.type
    let mark = EventMark(
      position: entry.position, type: type, occurredOn: entry.occurredOn, actor: entry.actor)
    if type.isGround, type != .assessmentComputed { latestFact = max(latestFact ?? entry.position, entry.position) }
    guard let last = events.last, last.position >= entry.position else { return events.append(mark) }
    guard let index = events.firstIndex(where: { $0.position >= entry.position }) else { return }
    if events[index].position == entry.position { events[index] = mark } else { events.insert(mark, at: index) }
  }

  /// Keeps a decision that the household is to be told of.
  mutating func keepDecision(_ entry: LedgerEntry, noticeDueOn: CivilDate? = nil) {
    decisions.append(
      CaseDecision(
        position: entry.position, type: entry.event.type, decidedOn: entry.occurredOn, noticeDueOn: noticeDueOn,
        notifiedOn: nil))
  }
}
