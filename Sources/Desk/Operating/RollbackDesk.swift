import CaseEvents
import CaseLog
import Casework
public import EventEnvelope
public import EventLog
import Proofs
import SwiftProtobuf
import Wording

/// Accepts that a ledger was rolled back: it goes on from where it stands, and that is recorded.
public struct RollbackDesk: Sendable {
  private let ledger: LedgerPlace

  /// Works on a ledger.
  public init(_ ledger: LedgerPlace) { self.ledger = ledger }

  /// Records the acceptance, which brings the anchor to the ledger as it stands.
  ///
  /// - Parameters:
  ///   - report: what the verification of the ledger came to.
  ///   - last: the ledger's last event.
  ///   - actor: who accepts it.
  ///   - office: the office that accepts it.
  ///   - reason: why, as a code such as `disk-failure`.
  /// - Returns: where it was recorded; nil where more is wrong than the rollback, so that nothing was.
  /// - Throws: ``Problem`` where the ledger wasn't rolled back, `Refusal` where the actor has no post for it.
  public func accept(
    _ report: VerificationReport, found last: Position, by actor: Subject, of office: Office, reason: String
  ) async throws -> Receipt? {
    let rollbacks = report.problems.filter { problem in
      switch problem {
      case .rolledBack, .anchorMissing: true
      default: false
      }
    }
    guard !rollbacks.isEmpty else {
      throw Problem(
        .conflict,
        Text("\(ledger.directory) wasn't rolled back; nothing was recorded", "\(ledger.directory) 未发生回退，未写入任何内容"))
    }
    guard report.problemCount == rollbacks.count, let root = report.root else { return nil }
    return try await ledger.reporting {
      let log = try EventLog.open(
        at: ledger.directory, acceptsRollback: true, clockBounds: ledger.clockBounds)
      defer { log.close() }
      let payload = RollbackAccepted.with {
        $0.anchoredEvents = Int64(clamping: log.anchor?.position.rawValue ?? 0)
        if let anchored = log.anchor?.root { $0.anchoredSha256 = anchored.description }
        $0.foundEvents = Int64(clamping: last.rawValue)
        $0.foundSha256 = root.description
        $0.reason = reason
      }
      try CaseEvent.rollbackAccepted(payload).validate()
      let proposal = Proposal(
        event: .rollbackAccepted(payload), occurredOn: .today, actor: actor, office: office, today: .today)
      return try await record(proposal, in: log, at: last)
    }
  }

  private func record(_ proposal: Proposal, in log: EventLog, at last: Position) async throws -> Receipt {
    let storeID = log.manifest.storeID
    guard let subject = Subject(kind: SubjectKind.ledger.rawValue, id: storeID) else {
      throw EventLogError.manifestDamaged
    }
    return try await RecordDesk(ledger.caseLog(log)).record(
      proposal, of: subject, attempts: 1, with: Recording(fence: .logEnds(at: last))
    ).receipt
  }
}
