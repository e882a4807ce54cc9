import CaseLog
import Casework
import EventEnvelope
public import EventLog
import Files
import Wording

/// Runs the installed modules of a ledger, side by side, each on its own.
public struct ModuleHost: Sendable {
  private static let reportInterval = Duration.milliseconds(500)

  private let ledger: LedgerPlace
  private let log: EventLog
  private let builtIn: BuiltInModules
  private let settings: ModuleHostSettings
  /// The modules; empty for all that are installed.
  private let wanted: [String]
  private let board = ModuleBoard()

  /// Whether a module is parked, or isn't run for another reason that a person has to deal with.
  public var needsAPerson: Bool { board.needsAPerson }

  /// Prepares a host.
  ///
  /// - Parameters:
  ///   - ledger: where the ledger is.
  ///   - log: its log, open for recording.
  ///   - builtIn: the modules that are part of the program.
  ///   - settings: how modules are run.
  ///   - wanted: the modules; empty for all that are installed.
  public init(
    _ ledger: LedgerPlace, _ log: EventLog, builtIn: BuiltInModules, settings: ModuleHostSettings,
    only wanted: [String] = []
  ) {
    (self.ledger, self.log, self.builtIn, self.settings, self.wanted) = (ledger, log, builtIn, settings, wanted)
  }

  /// Runs them until told to stop or, where they are only to catch up, until they have.
  ///
  /// - Parameter stop: returns when they are to be stopped, or its task is cancelled.
  /// - Throws: ``Problem`` where another process runs them, or one of them isn't installed.
  public func run(until stop: @escaping @Sendable () async -> Void) async throws {
    try DurableFile.makeDirectory(ModulePlace.root(of: ledger.directory))
    guard let lock = try FileLock(trying: ModulePlace.hostLock(of: ledger.directory)) else {
      throw Problem(
        .conflict, Text("another process runs the modules of this ledger", "另有进程在运行本账本的模块"),
        cause: .module(.runElsewhere))
    }
    defer { lock.release() }
    let installed = try log.actingReader().modules().installed
    for id in wanted {
      guard installed[id] != nil else { throw ModuleProblem.notInstalled(id) }
      ModulePlace(ledger: ledger.directory, id: id).clearStop()
    }
    try await withThrowingTaskGroup(of: Bool.self) { group in
      group.addTask {
        await stop()
        board.stop()
        return false
      }
      group.addTask {
        await report()
        return false
      }
      group.addTask {
        try await runAll()
        return true
      }
      // A signal has the modules end; they end it all.
      while let isOver = try await group.next(), !isOver {}
      group.cancelAll()
      while try await group.next() != nil {}
    }
    writeReports()
  }

  /// Has modules end, and not run until they are started by name.
  ///
  /// - Parameters:
  ///   - modules: which.
  ///   - ledger: where the ledger is.
  ///   - log: its log.
  /// - Throws: ``Problem`` where one isn't installed.
  public static func stop(_ modules: [String], of ledger: LedgerPlace, _ log: EventLog) throws {
    let register = try log.actingReader().modules()
    for id in modules where register.installed[id] == nil { throw ModuleProblem.notInstalled(id) }
    for id in modules { try ModulePlace(ledger: ledger.directory, id: id).stop() }
  }

  /// A runner for each; those that are installed meanwhile join in.
  private func runAll() async throws {
    try await withThrowingTaskGroup(of: String.self) { group in
      var running: Set<String> = []
      repeat {
        let installed = try log.actingReader().modules().installed.keys
        for id in installed.sorted() where !running.contains(id) && (wanted.isEmpty || wanted.contains(id)) {
          running.insert(id)
          board.begin(id)
          let runner = runner(id)
          group.addTask {
            try await runner.run()
            return id
          }
        }
        if settings.endsWhenIdle { break }
        try? await Task.sleep(for: Self.reportInterval)
      } while !board.isStopping
      try await group.waitForAll()
    }
  }

  private func runner(_ id: String) -> ModuleRunner {
    let (log, ledger, builtIn) = (log, ledger, builtIn)
    return ModuleRunner(
      log: log, place: ModulePlace(ledger: ledger.directory, id: id), builtIn: builtIn, settings: settings,
      board: board,
      makeDesk: { CaseDesk(ledger.caseLog(log), executingWith: builtIn) },
      makeOpening: { installation in
        ModuleOpening(
          log, try ledger.keyStore(of: log), try AccessLog(of: ledger, log), for: installation)
      })
  }

  /// Writes what is said of each module, from time to time.
  private func report() async {
    var (before, written) = ([String: Int](), ContinuousClock.now)
    while !Task.isCancelled {
      try? await Task.sleep(for: Self.reportInterval)
      let now = ContinuousClock.now
      let seconds = written.duration(to: now) / .seconds(1)
      for (id, report) in board.all {
        let done = report.events - (before[id] ?? 0)
        if done > 0 { board.note(id) { $0.rate = Double(done) / seconds } }
        before[id] = report.events
      }
      written = now
      writeReports()
    }
  }

  private func writeReports() {
    for (id, report) in board.all { report.write(ModulePlace(ledger: ledger.directory, id: id).report) }
  }
}
