public import CaseEvents
public import CaseLog
import Casework
import EventEnvelope
import EventLog
import Wording

/// Decides on publications of notices on working days against what the log holds, and records them.
public struct CalendarDesk: Sendable {
  private let cases: CaseLog

  /// Works on a log of cases.
  public init(_ cases: CaseLog) { self.cases = cases }

  /// Decides on a publication and records it.
  ///
  /// - Parameters:
  ///   - notice: what the notice says.
  ///   - acting: who acts.
  ///   - isDryRun: whether nothing is recorded.
  /// - Returns: what became of it.
  /// - Throws: `Refusal` with the guard that stands in the way, a fault of the payload, or what the log refused.
  public func publish(_ notice: CalendarPublished, by acting: Acting, isDryRun: Bool) async throws -> PublicationOutcome
  {
    let proposal = acting.proposal(.calendarPublished(notice))
    try proposal.event.validate()
    let id = PublishedCalendars.recordID(year: Int(notice.year), scope: notice.scope)
    guard let subject = Subject(kind: SubjectKind.calendar.rawValue, id: id) else {
      throw Problem(.badData, Text("\(notice.scope) is no area", "\(notice.scope) 不是行政区划"))
    }
    let scope = cases.log.manifest.scope
    return try await cases.record { reader in
      let published = try reader.calendars()
      if try reader.entries(of: subject).last?.event == proposal.event { return .nothing(.known) }
      let context = RecordContext(
        recordID: id, actor: try reader.staff(proposal.actor), procedure: try reader.procedure(of: proposal.office),
        ledgerScope: scope)
      let events = try published.decide(proposal, in: context)
      if isDryRun { return .nothing(.allowed) }
      let drafts = try events.map { try EventDraft($0, of: subject, by: proposal) }
      return .record(drafts, if: .unchanged([subject, proposal.actor], since: reader.last)) { .recorded($0.first) }
    }
  }
}
