import EventEnvelope
import Synchronization
import Wording

/// What the runners of a host tell it, and what it tells them.
final class ModuleBoard: Sendable {
  private let reports = Mutex<[String: ModuleReport]>([:])
  private let logs = Mutex<[String: ModuleLogFile]>([:])
  private let seen = Mutex<[String: Position]>([:])
  private let stopping = Atomic(false)

  /// Whether the modules are to end.
  var isStopping: Bool { stopping.load(ordering: .relaxed) }

  /// Tells the modules to end.
  func stop() { stopping.store(true, ordering: .relaxed) }

  /// A module works: whoever ends once all have nothing more to do waits for it.
  func begin(_ id: String) { seen.withLock { $0[id] = .origin } }

  /// A module is done, or can't go on.
  func leave(_ id: String) { seen.withLock { $0[id] = nil } }

  /// A module has dealt with all up to an event.
  ///
  /// - Returns: whether every module that works has.
  func isIdle(_ id: String, at last: Position) -> Bool {
    seen.withLock { seen in
      seen[id] = last
      return seen.values.allSatisfy { $0 == last }
    }
  }

  /// Changes what is said of a module.
  func note(_ id: String, _ change: (inout ModuleReport) -> Void) {
    reports.withLock { change(&$0[id, default: ModuleReport()]) }
  }

  /// What is said of each.
  var all: [String: ModuleReport] { reports.withLock(\.self) }

  /// Whether one is parked, or isn't run for another reason that a person has to deal with.
  var needsAPerson: Bool { all.values.contains { $0.activity == .parked || $0.activity == .refused } }

  /// The log file of a module.
  func log(_ place: ModulePlace) -> ModuleLogFile {
    logs.withLock { logs in
      if let log = logs[place.id] { return log }
      let log = ModuleLogFile(place.log)
      logs[place.id] = log
      return log
    }
  }
}

extension ModuleReport {
  /// Adds what a run came to since a tally.
  mutating func add(_ tally: ModuleTally, since before: ModuleTally) {
    position = max(position, tally.position.rawValue)
    accepted += tally.accepted - before.accepted
    waiting += tally.waiting - before.waiting
    refused += tally.refused - before.refused
    events += tally.events - before.events
  }
}
