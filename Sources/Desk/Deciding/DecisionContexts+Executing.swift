import CaseEvents
import CaseLog
import Casework
import Entitlement
import EventEnvelope

extension DecisionContexts {
  /// What the assessment comes to that a proposal makes or rests on, executed again as of its own place; nil where it does
  /// neither, or nothing is executed here.
  ///
  /// A ledger takes in what others say that they assessed: it rests on none of that before it came out again.
  ///
  /// - Parameters:
  ///   - proposal: what would be recorded.
  ///   - caseID: of which case.
  ///   - state: the case before it.
  ///   - end: what was recorded later isn't known.
  ///   - reader: the ledger.
  /// - Returns: what it came to.
  /// - Throws: what the log refuses.
  func executed(
    by proposal: Proposal, on caseID: String, in state: CaseState, through end: Position,
    _ reader: borrowing CaseReader
  ) throws -> ExecutedAssessment? {
    let own = try CaseReader.subject(of: caseID)
    if case .assessmentComputed(let made) = proposal.event {
      guard let policies = try executing(reader) else { return nil }
      return execute(made, at: end.next, in: caseID, try reader.recorded(of: own, through: end), policies)
    }
    // Packs are read only where something rests on an assessment.
    guard let position = state.assessment(under: proposal.event) else { return nil }
    if let executed = executions[position] { return executed }
    guard let policies = try executing(reader) else { return nil }
    let recorded = try reader.recorded(of: own, through: position)
    guard case .assessmentComputed(let made) = recorded.last(where: { $0.position == position })?.event else {
      return nil
    }
    return execute(made, at: position, in: caseID, recorded.filter { $0.position < position }, policies)
  }

  private func execute(
    _ made: AssessmentComputed, at position: Position, in caseID: String, _ before: [LedgerEntry],
    _ policies: KnownPolicies
  ) -> ExecutedAssessment {
    let executed = ExecutedAssessment(of: made, at: position, in: caseID, before: before) { () throws(PolicyFault) in
      try policies.library(before: position)
    }
    executions[position] = executed
    return executed
  }
}
