import CaseEvents
import EventEnvelope
import EventLog
import Rolls
import Wording

/// A row: how many home visits (入户调查) a township made in a month.
struct VisitRow: ProjectionRow {
  var visits: UInt64 = 0

  init() {}
  init(from reader: inout RowReader) throws(RowFault) { visits = try reader.unsigned() }
  func write(to writer: inout RowWriter) { writer.unsigned(visits) }
}

/// The home visits of every township, month by month.
enum VisitProjection: Projection {
  static let name = "visits"
  static let version: UInt16 = 1
  static let title = Text("home visits by township and month", "各乡镇各月入户调查次数")
  static let types: Set<EventType> = [.homeVisited]

  static func apply(_ event: SubjectEvent, to rows: inout Rows<VisitRow>, history: () throws -> [LedgerEntry]) throws {
    let township = event.entry.office.code / 1_000
    try rows.update("\(township) \(event.entry.occurredOn.month)") { row in
      if row == nil { row = VisitRow() }
      row?.visits += 1
    }
  }
}

/// The visits of a county or township, by township and month.
func visits(in place: String, ledger: String, rows file: String) throws -> [(String, UInt64)] {
  let log = try EventLog.open(at: ledger, access: .readOnly)
  let views = try Views(of: log, at: file, projections: [VisitProjection.self])
  try views.catchUp(VisitProjection.self)
  var found: [(String, UInt64)] = []
  try views.forEachRow(of: VisitProjection.self, prefix: place) { found.append(($0, $1.visits)) }
  return found
}
