import ArgumentParser
import CountyHost
import Desk
import EventLog
import Wording

/// The command `anjuan module start`.
struct ModuleStartCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "start", Text("Run the installed modules until stopped", "运行已安装的模块，直至停止"),
      examples: [
        ("anjuan module start", Text("All of them, as a service", "全部模块，作为服务运行")),
        ("anjuan module start --until-idle", Text("Until each has seen everything, as from a timer", "处理完毕即退出，适于定时任务")),
      ],
      discussion: Text(
        "Each module is a process of its own, unless it is part of anjuan. One that fails is started again, later and later; one that comes no further is "
          + "parked until a person resumes it or skips the event. One that was stopped by name runs again. Ctrl-C or SIGTERM "
          + "has each save what it keeps, and ends it. With --until-idle the status is 2 where a person is needed.",
        "每个模块为独立进程（程序自带的除外）。失败的模块逐次延时重启；始终无法前进的予以停放，直至有人恢复或跳过该事件。指名启动的模块解除停止状态。按 Ctrl-C 或发送 SIGTERM 时，各模块保存数据后退出。使用 --until-idle 时，如需人员处理，退出状态为 2。"
      ))
  }

  @Argument(help: ArgumentHelp(Text("Modules (default: all that are installed)", "模块（默认全部已安装的）"), valueName: "module"))
  var modules: [String] = []

  @Flag(help: ArgumentHelp(Text("End once every module has seen everything", "各模块处理完毕即退出")))
  var untilIdle = false

  @Option(help: ArgumentHelp(Text("Park after so many failures without progress", "无进展失败多少次后停放"), valueName: "n"))
  var parkAfter = RestartPolicy.standard.parkAfter

  @Option(
    help: ArgumentHelp(
      Text("Milliseconds before a module is started again; twice as many each time", "重启前等待的毫秒数，逐次加倍"), valueName: "ms")
  )
  var restartAfter = RestartPolicy.standard.firstMilliseconds

  @Option(
    help: ArgumentHelp(
      Text(
        "How many processors the host and its modules may take (default: all but one, which is left to whoever appends)",
        "宿主与模块可用的处理器数（默认留一个给写入者，其余全用）"), valueName: "n"))
  var processors: Int?

  @OptionGroup var confinement: SandboxOptions
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var keys: KeyOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard (1...100).contains(parkAfter), (0...600_000).contains(restartAfter) else {
      throw ValidationError(
        Text(
          "--park-after takes 1 to 100, --restart-after 0 to 600000",
          "--park-after 为 1 至 100，--restart-after 为 0 至 600000"))
    }
    guard processors.map({ $0 >= 1 }) ?? true else {
      throw ValidationError(Text("--processors takes 1 or more", "--processors 至少为 1"))
    }
  }

  func run() async throws {
    let share = ProcessorShare.here
    let isTaken = processors.map(share.last)?.take() ?? share.butOne.take()
    if !isTaken, !output.messages.quiet {
      // They run all the same: clerks wait some milliseconds longer.
      StandardStreams.current.report(
        Text("host and modules can't be kept off a processor here", "无法为写入者留出处理器").current)
    }
    let place = keys.place(of: ledger)
    let log = try place.openLog(.readWrite)
    let policy = RestartPolicy(
      parkAfter: parkAfter, firstMilliseconds: restartAfter,
      longestMilliseconds: max(restartAfter, RestartPolicy.standard.longestMilliseconds))
    await confinement.reportShortcomings(output)
    let host = ModuleHost(
      place, log, builtIn: .current,
      settings: ModuleHostSettings(
        restarts: policy, endsWhenIdle: untilIdle, sandbox: confinement.sandbox(), secrets: [place.masterKey.path]),
      only: modules)
    let signal = StopSignal.watch()
    try await place.reporting {
      try await host.run { await signal.wait() }
      try output.render(ModuleListing.status(try ModuleStatus.all(in: place, log, only: modules)))
      if untilIdle, host.needsAPerson { throw ExitCode(ExitStatus.problemsFound.rawValue) }
    }
  }
}
