/// What `decide` needs to know besides the case: who acts, others named, and the rules that hold (办案环境).
///
/// Payloads name staff and persons by the bare identifier, as after the slash in `staff/…` and `person/…`.
public struct CaseContext: DecisionContext {
  /// The identifier of the case, as after the slash in `case/…`.
  public var caseID: String
  /// The acting member of staff; empty where a person or the system acts.
  public var actor: StaffState
  /// Staff named in the payload, such as investigators, by identifier.
  public var staff: [String: StaffState]
  /// Standings of the persons to be enrolled, by identifier; a person who isn't here is not known to be free.
  public var standings: [String: PersonStanding]
  /// Who the persons of the event are, as far as the rules ask, by identifier; a person who isn't here is of no known number.
  public var identities: [String: PersonIdentity] = [:]
  /// The working days.
  public var calendar: WorkingDayCalendar
  /// The procedure of the case's office.
  public var procedure: ProcedureTable
  /// The policies in force; nil where the caller does not check them.
  public var policy: PolicyState?
  /// What was due to the case and what it was paid, by the day of the act; nil where the caller does not check it.
  public var account: CaseAccount?
  /// Whoever of the household is registered as a close relative of staff or of a cadre (近亲属备案), by identifier.
  public var registeredRelatives: Set<String> = []
  /// The assessment that the proposal makes or rests on, executed again; nil where the caller does not check it.
  public var executed: ExecutedAssessment?
  /// The case with the proposed correction in effect; nil where the proposal corrects nothing.
  public var corrected: CaseState?
  /// What the correction asked for or proposed comes to; nil where the proposal is another, or the caller doesn't check it.
  public var correction: CorrectionOutcome?

  /// Makes a context from its parts.
  public init(
    caseID: String, actor: StaffState = StaffState(), staff: [String: StaffState] = [:],
    standings: [String: PersonStanding] = [:], calendar: WorkingDayCalendar = .stateCouncil,
    procedure: ProcedureTable, policy: PolicyState? = nil
  ) {
    self.caseID = caseID
    self.actor = actor
    self.staff = staff
    self.standings = standings
    self.calendar = calendar
    self.procedure = procedure
    self.policy = policy
  }
}
