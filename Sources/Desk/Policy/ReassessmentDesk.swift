import CaseLog
public import Casework
import EventEnvelope
import EventLog
import Rolls

/// Executes recorded assessments again, from the events that they name and the packs that were known then (重算).
public struct ReassessmentDesk: Sendable {
  private let ledger: Ledger
  private let policies: KnownPolicies

  /// Works on a ledger.
  ///
  /// - Parameters:
  ///   - ledger: the ledger.
  ///   - modules: whose rule steps the packs may name.
  /// - Throws: what the log refuses.
  public init(_ ledger: Ledger, with modules: BuiltInModules) throws {
    self.ledger = ledger
    policies = try KnownPolicies(of: ledger.log, with: modules)
  }

  /// The assessments of a case, executed again.
  ///
  /// - Parameter caseID: the case.
  /// - Returns: what each came to, in the order of their recording.
  /// - Throws: `CaseLookupError` where there is no such case; what the log refuses.
  public func reassessments(ofCase caseID: String) throws -> [Reassessment] {
    let recorded = try CaseReader(try ledger.log.snapshot()).history(ofCase: caseID).recorded
    return Reassessment.all(in: caseID, recorded: recorded, by: policies.library(before:))
  }

  /// Every assessment of the ledger, executed again.
  ///
  /// - Parameters:
  ///   - report: is told how far it is, where rows have to be brought up to date first.
  ///   - answer: takes a case and one of its assessments.
  /// - Throws: what the views, the log and `answer` refuse.
  public func forEachReassessment(
    telling report: @escaping Progress.Report = { _ in }, _ answer: (String, Reassessment) throws -> Void
  ) throws {
    try ledger.forEachRow(of: TimelineProjection.self, knownAt: nil, telling: report) { caseID, _ in
      for again in try reassessments(ofCase: caseID) { try answer(caseID, again) }
    }
  }
}
