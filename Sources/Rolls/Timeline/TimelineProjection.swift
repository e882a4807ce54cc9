public import CaseEvents
internal import Casework
internal import EventEnvelope
public import Wording

/// The cases at a glance (案卷一览): where each stands and how far its events reach.
///
/// The events themselves stand in the log, where a case's thread leads through them.
public enum TimelineProjection: Projection {
  /// `timeline`.
  public static let name = "timeline"
  /// The version of the rows' meaning and bytes.
  public static let version: UInt16 = 1
  /// The title for people.
  public static let title = Text("where every case stands, and its last event", "各案所处阶段与最近事件")

  /// Every type that a case can have.
  public static let types = Set(EventType.allCases)

  /// Moves the case on; a correction folds it anew.
  public static func apply(
    _ event: SubjectEvent, to rows: inout Rows<TimelineRow>, history: () throws -> [LedgerEntry]
  ) throws {
    guard event.subject.kind == "case" else { return }
    let key = String(event.subject.id)
    if case .correctionApplied = event.entry.event {
      let corrected = Corrections.applied(to: try history()).entries
      try rows.update(key) { row in
        row = nil
        for entry in corrected { advance(&row, by: entry) }
      }
    } else {
      try rows.update(key) { advance(&$0, by: event.entry) }
    }
  }

  private static func advance(_ row: inout TimelineRow?, by entry: LedgerEntry) {
    if row == nil {
      row = TimelineRow(
        office: entry.office.code, openedOn: entry.occurredOn, lastOccurredOn: entry.occurredOn,
        lastRecordedAt: entry.recordedAt, lastPosition: entry.position)
    }
    row?.take(entry)
  }
}

extension TimelineRow {
  mutating func take(_ entry: LedgerEntry) {
    phase.advance(by: entry.event, missing: &missing)
    lastOccurredOn = max(lastOccurredOn, entry.occurredOn)
    lastRecordedAt = entry.recordedAt
    lastPosition = entry.position
    events += 1
  }

  init(
    office: UInt64, openedOn: CivilDate, lastOccurredOn: CivilDate, lastRecordedAt: Instant, lastPosition: Position
  ) {
    self.office = office
    self.openedOn = openedOn
    self.lastOccurredOn = lastOccurredOn
    self.lastRecordedAt = lastRecordedAt
    self.lastPosition = lastPosition
  }
}
