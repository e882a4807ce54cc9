import CaseEvents
import CaseLog
public import Casework
public import EventEnvelope
public import EventLog
import Files
public import Wording

/// How an installed module stands.
public struct ModuleStatus: Sendable {
  /// The module, and what it may do.
  public let installation: ModuleInstallation
  /// What it is doing.
  public let activity: ModuleReport.Activity
  /// The last event that it is done with.
  public let position: Position
  /// How many of its events it hasn't dealt with.
  public let lag: Int
  /// Events a second when it last had any; nil where it never ran.
  public let rate: Double?
  /// How often it was started again since the host began.
  public let restarts: Int
  /// The event that it was parked at; nil where it isn't parked at one.
  public let parkedAt: UInt64?
  /// Why it failed last; nil where it hasn't.
  public let fault: Text?

  /// The installed modules of a ledger, in the order of their names.
  ///
  /// - Parameter log: the ledger's log.
  /// - Returns: the modules.
  /// - Throws: what the log refuses.
  public static func installations(in log: EventLog) throws -> [ModuleInstallation] {
    try log.actingReader().modules().installed.values.sorted { $0.module < $1.module }
  }

  /// How each stands.
  ///
  /// - Parameters:
  ///   - ledger: where the ledger is.
  ///   - log: its log.
  ///   - wanted: only these; empty for all.
  /// - Returns: how they stand, in the order of their names.
  /// - Throws: ``Problem`` where one of those wanted isn't installed; what the log refuses.
  public static func all(in ledger: LedgerPlace, _ log: EventLog, only wanted: [String] = []) throws -> [ModuleStatus] {
    let installed = try installations(in: log)
    for id in wanted where !installed.contains(where: { $0.module == id }) { throw ModuleProblem.notInstalled(id) }
    let isHosted = try isHosted(ledger)
    return try installed.filter { wanted.isEmpty || wanted.contains($0.module) }.map {
      try ModuleStatus($0, ModulePlace(ledger: ledger.directory, id: $0.module), log, isHosted: isHosted)
    }
  }

  private init(
    _ installation: ModuleInstallation, _ place: ModulePlace, _ log: EventLog, isHosted: Bool
  ) throws {
    let standing = try ModuleProgress(of: installation.module, in: log).standing
    let report = ModuleReport.read(place.report)
    self.installation = installation
    activity = Self.activity(standing, report, place, isHosted)
    position = standing.position
    lag = try Self.lag(installation, after: standing.position, in: log)
    rate = report?.rate
    restarts = report?.restarts ?? 0
    parkedAt = standing.parking?.event
    fault = standing.parking?.reason ?? report?.fault
  }

  private static func activity(
    _ standing: ModuleStanding, _ report: ModuleReport?, _ place: ModulePlace, _ isHosted: Bool
  ) -> ModuleReport.Activity {
    if standing.parking != nil { return .parked }
    if isHosted, let report { return report.activity }
    if place.isStopped { return .stopped }
    guard let report else { return .neverRun }
    return report.activity == .refused ? .refused : .ended
  }

  private static func lag(_ module: ModuleInstallation, after position: Position, in log: EventLog) throws -> Int {
    var count = 0
    let filter = EventFilter(types: Set(module.types.map(\.rawValue)), officePrefix: module.scope)
    try log.scan(after: position, filter: filter) { _ in
      count += 1
      return true
    }
    return count
  }

  /// Whether a process runs the modules of this ledger.
  private static func isHosted(_ ledger: LedgerPlace) throws -> Bool {
    let path = ModulePlace.hostLock(of: ledger.directory)
    guard DurableFile.exists(path) else { return false }
    guard let lock = try FileLock(trying: path) else { return true }
    lock.release()
    return false
  }
}
