import ArgumentParser
import Wording

/// The command `anjuan log …`.
struct LogCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "log", Text("The events themselves", "事件日志"),
      subcommands: [LogAppendCommand.self, LogReadCommand.self, LogFollowCommand.self, LogExportCommand.self])
  }
}
