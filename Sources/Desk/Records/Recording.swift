import CaseEvents
import Casework
import EventEnvelope
import EventLog

/// What goes with a proposal when it is recorded.
struct Recording: Sendable {
  /// The event that it follows from.
  var cause: Position?
  /// A subject that no event may have yet, so that it is recorded once, for ever.
  var once: Subject?
  /// Another proposal about the same case that is decided on the same state, and recorded with it or not at all.
  var companion: Proposal?
  /// A name and a value recorded in the same transaction.
  var tracking: Tracking?
  /// What must hold besides.
  var fence = Condition.always
}

extension LedgerEntry {
  /// The entry that a decision will make, its moment not known yet.
  init(_ event: CaseEvent, by proposal: Proposal, at position: Position) {
    self.init(
      position: position, recordedAt: .earliest, occurredOn: proposal.occurredOn, actor: proposal.actor,
      office: proposal.office, event: event)
  }
}
