import ArgumentParser
import Wording

/// The command `anjuan calendar …`.
struct CalendarCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "calendar", Text("Working days: the notices on holidays, and from when on each was known", "工作日：节假日安排及其知悉时间"),
      subcommands: [CalendarShowCommand.self, CalendarPublishCommand.self])
  }
}
