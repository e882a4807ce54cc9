import CaseEvents
import Casework
import Entitlement
import EventEnvelope
import EventLog
import Wording

/// Decides on publications of policy packs against what the log holds, and records them.
struct PolicyDesk {
  /// What became of a publication.
  enum Outcome {
    /// It was recorded there.
    case recorded(Position?)
    /// The very same pack was published before.
    case known
    /// The rules allow it; nothing was to be recorded.
    case allowed
  }

  private let log: EventLog
  private static let attempts = 5

  init(_ log: EventLog) { self.log = log }

  /// Decides on a publication and records it.
  ///
  /// Any other pack may overlap with it, so nothing at all may be recorded meanwhile; else it is decided anew.
  ///
  /// - Throws: `Refusal` with the guard that stands in the way, or what the log refused.
  func publish(_ pack: PolicyPack, _ proposal: Proposal, isDryRun: Bool) async throws -> Outcome {
    for attempt in 1... {
      let reader = CaseReader(try log.snapshot())
      let state = try reader.policies()
      if let known = state.pack(named: pack.id), "sha256:" + known.sha256 == pack.digest { return .known }
      let context = RecordContext(
        recordID: pack.id, actor: StaffState.folded(try reader.entries(of: proposal.actor)))
      let events = try state.decide(proposal, in: context)
      if isDryRun { return .allowed }
      do {
        let receipt = try await log.append(
          try newEvents(events, proposal, pack.id), if: .logEnds(at: reader.last))
        return .recorded(receipt.first)
      } catch EventLogError.logMoved(let expected, let actual) {
        guard attempt < Self.attempts else { throw EventLogError.logMoved(expected: expected, actual: actual) }
      }
    }
    throw EventLogError.closed
  }

  private func newEvents(_ events: [CaseEvent], _ proposal: Proposal, _ id: String) throws -> [NewEvent] {
    try events.map { event in
      try event.validate()
      return NewEvent(
        type: event.type.rawValue, schemaVersion: 1, occurredOn: proposal.occurredOn, actor: proposal.actor,
        office: proposal.office, subjects: try event.subjects(primary: try subject(id)), payload: event.serialized())
    }
  }

  private func subject(_ id: String) throws -> Subject {
    guard let subject = Subject(kind: SubjectKind.policy.rawValue, id: id) else {
      throw PolicyFault("id", .init("a name has ASCII letters, digits and . _ : -", "名称由英文字母、数字及 . _ : - 组成"), in: id)
    }
    return subject
  }
}
