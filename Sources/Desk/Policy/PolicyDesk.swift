import CaseEvents
public import CaseLog
public import Casework
public import Entitlement
import EventEnvelope
import EventLog
import Wording

/// Decides on publications of policy packs against what the log holds, and records them.
public struct PolicyDesk: Sendable {
  private let cases: CaseLog

  /// Works on a log of cases.
  public init(_ cases: CaseLog) { self.cases = cases }

  /// Decides on a publication and records it.
  ///
  /// Any other pack may overlap with it, so nothing at all may be recorded meanwhile; else it is decided anew.
  ///
  /// - Parameters:
  ///   - pack: the pack.
  ///   - proposal: that it is published.
  ///   - isDryRun: whether nothing is recorded.
  /// - Returns: what became of it.
  /// - Throws: `Refusal` with the guard that stands in the way, or what the log refused.
  public func publish(_ pack: PolicyPack, _ proposal: Proposal, isDryRun: Bool) async throws -> PublicationOutcome {
    guard let subject = Subject(kind: SubjectKind.policy.rawValue, id: pack.id) else {
      throw PolicyFault(
        "id", Text("a name has ASCII letters, digits and . _ : -", "名称由英文字母、数字及 . _ : - 组成"), in: pack.id)
    }
    let known = try cases.reader().policies().pack(named: pack.id)
    if let known, "sha256:" + known.sha256 == pack.digest { return .known }
    let desk = RecordDesk(cases)
    if isDryRun {
      _ = try desk.decide(proposal, on: subject)
      return .allowed
    }
    return .recorded(try await desk.record(proposal, of: subject).receipt.first)
  }
}
