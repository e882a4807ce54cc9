public import CaseEvents
public import Casework
public import EventEnvelope

/// Everything that is known about a case's standing on the roll, by the day on which it is true.
public struct RollRow: Hashable, Sendable {
  /// The office that took the application: tells county and township.
  public internal(set) var office: UInt64 = 0
  /// Where the household lives.
  public internal(set) var area: Area = .unspecified
  /// What the case's events state about who is on the roll, and with what.
  public internal(set) var history = StandingHistory()

  /// A row of nothing.
  public init() {}

  /// The row that a case's entries add up to; corrections are to be applied to them first.
  public init(entries: [LedgerEntry]) {
    for entry in entries { applyPlace(entry) }
    history = StandingHistory(entries: entries)
  }

  /// The six digits of the county.
  public var county: String { String(office / 1_000_000) }

  /// The nine digits of the township.
  public var township: String { String(office / 1_000) }

  /// Takes in what an event says about the standing; events that change nothing of it say nothing.
  mutating func apply(_ entry: LedgerEntry) {
    applyPlace(entry)
    history.take(entry)
  }

  /// Takes over what a case's entries come to with a correction, which stands last among them, in effect.
  mutating func correct(to entries: [LedgerEntry]) {
    guard let correction = entries.last?.position else { return }
    let corrected = RollRow(entries: entries)
    (office, area) = (corrected.office, corrected.area)
    history.correct(to: corrected.history, at: correction)
  }

  private mutating func applyPlace(_ entry: LedgerEntry) {
    if office == 0 { office = entry.office.code }
    guard case .applicationSubmitted(let application) = entry.event else { return }
    office = entry.office.code
    area = application.area
  }

  /// The standing on a day, or nil where the case isn't on the roll.
  public func standing(on day: CivilDate) -> Standing? { history.standing(on: day) }
}

extension RollRow: ProjectionRow {
  /// Writes the row.
  public func write(to writer: inout RowWriter) {
    writer.unsigned(office)
    writer.unsigned(UInt64(area.rawValue))
    writer.list(history.changes) { $1.write(to: &$0) }
    writer.list(history.withdrawn) { $1.write(to: &$0) }
  }

  /// Reads a row.
  public init(from reader: inout RowReader) throws(RowFault) {
    office = try reader.unsigned()
    guard let value = Int(exactly: try reader.unsigned()), let area = Area(rawValue: value) else { throw reader.fault }
    self.area = area
    let read = { (reader: inout RowReader) throws(RowFault) -> StandingChange in try StandingChange(from: &reader) }
    history = StandingHistory(changes: try reader.list(read), withdrawn: try reader.list(read))
  }
}
