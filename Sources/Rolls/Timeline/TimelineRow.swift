public import Casework
public import EventEnvelope

/// A case at a glance: where it stands, and how far its events reach.
public struct TimelineRow: Hashable, Sendable {
  /// The office that took the application: tells county and township.
  public internal(set) var office: UInt64
  /// Where the case stands.
  public internal(set) var phase: CasePhase = .unopened
  /// Items of the one-off list that are still missing; see ``CasePhase/advance(by:missing:)``.
  var missing: [String] = []
  /// The day of the case's first event.
  public internal(set) var openedOn: CivilDate
  /// The latest day that an event is true of.
  public internal(set) var lastOccurredOn: CivilDate
  /// When the last event was recorded.
  public internal(set) var lastRecordedAt: Instant
  /// The position of the last event.
  public internal(set) var lastPosition: Position
  /// How many events the case has.
  public internal(set) var events: UInt64 = 0

  /// The six digits of the county.
  public var county: String { String(office / 1_000_000) }

  /// The nine digits of the township.
  public var township: String { String(office / 1_000) }
}

extension TimelineRow: ProjectionRow {
  /// Writes the row.
  public func write(to writer: inout RowWriter) {
    writer.unsigned(office)
    writer.unsigned(UInt64(phase.rawValue))
    writer.list(missing) { $0.text($1) }
    writer.signed(Int64(openedOn.daysSinceEpoch))
    writer.signed(Int64(lastOccurredOn.daysSinceEpoch))
    writer.signed(lastRecordedAt.microseconds)
    writer.unsigned(lastPosition.rawValue)
    writer.unsigned(events)
  }

  /// Reads a row.
  public init(from reader: inout RowReader) throws(RowFault) {
    office = try reader.unsigned()
    guard let phase = CasePhase(rawValue: try reader.integer()) else { throw reader.fault }
    self.phase = phase
    missing = try reader.list { reader throws(RowFault) -> String in try reader.text() }
    openedOn = try reader.day()
    lastOccurredOn = try reader.day()
    lastRecordedAt = Instant(microseconds: try reader.signed())
    lastPosition = Position(try reader.unsigned())
    events = try reader.unsigned()
  }
}
