public import CaseEvents
public import CaseLog
public import Casework
public import EventEnvelope
public import EventLog

/// Decides on legal holds on a person's data (保全) against what the log holds, and records them.
public struct HoldDesk: Sendable {
  private let cases: CaseLog

  /// Works on a log of cases.
  public init(_ cases: CaseLog) { self.cases = cases }

  /// Decides on placing or lifting a hold, and records it.
  ///
  /// - Parameters:
  ///   - proposal: that a hold is placed or lifted.
  ///   - person: on whose data.
  /// - Returns: where the events were recorded, and which.
  /// - Throws: `Refusal` with the guard that stands in the way, ``Problem`` where nothing is known of the person, or what
  ///   the log refused.
  public func record(_ proposal: Proposal, on person: Subject) async throws -> (receipt: Receipt, events: [CaseEvent]) {
    try proposal.event.validate()
    return try await cases.record { reader in
      let dossier = try PersonDossier(of: person, in: reader)
      let events = try dossier.record.decide(
        proposal,
        in: PersonContext(actor: try reader.staff(proposal.actor), procedure: try reader.procedure(of: proposal.office))
      )
      let drafts = try events.map { try EventDraft($0, of: person, by: proposal) }
      return .record(drafts, if: .unchanged([person, proposal.actor], since: reader.last)) { ($0, events) }
    }
  }
}
