import CaseEvents
public import CaseLog
public import Casework
public import Entitlement
public import EventEnvelope
import EventLog

/// Assesses cases by the events that are recorded about them, and records the result.
public struct AssessmentDesk: Sendable {
  private let cases: CaseLog

  /// Works on a log of cases.
  public init(_ cases: CaseLog) { self.cases = cases }

  /// Assesses a case without putting it to the rules.
  ///
  /// - Parameters:
  ///   - caseID: the case.
  ///   - library: the packs to compute with.
  ///   - day: the day of the assessment.
  /// - Returns: what was computed.
  /// - Throws: `AssessmentFault` where facts are missing or no pack is in force; what the log refused.
  public func assess(_ caseID: String, by library: PolicyLibrary, on day: CivilDate) throws -> CaseAssessment {
    try CaseAssessment(of: CaseFacts(caseID, corrected: entries(of: caseID)), by: library, on: day)
  }

  /// Assesses a case and puts the result to the rules.
  ///
  /// - Parameters:
  ///   - caseID: the case.
  ///   - library: the packs to compute with.
  ///   - day: the day of the assessment.
  ///   - actor: who assesses; nil for the program.
  ///   - office: the office that does; nil for that of the case.
  ///   - isDryRun: whether nothing is recorded.
  /// - Returns: what was computed, and where it was recorded.
  /// - Throws: `AssessmentFault` where facts are missing or no pack is in force, `Refusal` with the guard that stands in
  ///   the way, or what the log refused: a conflict where anything was recorded about the case meanwhile.
  public func record(
    _ caseID: String, by library: PolicyLibrary, on day: CivilDate, actor: Subject? = nil, office: Office? = nil,
    isDryRun: Bool = false
  ) async throws -> (assessment: CaseAssessment, position: Position?) {
    let entries = try entries(of: caseID)
    let assessment = try CaseAssessment(of: CaseFacts(caseID, corrected: entries), by: library, on: day)
    guard let system = Subject("system/assessment"), let own = CaseState.folded(entries).application?.office,
      let last = entries.last?.position
    else { throw CaseLookupError.notFound }
    let proposal = Proposal(
      event: .assessmentComputed(assessment.event), occurredOn: assessment.document.on, actor: actor ?? system,
      office: office ?? own, today: .today)
    // What is proposed has just been computed from these events.
    let desk = CaseDesk(cases, executingWith: nil)
    guard !isDryRun else {
      _ = try desk.decide(proposal, on: caseID, madeFrom: last)
      return (assessment, nil)
    }
    return (assessment, try await desk.record(proposal, of: caseID, madeFrom: last).receipt.first)
  }

  private func entries(of caseID: String) throws -> [LedgerEntry] {
    try CaseReader(try cases.log.snapshot()).history(ofCase: caseID).entries
  }
}
