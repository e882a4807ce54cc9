import CaseEvents
import CaseLog
import Casework
import EventEnvelope
import EventLog
import Files
import Wording

/// Lists of the installed modules: what they may do, and how they stand.
struct ModuleListing {
  private let log: EventLog
  private let ledger: LedgerOptions
  private let installed: [ModuleInstallation]

  /// Reads which modules are installed.
  init(_ log: EventLog, in ledger: LedgerOptions) throws {
    (self.log, self.ledger) = (log, ledger)
    installed = try CaseReader(try log.snapshot()).modules().installed.values.sorted { $0.module < $1.module }
  }

  /// What each may do.
  var rights: Listing {
    Listing(
      columns: [
        Column("module", Text("MODULE", "模块")), Column("version", Text("VERSION", "版本")),
        Column("scope", Text("COUNTY", "区划")), .number("types", Text("EVENTS", "可见事件类型")),
        Column("mayPropose", Text("MAY PROPOSE", "可提建议")), Column("sealed", Text("MAY READ, SEALED", "可读密封字段")),
        Column("pack", Text("PACK", "政策包")), .number("position", Text("INSTALLED AT", "安装位置")),
      ],
      rows: installed.map { module in
        [
          .text(module.module), .text(module.version), .text(module.scope), .number(module.types.count),
          .text(module.mayPropose.map(\.title.english).sorted().joined(separator: ", ")),
          .text(module.sealed.map { "\($0.eventType).\($0.sealedField)" }.joined(separator: ", ")),
          Cell(module.pack) { .text($0) }, .number(module.position.rawValue),
        ]
      })
  }

  /// How each stands.
  func status(only wanted: [String] = []) throws -> Listing {
    for id in wanted where !installed.contains(where: { $0.module == id }) { throw ModuleFailure.notInstalled(id) }
    let isHosted = try isHosted()
    return Listing(
      columns: [
        Column("module", Text("MODULE", "模块")), Column("version", Text("VERSION", "版本")),
        Column("state", Text("STATE", "状态")), .number("position", Text("POSITION", "位置")),
        .number("lag", Text("LAG", "待处理")), .number("rate", Text("EVENTS/S", "条/秒")),
        .number("restarts", Text("RESTARTS", "重启")), .number("parkedAt", Text("PARKED AT", "停放于")),
        Column("fault", Text("LAST ERROR", "最近错误")),
      ],
      rows: try installed.filter { wanted.isEmpty || wanted.contains($0.module) }.map { try row($0, isHosted) })
  }

  private func row(_ module: ModuleInstallation, _ isHosted: Bool) throws -> Row {
    let place = ModulePlace(ledger: ledger.directory, id: module.module)
    let standing = try ModuleProgress(of: module.module, in: log).standing
    let report = ModuleReport.read(place.report)
    let state = activity(standing, report, place, isHosted)
    let fault = standing.parking?.reason ?? report?.fault
    let restarts = report?.restarts ?? 0
    let rate: Cell = report?.rate.map { .number(Int($0)) } ?? .empty
    let parkedAt: Cell = standing.parking?.event.map { .number($0) } ?? .empty
    let told: Cell = fault.map { Cell.label($0, code: $0.english) } ?? .empty
    return [
      .text(module.module), .text(module.version), .label(state.title, code: state.rawValue),
      .number(standing.position.rawValue), .number(try lag(module, after: standing.position)), rate,
      .number(restarts), parkedAt, told,
    ]
  }

  private func activity(
    _ standing: ModuleStanding, _ report: ModuleReport?, _ place: ModulePlace, _ isHosted: Bool
  ) -> ModuleReport.Activity {
    if standing.parking != nil { return .parked }
    if isHosted, let report { return report.activity }
    if place.isStopped { return .stopped }
    guard let report else { return .neverRun }
    return report.activity == .refused ? .refused : .ended
  }

  /// How many of its events it hasn't dealt with.
  private func lag(_ module: ModuleInstallation, after position: Position) throws -> Int {
    var count = 0
    let filter = EventFilter(types: Set(module.types.map(\.rawValue)), officePrefix: module.scope)
    try log.scan(after: position, filter: filter) { _ in
      count += 1
      return true
    }
    return count
  }

  /// Whether a process runs the modules of this ledger.
  private func isHosted() throws -> Bool {
    let path = ModulePlace.hostLock(of: ledger.directory)
    guard DurableFile.exists(path) else { return false }
    guard let lock = try FileLock(trying: path) else { return true }
    lock.release()
    return false
  }
}
