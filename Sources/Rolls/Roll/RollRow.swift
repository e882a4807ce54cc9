public import CaseEvents
internal import Casework
public import EventEnvelope

/// Everything that is known about a case's standing on the roll, by the day on which it is true.
///
/// The standing on any day is a fold of the changes in effect by then, so that what is learnt late still stands where it
/// belongs in time.
public struct RollRow: Hashable, Sendable {
  /// The office that took the application: tells county and township.
  public internal(set) var office: UInt64 = 0
  /// Where the household lives.
  public internal(set) var area: Area = .unspecified
  /// The dated changes, in the order in which they take effect.
  public internal(set) var changes: [RollChange] = []

  /// A row of nothing.
  public init() {}

  /// The row that a case's entries add up to; corrections are to be applied to them first.
  public init(entries: some Sequence<LedgerEntry>) {
    for entry in entries { apply(entry) }
  }

  /// The six digits of the county.
  public var county: String { String(office / 1_000_000) }

  /// The nine digits of the township.
  public var township: String { String(office / 1_000) }

  /// Takes in what an event says about the standing; events that change nothing of it say nothing.
  mutating func apply(_ entry: LedgerEntry) {
    if office == 0 { office = entry.office.code }
    if case .applicationSubmitted(let application) = entry.event {
      office = entry.office.code
      area = application.area
    }
    for change in entry.event.changes(by: entry.head) {
      if case .review(.reviewDueAtLatest(let day)) = change.kind, day >= reviewDue(on: entry.occurredOn) ?? .latest {
        continue
      }
      if let kind = RollChange.Kind(change.kind) { insert(kind, from: change.effective, by: entry) }
    }
  }

  /// When the next review was due, as of a day.
  private func reviewDue(on day: CivilDate) -> CivilDate? {
    for change in changes.reversed() where change.effective <= day {
      if case .reviewDue(let due) = change.kind { return due }
    }
    return nil
  }

  /// Puts a change where it belongs in time.
  mutating func insert(_ kind: RollChange.Kind, from effective: CivilDate, by entry: LedgerEntry) {
    let change = RollChange(effective: effective, position: entry.position, kind: kind)
    // What is said last of an amount holds for its month and all later ones, whatever was said of them before.
    if kind.setsAmount { changes.removeAll { $0.effective >= effective && $0.kind.isAmount } }
    // Nearly always at the end: events come mostly in the order of the days that they are true of.
    let index = changes.lastIndex { !RollChange.precedes(change, $0) }.map { $0 + 1 } ?? 0
    changes.insert(change, at: index)
  }

  /// The standing on a day, or nil where the case isn't on the roll.
  public func standing(on day: CivilDate) -> RollStanding? {
    RollStanding(changes.prefix { $0.effective <= day })
  }
}

extension RollRow: ProjectionRow {
  /// Writes the row.
  public func write(to writer: inout RowWriter) {
    writer.unsigned(office)
    writer.unsigned(UInt64(area.rawValue))
    writer.list(changes) { $1.write(to: &$0) }
  }

  /// Reads a row.
  public init(from reader: inout RowReader) throws(RowFault) {
    office = try reader.unsigned()
    guard let value = Int(exactly: try reader.unsigned()), let area = Area(rawValue: value) else { throw reader.fault }
    self.area = area
    changes = try reader.list { reader throws(RowFault) -> RollChange in try RollChange(from: &reader) }
  }
}
