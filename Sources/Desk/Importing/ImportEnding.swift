import CaseEvents
import CaseLog
import Casework
import EventEnvelope
import EventLog
import SwiftProtobuf

/// The events by which an import says which positions it has filled, one for each range of them.
struct ImportEnding {
  /// The events, to be recorded behind the import's last line.
  let drafts: [EventDraft]

  /// Makes them of what an import has recorded.
  ///
  /// In a ledger that takes given times they bear that of the last line: it has no time of its own yet.
  ///
  /// - Parameters:
  ///   - progress: how far the import has come, all lines included.
  ///   - manifest: the ledger's.
  ///   - last: its last line; nil where this run read none.
  /// - Throws: a fault of the payload.
  init(_ progress: ImportProgress, in manifest: Manifest, after last: EventLine?) throws {
    guard let ledger = Subject(kind: SubjectKind.ledger.rawValue, id: manifest.storeID),
      let actor = Subject("system/import"), let office = manifest.scope.offices.first
    else { throw EventLogError.manifestDamaged }
    let day = last?.recordedAt?.dateInChina ?? .today
    drafts = try progress.open.ranges.map { range in
      var end = ImportEnded.with {
        $0.fromPosition = range.lowerBound
        $0.toPosition = range.upperBound
        $0.lines = Int64(clamping: progress.lines)
        $0.linesSha256 = progress.digest.hexadecimal
      }
      if let source = last?.source { end.source = source }
      // What isn't a code may tell anything.
      if (try? CaseEvent.importEnded(end).validate()) == nil { end.clearSource() }
      let proposal = Proposal(
        event: .importEnded(end), occurredOn: day, actor: actor, office: office, today: day)
      return try EventDraft(proposal.event, of: ledger, by: proposal, recordedAt: last?.recordedAt)
    }
  }
}
