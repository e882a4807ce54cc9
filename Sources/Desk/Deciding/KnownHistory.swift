import CaseEvents
import EventEnvelope

/// The states that a record went through, each from the event that made it.
struct KnownHistory<State: Equatable> {
  private var versions: [(from: Position, state: State)]

  /// Folds a record's events.
  ///
  /// - Parameters:
  ///   - start: the state before any event.
  ///   - recorded: the events as they were recorded, oldest first.
  ///   - apply: takes one event into a state.
  init(from start: State, _ recorded: [LedgerEntry], _ apply: (inout State, LedgerEntry) -> Void) {
    versions = [(.origin, start)]
    var state = start
    for (index, entry) in recorded.enumerated() {
      if entry.event.type == .correctionApplied {
        // From here on the record is read as corrected.
        state = start
        for entry in Corrections.applied(to: Array(recorded[...index])).entries { apply(&state, entry) }
      } else {
        apply(&state, entry)
      }
      if state != versions[versions.count - 1].state { versions.append((entry.position, state)) }
    }
  }

  /// Which of its states was known through a position, counted from 0.
  func version(through position: Position) -> Int {
    var (low, high) = (0, versions.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if versions[middle].from <= position { low = middle } else { high = middle }
    }
    return low
  }

  /// One of its states.
  subscript(version: Int) -> State { versions[version].state }

  /// The state that was known through a position.
  func state(through position: Position) -> State { self[version(through: position)] }
}
