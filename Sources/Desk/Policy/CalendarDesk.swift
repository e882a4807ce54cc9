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
    let (last, known) = try lastNotice(on: subject)
    if known == proposal.event { return .known }
    let desk = RecordDesk(cases)
    if isDryRun {
      _ = try desk.decide(proposal, on: subject)
      return .allowed
    }
    // Had the same been published meanwhile, it isn't published twice.
    let grounds = Recording(fence: .unchanged([subject], since: last))
    return .recorded(try await desk.record(proposal, of: subject, attempts: 1, with: grounds).receipt.first)
  }

  /// The last event of the ledger, and what was last published as a year's record.
  private func lastNotice(on subject: Subject) throws -> (Position, CaseEvent?) {
    let reader = try cases.reader()
    return (reader.last, try reader.entries(of: subject).last?.event)
  }
}
