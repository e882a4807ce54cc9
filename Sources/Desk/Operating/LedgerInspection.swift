import CaseLog
public import EventEnvelope
public import EventLog
import Wording

/// Re-derives everything that a ledger claims, from its records.
public struct LedgerInspection: Sendable {
  /// What an inspection found.
  public struct Findings: Sendable {
    /// What the records, the tree and the anchor came to.
    public let report: VerificationReport
    /// The ledger's last event.
    public let last: Position
    /// The ledger's name towards others.
    public let origin: String
    /// How many of its events were decided elsewhere; 0 where that can't be read.
    public let elsewhere: UInt64
    /// What is wrong besides, with the projections' rows, the last signed checkpoint or the access log.
    public let others: [Finding]

    /// Whether nothing is wrong.
    public var isSound: Bool { report.isSound && others.isEmpty }
  }

  let ledger: LedgerPlace

  /// Inspects a ledger.
  public init(of ledger: LedgerPlace) { self.ledger = ledger }

  /// Inspects it.
  ///
  /// A damaged page ends the process by a signal: run it where that may be.
  ///
  /// - Parameter report: is told how far it is.
  /// - Returns: what was found.
  /// - Throws: ``Problem`` where the ledger can't be opened or read.
  public func run(telling report: @escaping Progress.Report = { _ in }) throws -> Findings {
    let log = try ledger.openLog(.inspection)
    defer { log.close() }
    return try ledger.reporting {
      let last = try log.snapshot().last
      let found = try Progress.reporting(
        Text("Verifying", "正在核验"), unit: Text("events", "条事件"), total: Int(clamping: last.rawValue), to: report
      ) { update in try log.snapshot().verify { update(Int(clamping: $0.rawValue)) } }
      var others = try projectionProblems(log)
      if let problem = try checkpointProblem(log) { others.append(.checkpoint(problem)) }
      if let problem = try accessLogProblem(log) { others.append(.accessLog(problem)) }
      // What is damaged is a problem of its own.
      let elsewhere = (try? CaseReader(try log.snapshot()).provenance().elsewhere.count) ?? 0
      return Findings(report: found, last: last, origin: log.manifest.origin, elsewhere: elsewhere, others: others)
    }
  }

  /// What is wrong with the last signed checkpoint: the ledger contradicts it, or it was changed.
  private func checkpointProblem(_ log: EventLog) throws -> Text? {
    do {
      let store = CheckpointStore(ledger: ledger.directory)
      guard let last = try store.last() else { return nil }
      try store.check(last, against: log.snapshot(), of: log.manifest)
      return nil
    } catch is EventLogError {
      return nil  // damage is a problem of its own, and hides the root
    } catch let problem as Problem where problem.kind == .problemsFound {
      return problem.message
    }
  }
}
