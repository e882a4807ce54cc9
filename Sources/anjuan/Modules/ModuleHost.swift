import CaseLog
import Casework
import EventEnvelope
import EventLog
import Files
import Wording

/// Runs the installed modules of a ledger, side by side, each on its own.
struct ModuleHost {
  private static let reportInterval = Duration.milliseconds(500)

  let ledger: LedgerOptions
  let log: EventLog
  let keys: KeyOptions
  let settings: ModuleHostSettings
  /// The modules; empty for all that are installed.
  let wanted: [String]
  let board = ModuleBoard()

  /// Runs them until told to stop or, where they are only to catch up, until they have.
  ///
  /// - Throws: ``CommandFailure`` where another process runs them, or one of them isn't installed.
  func run() async throws {
    try DurableFile.makeDirectory(ModulePlace.root(of: ledger.directory))
    guard let lock = try FileLock(trying: ModulePlace.hostLock(of: ledger.directory)) else {
      throw CommandFailure(
        .conflict, Text("another process runs the modules of this ledger", "另有进程在运行本账本的模块"),
        remedy: Text(
          "See anjuan module status; anjuan module stop ends single ones.",
          "请见 anjuan module status；可用 anjuan module stop 停止单个模块。"))
    }
    defer { lock.release() }
    let installed = try CaseReader(try log.snapshot()).modules().installed
    for id in wanted {
      guard installed[id] != nil else { throw ModuleFailure.notInstalled(id) }
      ModuleStopCommand.clear(ModulePlace(ledger: ledger.directory, id: id))
    }
    let stopping = StopSignal.watch()
    try await withThrowingTaskGroup(of: Bool.self) { group in
      group.addTask {
        await stopping.wait()
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

  /// A runner for each; those that are installed meanwhile join in.
  private func runAll() async throws {
    try await withThrowingTaskGroup(of: String.self) { group in
      var running: Set<String> = []
      repeat {
        let installed = try CaseReader(try log.snapshot()).modules().installed.keys
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
    let (log, ledger, keys) = (log, ledger, keys)
    return ModuleRunner(
      log: log, place: ModulePlace(ledger: ledger.directory, id: id), settings: settings, board: board,
      makeDesk: { CaseDesk(keys.caseLog(log, in: ledger)) },
      makeOpening: { installation in
        ModuleOpening(
          log, try keys.store(of: log, in: ledger), try AccessLog(of: ledger, log), for: installation)
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
