/// What a decision about a person's data is told: who acts, and what is open in the person's cases (个人信息办理环境).
public struct PersonContext: DecisionContext {
  /// The acting member of staff.
  public var actor: StaffState
  /// The other member of staff, who agrees or approves.
  public var other: StaffState
  /// Every case in which the person is or was a member, by identifier.
  public var cases: [(id: String, state: CaseState)]
  /// The payment lists with lines of these cases that the bank has not credited.
  public var openLists: [String]
  /// What the number in the event says of its holder; nil where the event gives none.
  public var identity: PersonIdentity?
  /// The procedure of the acting office.
  public var procedure: ProcedureTable

  /// Makes a context from its parts.
  public init(
    actor: StaffState = StaffState(), other: StaffState = StaffState(), cases: [(id: String, state: CaseState)] = [],
    openLists: [String] = [], procedure: ProcedureTable
  ) {
    self.actor = actor
    self.other = other
    self.cases = cases
    self.openLists = openLists
    self.procedure = procedure
  }
}
