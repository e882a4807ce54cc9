public import CaseEvents
public import CaseLog
public import Casework
public import EventEnvelope
public import EventLog
import Wording

/// Puts every event of a ledger to the rules of its own day once more, as the ledger knew them before it, by whichever door
/// it came (重新审查).
///
/// It goes from record to record and holds one at a time; of what decisions are told besides it keeps staff, packs and
/// calendars, so that it is near linear in the events.
public struct DecisionAudit: Sendable {
  /// An event that the rules refuse, or an assessment that doesn't come out again.
  public struct Finding: Sendable {
    /// Why it is listed.
    public enum Reason: Sendable {
      /// What stands against it.
      case refused(Refusal)
      /// What an assessment came to when it was executed again.
      case executedAgain(Reassessment.Outcome)
    }

    /// Where it stands.
    public let position: Position
    /// Its type.
    public let type: EventType
    /// The record that it was judged in.
    public let record: Subject
    /// Why it is listed.
    public let reason: Reason
  }

  /// How many events were judged, and how many of them refused.
  public struct Count: Hashable, Sendable {
    /// Those put to the rules, or found to follow from one that was.
    public internal(set) var judged = 0
    /// Those listed.
    public internal(set) var refused = 0
    /// Those judged that were decided elsewhere.
    public internal(set) var elsewhere = 0

    /// Nothing judged.
    public init() {}

    /// Adds another count.
    public mutating func add(_ other: Count) {
      judged += other.judged
      refused += other.refused
      elsewhere += other.elsewhere
    }
  }

  private let log: EventLog
  private let modules: BuiltInModules
  private let opening: (any IdentityOpening)?

  /// Works on a ledger's log.
  ///
  /// - Parameters:
  ///   - log: the log.
  ///   - modules: whose rule steps the packs may name.
  ///   - opening: opens who people are; nil where that isn't compared.
  public init(of log: EventLog, with modules: BuiltInModules, opening: (any IdentityOpening)? = nil) {
    (self.log, self.modules, self.opening) = (log, modules, opening)
  }

  /// Judges every event that the ledger holds now.
  ///
  /// - Parameters:
  ///   - report: is told how far it is.
  ///   - found: takes a finding; record by record, and within a record in the order of positions.
  /// - Returns: how many events of each type were judged.
  /// - Throws: ``UnreadableEvent``, what the log refuses, and what `found` throws.
  public func run(
    telling report: @escaping Progress.Report = { _ in }, _ found: (Finding) throws -> Void
  ) throws -> [EventType: Count] {
    let reader = CaseReader(try log.snapshot())
    return try Progress.reporting(
      Text("Deciding again", "正在重新审查"), unit: Text("events", "条事件"), total: Int(clamping: reader.last.rawValue),
      to: report
    ) { update in
      var judge = DecisionJudge(
        of: log.manifest.scope, with: modules, knowing: try reader.provenance(), opening: opening, telling: update)
      try judge.judgeSmallRecords(reader, found)
      for list in try reader.subjects(of: .list) { try judge.judgeList(list, reader, found) }
      for subject in try reader.subjects(of: .case) { try judge.judgeCase(subject, reader, found) }
      try judge.judgeRest(reader, found)
      return judge.counts
    }
  }
}
