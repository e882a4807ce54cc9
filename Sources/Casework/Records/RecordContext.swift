public import EventEnvelope

/// What a record other than a case is told when it decides: who acts, and the rules (人员、政策、模块的办理环境).
public struct RecordContext: DecisionContext {
  /// The identifier of the record, as after the slash in `staff/…`, `policy/…` or `list/…`.
  public var recordID: String
  /// The acting member of staff; empty where the system acts.
  public var actor: StaffState
  /// The procedure of the acting office.
  public var procedure: ProcedureTable
  /// The part of the country that the ledger keeps; nil where the caller doesn't tell.
  public var ledgerScope: Scope?
  /// The other member of staff, who agrees to an adoption.
  public var second = StaffState()
  /// Whether the range that would be adopted was imported, all of it.
  public var isRangeImported = false
  /// Whether the ledger holds no more than its founders yet.
  public var isAtBeginning = false

  /// The other member of staff with the identity number of the one who is posted; nil where there is none.
  public var staffOfNumber: String?
  /// A person who isn't to be paid, being under another identifier too, by the case of a list that is prepared.
  public var unpayable: [String: String] = [:]

  /// Makes a context from its parts.
  public init(
    recordID: String, actor: StaffState = StaffState(), procedure: ProcedureTable, ledgerScope: Scope? = nil
  ) {
    self.recordID = recordID
    self.actor = actor
    self.procedure = procedure
    self.ledgerScope = ledgerScope
  }
}
