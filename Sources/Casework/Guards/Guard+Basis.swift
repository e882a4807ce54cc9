extension Guard {
  /// On what the guard rests; articles not found in a text of the instrument are marked unverified.
  public var basis: Basis {
    switch self {
    case .phaseAllowsEvent, .roleMayAct, .officeOfPost, .notInFuture, .inOrder, .readable, .periodRuns, .requestNew,
      .requestKnown, .hitKnown, .groundsOfCase, .groundsIncludeHousehold, .policyInForce, .objectionKnown,
      .confirmerIsNotInvestigator, .confirmerIsNotOpinionAuthor, .suspensionState, .monthNotPast, .deathOnce,
      .twoPersons, .correctionRequested, .targetOfCase, .disputeState, .notOneself, .listMatchesCases,
      .approverIsNotPreparer, .packNew,
      .packKnown, .packDates, .packOverlaps, .packCanonical, .erasureAgreed, .secondPosted, .holdKnown, .proposalOpen,
      .declineHasReason, .moduleKnown, .moduleScope, .moduleTypes:
      Basis(.ledger)
    case .actorPosted, .actorCertified, .investigatorsCertified, .postState, .trainedFirst, .passMark,
      .certificateInForce:
      Basis(.chenzhouPractice)
    case .officeOfCase:
      Basis(.dibaoProcedure, article: "4")
    case .familyActs:
      Basis(.dibaoProcedure, article: "4, 6")
    case .actorUnconflicted, .investigatorsUnconflicted, .declaredOnce:
      Basis(.dibaoProcedure, article: "11", isVerified: false)
    case .proxyHasMandate:
      Basis(.dibaoProcedure, article: "6")
    case .supplementOnce, .applicationComplete:
      Basis(.dibaoProcedure, article: "10", isVerified: false)
    case .householdWellFormed, .memberKnown, .memberNew, .assessmentCountsHousehold:
      Basis(.dibaoProcedure, article: "7")
    case .authorizationCoversMembers:
      Basis(.dibaoProcedure, article: "9, 18", isVerified: false)
    case .itemsOnlyWithHit, .reportMatchesAnswers:
      Basis(.crossCheckStandard)
    case .mandatorySourcesAnswered, .waiverOnlyWhereSilent, .reportValid:
      Basis(.dibaoProcedure, article: "18", isVerified: false)
    case .hitOpen, .hitsResolved:
      Basis(.dibaoProcedure, article: "19", isVerified: false)
    case .enoughInvestigators, .homeVisitMade:
      Basis(.dibaoProcedure, article: "17", isVerified: false)
    case .visitSigned:
      Basis(.dibaoProcedure, article: "17")
    case .votesAddUp, .reinvestigated, .assessmentIsCurrent, .opinionFollowsAssessment, .objectionsResolved,
      .noticeLongEnough, .noticeInVillage, .noticeFullDays:
      Basis(.dibaoProcedure, article: "20")
    case .assessmentConsistent, .amountSetKeepsAmount:
      Basis(.dibaoProcedure, article: "24", isVerified: false)
    case .noticeMinimal:
      Basis(.dibaoProcedure, article: "25", isVerified: false)
    case .countyVisitFirst, .opinionIsFavourable, .decisionFollowsOpinion:
      Basis(.dibaoProcedure, article: "21")
    case .personsOfHousehold:
      Basis(.dibaoProcedure, article: "4, 7")
    case .oneBasicCategory:
      Basis(.tekunIdentification, article: "4")
    case .firstPayMonth, .refusalHasReasons, .refusalNoticeDue:
      Basis(.dibaoProcedure, article: "22")
    case .reviewWithinLimit, .overdueIsDue:
      Basis(.dibaoProcedure, article: "32")
    case .delegation:
      Basis(.dibaoProcedure, article: "2")
    case .decisionKnown:
      Basis(.dibaoProcedure, article: "22, 33")
    case .terminationEvidence:
      Basis(.dibaoProcedure, article: "30", isVerified: false)
    case .extendedOnce:
      Basis(.dibaoProcedure, article: "23", isVerified: false)
    case .identifiedAfterRefusal, .familyConsents, .categoryChanges:
      Basis(.lowIncomeMonitoring)
    case .validityWithinLimit:
      Basis(.rigidExpense)
    case .singleInMarginalFamily:
      Basis(.dibaoProcedure, article: "8")
    case .amountAddsUp:
      Basis(.dibaoProcedure, article: "24, 28", isVerified: false)
    case .reductionNotRetroactive, .reductionHasReasons, .adjustmentStated, .exitHasReasons, .exitMonth, .exitTold,
      .exitNotEarly, .reinstatementMonth:
      Basis(.dibaoProcedure, article: "33", isVerified: false)
    case .upliftState:
      Basis(.dibaoProcedure, article: "28", isVerified: false)
    case .enoughJobRefusals, .shareReduces:
      Basis(.dibaoProcedure, article: "35", isVerified: false)
    case .gradualAboveLine, .gradualUnderCap, .gradualMonths, .gradualOfDibao, .gradualSteps, .gradualCompleted:
      Basis(.dibaoProcedure, article: "34", isVerified: false)
    case .exitNoticed:
      Basis(.tekunIdentification, article: "26")
    case .recoveryWithinFound, .settlementWithinOrdered, .arrearsWithinFound, .listStage, .linesWellFormed, .totalIsSum,
      .listUnchanged, .payerIsSeparate, .lineKnown, .lineStage:
      Basis(.onePassbook)
    case .signalOpen, .triageHasDay:
      Basis(.lowIncomeMonitoring)
    case .packScope:
      Basis(.socialAssistance)
    case .minorApproved:
      Basis(.minorsOnline, article: "36")
    case .readerReachesCase:
      Basis(.personalInformation, article: "51", isVerified: false)
    case .noLegalHold, .offRolls, .noOpenMoney:
      Basis(.personalInformation, article: "47")
    }
  }
}
