public import CaseEvents
public import EventEnvelope

/// The history of a case: what was recorded, and what that comes to once corrections are applied.
public struct CaseHistory: Hashable, Sendable {
  /// The entries as they were recorded, oldest first; never none.
  public let recorded: [LedgerEntry]
  /// The entries with corrections applied, oldest first.
  public let entries: [LedgerEntry]
  /// The corrections that took effect: the position of what was corrected, and of the last event that did so.
  public let corrections: [Position: Position]

  init(recorded: [LedgerEntry]) {
    let corrected = Corrections.applied(to: recorded)
    let misfits = Set(corrected.misfits)
    self.recorded = recorded
    entries = corrected.entries
    corrections = corrected.entries.reduce(into: [:]) { found, entry in
      guard case .correctionApplied(let correction) = entry.event, !misfits.contains(entry.position) else { return }
      found[Position(correction.targetPosition)] = entry.position
    }
  }

  /// The entries with corrections applied, without what is true only of later days.
  ///
  /// - Parameter day: the day; nil for no limit.
  /// - Returns: the entries, oldest first; none where nothing had happened by that day.
  public func entries(asOf day: CivilDate?) -> [LedgerEntry] {
    guard let day else { return entries }
    return entries.filter { $0.occurredOn <= day }
  }
}
