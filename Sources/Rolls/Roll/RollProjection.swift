public import CaseEvents
internal import Casework
internal import EventEnvelope
public import Wording

/// The rolls (在册名册): for every case its dated standing, from which the roll of any day follows.
public enum RollProjection: Projection {
  /// `rolls`.
  public static let name = "rolls"
  /// The version of the rows' meaning and bytes.
  public static let version: UInt16 = 3
  /// The title for people.
  public static let title = Text(
    "who is on the roll, in which category, with what amount", "在册对象、救助类别与金额")

  /// What changes a standing, and what tells the household and the place.
  public static let types = Set(EventType.allCases.filter { !$0.changes.isDisjoint(with: .roll) })
    .union([.applicationSubmitted, .correctionApplied])

  /// Puts the event's change into the case's row; a correction folds the case anew.
  public static func apply(
    _ event: SubjectEvent, to rows: inout Rows<RollRow>, history: () throws -> [LedgerEntry]
  ) throws {
    guard event.subject.kind == "case" else { return }
    let key = String(event.subject.id)
    if case .correctionApplied = event.entry.event {
      let corrected = Corrections.applied(to: try history()).entries
      try rows.update(key) { row in
        if row == nil { row = RollRow() }
        row?.correct(to: corrected)
      }
    } else {
      try rows.update(key) { row in
        if row == nil { row = RollRow() }
        row?.apply(event.entry)
      }
    }
  }
}
