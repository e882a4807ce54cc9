import CountyKit
import EventEnvelope

/// What is kept of a household (case): its last visit, and the signals that aren't dealt with.
struct WatchedHousehold {
  private let key: String
  /// The day of the last visit that was seen.
  var visited: CivilDate?
  /// The signals that wait for their triage, a visit or a review, oldest first.
  var signals: [Signal]

  /// Reads what is kept.
  init(_ subject: String, in state: ModuleState) {
    key = "household \(subject)"
    let kept = state[key] ?? .null
    visited = kept["visited"]?.text.flatMap { CivilDate($0) }
    signals = kept["signals"]?.elements.compactMap(Signal.init(kept:)) ?? []
  }

  /// Keeps it; nothing of a household of which nothing is known.
  func keep(in state: inout ModuleState) {
    var members: [String: JSONValue] = [:]
    members["visited"] = visited.map { .text($0.description) }
    if !signals.isEmpty { members["signals"] = .list(signals.map(\.kept)) }
    state[key] = members.isEmpty ? nil : .object(members)
  }

  /// The households with signals that aren't dealt with.
  static func all(in state: ModuleState) -> [(subject: String, household: WatchedHousehold)] {
    state.keys(prefix: "household ").map { key in
      let subject = String(key.dropFirst("household ".utf8.count))
      return (subject, WatchedHousehold(subject, in: state))
    }.filter { !$0.household.signals.isEmpty }
  }
}
