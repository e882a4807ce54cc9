import ArgumentParser
import CaseEvents
import CaseLog
import Casework
import EventEnvelope
import EventLog
import Proofs
import SwiftProtobuf
import Wording

/// Whether a ledger that was rolled back is accepted as it stands, by whom and why.
struct RollbackOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      Text(
        "Where nothing is wrong but that the ledger was rolled back: go on from here, and record that",
        "若除回退外并无其他问题：确认从现状继续，并记录在案")))
  var acceptRollback = false

  @Option(help: ArgumentHelp(Text("Who accepts the rollback", "确认人"), valueName: "kind/id"))
  var actor: Subject?

  @Option(help: ArgumentHelp(Text("The office that accepts it (twelve digits)", "确认机构区划代码（12 位）"), valueName: "code"))
  var office: Office?

  @Option(help: ArgumentHelp(Text("Why, as a code such as disk-failure", "原因代码，如 disk-failure"), valueName: "code"))
  var reason: String?

  func validate() throws {
    guard acceptRollback == (actor != nil), acceptRollback == (office != nil), acceptRollback == (reason != nil) else {
      throw ValidationError(
        Text(
          "--accept-rollback goes with --actor, --office and --reason",
          "--accept-rollback 须与 --actor、--office、--reason 一并给出"))
    }
  }

  /// Records the acceptance, which brings the anchor to the ledger as it stands.
  ///
  /// - Throws: ``CommandFailure`` where the ledger wasn't rolled back, `Refusal` where the actor has no post for it.
  func accept(_ report: VerificationReport, of ledger: LedgerOptions, found last: Position) async throws -> Receipt? {
    guard acceptRollback, let actor, let office, let reason else { return nil }
    let rollbacks = report.problems.filter { problem in
      switch problem {
      case .rolledBack, .anchorMissing: true
      default: false
      }
    }
    guard !rollbacks.isEmpty else {
      throw CommandFailure(
        .conflict,
        Text("\(ledger.directory) wasn't rolled back; nothing was recorded", "\(ledger.directory) 未发生回退，未写入任何内容"))
    }
    guard report.problemCount == rollbacks.count, let root = report.root else { return nil }
    let log = try ledger.reporting { () throws(EventLogError) in
      try EventLog.open(at: ledger.directory, acceptsRollback: true)
    }
    defer { log.close() }
    let payload = RollbackAccepted.with {
      $0.anchoredEvents = Int64(clamping: log.anchor?.position.rawValue ?? 0)
      if let anchored = log.anchor?.root { $0.anchoredSha256 = anchored.description }
      $0.foundEvents = Int64(clamping: last.rawValue)
      $0.foundSha256 = root.description
      $0.reason = reason
    }
    return try await record(.rollbackAccepted(payload), actor, office, in: log, at: last, of: ledger)
  }

  private func record(
    _ event: CaseEvent, _ actor: Subject, _ office: Office, in log: EventLog, at last: Position,
    of ledger: LedgerOptions
  ) async throws -> Receipt {
    try event.validate()
    let storeID = log.manifest.storeID
    guard let subject = Subject(kind: SubjectKind.ledger.rawValue, id: storeID) else {
      throw EventLogError.manifestDamaged.commandFailure(ledger: ledger.directory)
    }
    let proposal = Proposal(event: event, occurredOn: .today, actor: actor, office: office, today: .today)
    do {
      return try await ledger.caseLog(log).record(attempts: 1) { reader in
        let context = RecordContext(recordID: storeID, actor: try reader.staff(actor))
        let drafts = try LedgerRecord.decide(proposal, in: context).map {
          try EventDraft($0, of: subject, by: proposal)
        }
        return .record(drafts, if: .logEnds(at: last)) { $0 }
      }
    } catch let error as EventLogError {
      throw error.commandFailure(ledger: ledger.directory)
    }
  }
}
