"""Codes that stand as examples on the pages: what the generator of cases writes, and what the schemas name."""

PAPERS = "bank-statement disability-card discharge-summary receipts"
SOURCES = "household-register social-insurance real-estate vehicle"
CODE_EXAMPLES = {
    "SupplementRequested.missing": PAPERS, "SupplementReceived.received": PAPERS,
    "ApplicationNotAccepted.reasons": "registered-elsewhere supplement-missing",
    "Member.ground": "postgraduate", "MemberRemoved.ground": "death marriage moved clergy prison missing",
    "Income.kind": "pension.residentBasic pension.other land.rent maintenance farming wage interest undeclared",
    "Evidence.kind": "disability-card discharge-summary",
    "CrossCheckAuthorized.scope": "all " + SOURCES, "CrossCheckRequested.sources": SOURCES,
    "SourceAnswered.source": SOURCES, "SourceTimedOut.source": SOURCES, "SourceResult.source": SOURCES,
    "SourceWaived.source": SOURCES, "SourceWaived.reason": "paper-proof-instead",
    "SourceItem.dataClass": SOURCES, "Difference.dataClass": SOURCES,
    "HomeVisited.findings": "as-declared illness-seen", "CountyVisited.findings": "as-declared",
    "NeighbourInterviewed.finding": "confirms unsure",
    "PreliminaryOpinionGiven.reasons": "income-above-line assets-explained",
    "PublicNoticePosted.fields": "name members amount",
    "ObjectionFiled.ground": "hidden-income not-living-together owns-car",
    "EnrolmentRefused.reasons": "income-above-line assets-above-limit", "ProcedureTerminated.ground": "non-cooperation",
    "ApplicationWithdrawn.reason": "found-work family-decision moved", "DeadlineExtended.reason": "source-delay",
    "CategoryIdentified.ground": "income-below-multiple", "CategoryChanged.ground": "income-below-multiple",
    "AmountAdjusted.reason": "review correction", "ChangeReported.kind":
    "employment illness death birth marriage moved asset",
    "ReviewScheduled.reason": "single-eligible single-ended",
    "ReviewCompleted.reasons": "income-rose income-above-line age-reached", "SuspensionOrdered.ground": "account-closed",
    "SuspensionLifted.ground": "account-renewed", "GradualExitStarted.ground": "employment",
    "ExitDecided.ground": "voluntary assets death income-above-line income-above-cap gradual-exit-completed",
    "ExitDecided.reasons": "moved-away assets-above-limit death income-above-line gradual-exit-completed",
    "ReinstatementConfirmed.ground": "dispute-upheld", "PaymentReturned.code":
    "account-closed name-mismatch account-dormant", "CorrectionRequested.ground": "typing-error",
    "CorrectionApplied.ground": "typing-error", "CorrectionRejected.reason": "evidence-insufficient",
    "DisputeResolved.reasons": "decision-not-supported decision-supported",
    "RelativeRelationDeclared.relation": "sibling parent child spouse-sibling",
    "ComplaintReceived.channel": "hotline-12345",
}
