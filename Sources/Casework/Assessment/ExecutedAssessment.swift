public import CaseEvents
public import Entitlement
public import EventEnvelope

/// What came of an assessment on which something rests, executed again from all that the case said before it (依据核算的重算).
public struct ExecutedAssessment: Sendable {
  /// Where the assessment stands, or would.
  public let position: Position
  /// Whether it came out again.
  public let outcome: Reassessment.Outcome
  /// Who would be enrolled alone by it.
  public let alone: [SingleFinding]
  /// The line of a month where the household lives, in fen.
  public let lineFen: Int64

  /// Makes one from its parts.
  public init(position: Position, outcome: Reassessment.Outcome, alone: [SingleFinding], lineFen: Int64) {
    (self.position, self.outcome, self.alone, self.lineFen) = (position, outcome, alone, lineFen)
  }

  /// Executes an assessment again.
  ///
  /// Pure. It reads all that stood before it, so that a ground which it leaves out is found as well as a figure.
  ///
  /// - Parameters:
  ///   - assessment: the assessment.
  ///   - position: where it stands, or would.
  ///   - caseID: the identifier of its case.
  ///   - before: the case's events before it as they were recorded, corrections not applied.
  ///   - library: gives the packs that were known then.
  public init(
    of assessment: AssessmentComputed, at position: Position, in caseID: String, before: [LedgerEntry],
    by library: () throws(PolicyFault) -> PolicyLibrary
  ) {
    let (again, outcome) = Reassessment.executed(assessment, CaseFacts(caseID, recorded: before), by: library)
    self.init(position: position, outcome: outcome, alone: again?.alone ?? [], lineFen: again?.lineFen ?? 0)
  }

  /// Whether the same came out.
  var isSame: Bool { if case .same = outcome { true } else { false } }

  /// What differs, as far as a refusal tells it.
  var facts: [Fact] {
    switch outcome {
    case .differs(let field, _, _): [.position(position.rawValue), .code(field)]
    case .same, .undated, .failed: [.position(position.rawValue)]
    }
  }
}

extension CaseState {
  /// The assessment on which an event rests; nil where it rests on none of this case's.
  ///
  /// - Parameter event: the event, with what it names.
  /// - Returns: where the assessment stands.
  public func assessment(under event: CaseEvent) -> Position? {
    guard event.type.caseStep?.rule.guards.contains(.assessmentExecuted) ?? false else { return nil }
    let named = event.references.compactMap { self.event(at: Position($0)) }
    if let made = named.first(where: { $0.type == .assessmentComputed }) { return made.position }
    if named.contains(where: { $0.type == .reviewCompleted }) { return assessment?.position }
    // A notice and a confirmation rest on the opinion, which names its assessment.
    let restsOnOpinion = event.type == .publicNoticePosted || event.type == .enrolmentConfirmed
    return restsOnOpinion ? opinion?.assessment?.position : nil
  }

  /// What rests on an assessment rests on one that comes out again.
  func checkExecuted(_ attempt: CaseAttempt) throws(Refusal) {
    guard let executed = attempt.context.executed else { return }
    try attempt.require(.assessmentExecuted, executed.isSame, executed.facts)
  }
}
