import ArgumentParser
import CaseEvents
import CaseLog
import Casework
import Desk
import EventEnvelope
import EventLog
import Proofs
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

  /// Records the acceptance, where it was asked for.
  ///
  /// - Parameters:
  ///   - findings: what the verification found.
  ///   - ledger: the ledger.
  /// - Returns: where it was recorded; nil where it wasn't.
  /// - Throws: ``Problem`` where the ledger wasn't rolled back, `Refusal` where the actor has no post for it.
  func accept(_ findings: LedgerInspection.Findings, of ledger: LedgerPlace) async throws -> Receipt? {
    guard acceptRollback, let actor, let office, let reason else { return nil }
    return try await RollbackDesk(ledger).accept(
      findings.report, found: findings.last, by: actor, of: office, reason: reason)
  }
}
