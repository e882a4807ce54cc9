public import CaseEvents
public import EventEnvelope

/// What a case's events add up to: all that its guards, its deadlines and its amounts need, and nothing that tells who
/// the people are (案件状态).
public struct CaseState: Hashable, Sendable {
  /// Where the case stands.
  public internal(set) var phase = CasePhase.unopened
  /// How it closed without a decision; nil while it did not.
  public internal(set) var closure: CaseClosure?
  /// The day of the last step of the procedure: the next one may not be before it.
  public internal(set) var lastStepOn: CivilDate?
  /// The application that the procedure runs on.
  public internal(set) var application: Application?
  /// The one list of what is missing; nil while none was given.
  public internal(set) var supplement: Supplement?
  /// The members.
  public internal(set) var household = Household()
  /// Where income was last declared.
  public internal(set) var incomeDeclaredAt: Position?
  /// Where assets were last declared.
  public internal(set) var assetsDeclaredAt: Position?
  /// The latest event that an assessment must have read: a declaration, a labour coefficient, an outcome of a hit.
  public internal(set) var latestFact: Position?
  /// The cross-check.
  public internal(set) var crossCheck = CrossCheck()
  /// Visits and reviews.
  public internal(set) var investigation = Investigation()
  /// The latest assessment.
  public internal(set) var assessment: Assessment?
  /// What the latest review that changes the amount found.
  public internal(set) var review: ReviewFinding?
  /// The latest opinion.
  public internal(set) var opinion: Opinion?
  /// The latest notice.
  public internal(set) var notice: PublicNotice?
  /// The objections of this procedure.
  public internal(set) var objections: [Objection] = []
  /// What concerns the county's decision.
  public internal(set) var countyReview = CountyReview()
  /// The decisions that the household is to be told of.
  public internal(set) var decisions: [CaseDecision] = []
  /// Aid that was given before a decision.
  public internal(set) var urgentAid: [UrgentAid] = []
  /// Deaths while the household was supported, after each of which its situation is looked at.
  public internal(set) var bereavements: [Bereavement] = []
  /// On which roll the household stands; stays after an exit.
  public internal(set) var enrolment: Enrolment?
  /// Who is on the roll, and with what.
  public internal(set) var standings = StandingHistory()
  /// The gradual exit.
  public internal(set) var gradualExit: GradualExit?
  /// The exit.
  public internal(set) var exit: ExitRecord?
  /// What the household was asked about last, while no decision has used its answer up; nil otherwise.
  public internal(set) var hearing: Hearing?
  /// The latest day on which it was asked, or spoke.
  public internal(set) var lastHeardOn: CivilDate?
  /// The corrections asked for that nobody has decided yet.
  public internal(set) var openCorrections: [OpenCorrection] = []
  /// The events that wouldn't have been taken, as corrections have shown.
  public internal(set) var defects: [CaseDefect] = []
  /// The disputes.
  public internal(set) var disputes: [DisputeRecord] = []
  /// The signals about the household that nobody has triaged yet, oldest first.
  public internal(set) var openSignals: [OpenSignal] = []
  /// What modules propose and nobody has decided yet, oldest first.
  public internal(set) var openProposals: [OpenProposal] = []
  /// What is owed because a payment was wrong.
  public internal(set) var balance = CaseBalance()
  /// Every event of the case, in ascending order of position.
  public internal(set) var events: [EventMark] = []

  /// The state before any event.
  public init() {}

  /// The state that the events add up to, in the order given.
  ///
  /// Corrections are to be applied to the entries first. Total: any events in any order make a state.
  public static func folded(_ entries: some Sequence<LedgerEntry>) -> CaseState {
    entries.reduce(into: CaseState()) { $0.apply($1) }
  }
}
