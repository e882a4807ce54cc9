import ArgumentParser
import Desk
import EventLog
import Rolls
import Wording

/// The command `anjuan projection run`.
struct ProjectionRunCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "run", Text("Keep projections up to date until stopped", "持续更新投影，直至停止"),
      discussion: Text(
        "Writes a line whenever one has come further. One that fails is told, and tried again later and later, while the "
          + "others go on. Ctrl-C or SIGTERM ends it once the work at hand is committed.",
        "每有进展即输出一行。某投影出错时予以提示并逐次延时重试，其他投影照常更新。按 Ctrl-C 或发送 SIGTERM 后，提交完当前工作即退出。"))
  }

  @OptionGroup var selection: ProjectionSelection
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let views = try ledger.place.open().views
    let projections = try selection.projections
    let lines = StatusLines(output)
    let stopping = StopSignal.watch()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for projection in projections {
        group.addTask { try await Self.follow(projection, views, lines) }
      }
      group.addTask { await stopping.wait() }
      group.addTask { await lines.waitUntilUnwritable() }
      // The first to end is the signal, the output, or a projection whose log was closed or that could get no thread.
      _ = try await group.next()
      group.cancelAll()
      try await group.waitForAll()
    }
    try lines.finish()
  }

  private static func follow<P: Projection>(
    _ projection: P.Type, _ views: Views, _ lines: StatusLines
  ) async throws {
    try await views.follow(P.self) { result in lines.write(result, of: P.name) }
  }
}
