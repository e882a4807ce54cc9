import ArgumentParser
import Wording

/// The command `anjuan projection …`.
struct ProjectionCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "projection", Text("The rows that follow from the events", "由事件推算的投影"),
      subcommands: [
        ProjectionListCommand.self, ProjectionStatusCommand.self, ProjectionRunCommand.self,
        ProjectionRetryCommand.self, ProjectionRebuildCommand.self, ProjectionDigestCommand.self,
      ])
  }
}
