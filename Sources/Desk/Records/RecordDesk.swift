public import CaseEvents
public import CaseLog
public import Casework
public import EventEnvelope
public import EventLog
import Wording

/// Decides on events of records other than cases against what the log holds, and records what is decided: staff, payment
/// lists, policies, working days, persons' data, modules, the ledger itself.
///
/// What was read for a decision is also its condition: had anything been recorded meanwhile about the record, about who
/// acts or about whatever else was read, nothing is recorded, and the proposal is decided anew.
public struct RecordDesk: Sendable {
  private let cases: CaseLog

  /// Works on a log of cases.
  public init(_ cases: CaseLog) { self.cases = cases }

  /// Decides on a proposal about a record and records the events that follow.
  ///
  /// - Parameters:
  ///   - proposal: what would be recorded.
  ///   - subject: the primary subject of its event, such as `staff/17`; of what a bank answers, the case.
  /// - Returns: where the events were recorded, and which.
  /// - Throws: `Refusal` with the guard that stands in the way, ``Problem`` where the subject is a case or the event does
  ///   more than it says, a fault of the payload, or what the log refused.
  public func record(
    _ proposal: Proposal, of subject: Subject
  ) async throws -> (receipt: Receipt, events: [CaseEvent]) {
    if let command = proposal.event.commandThatDoesMore { throw Self.onlyBy(command) }
    return try await record(proposal, of: subject, with: Recording())
  }

  /// Decides on a proposal about a record without recording anything.
  ///
  /// - Parameters:
  ///   - proposal: what would be recorded.
  ///   - subject: the primary subject of its event.
  /// - Returns: the events that would follow.
  /// - Throws: `Refusal` with the guard that stands in the way, ``Problem`` where the subject is a case, a fault of the
  ///   payload, or what the log refused.
  public func decide(_ proposal: Proposal, on subject: Subject) throws -> [CaseEvent] {
    try RecordDecision(on: proposal, of: subject, in: cases.log.manifest.scope, opening: cases.opening, cases.reader())
      .events
  }

  /// Decides on a proposal about a record and records the events that follow, with what goes with them.
  ///
  /// - Parameters:
  ///   - proposal: what would be recorded.
  ///   - subject: the primary subject of its event.
  ///   - attempts: how often it is decided at most.
  ///   - grounds: what goes with it; no companion.
  /// - Returns: where the events were recorded, and which.
  /// - Throws: as ``record(_:of:)``; any event is taken, since whoever calls does what it says.
  func record(
    _ proposal: Proposal, of subject: Subject, attempts: Int = 5, with grounds: Recording
  ) async throws -> (receipt: Receipt, events: [CaseEvent]) {
    let scope = cases.log.manifest.scope
    return try await cases.record(attempts: attempts) { reader in
      let decision = try RecordDecision(on: proposal, of: subject, in: scope, opening: cases.opening, reader)
      let others = decision.registers + [grounds.once].compactMap(\.self)
      let drafts = try decision.events.map { event in
        try EventDraft(event, of: subject, by: proposal, cause: grounds.cause, alsoAbout: others)
      }
      return .record(drafts, if: decision.condition.and(grounds.fence), tracking: grounds.tracking) {
        ($0, decision.events)
      }
    }
  }

  private static func onlyBy(_ command: String) -> Problem {
    Problem(
      .usage, Text("this event only records what a command does", "此事件只记载命令已办理的事项"),
      remedy: Text("Use `anjuan \(command)`.", "请使用 `anjuan \(command)`。"))
  }
}
