import ArgumentParser
import Wording

/// The command `anjuan staff …`.
struct StaffCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "staff", Text("Who holds which post, and who is certified", "人员任职与培训合格"),
      subcommands: [
        StaffShowCommand.self, StaffPostCommand.self, StaffTransferCommand.self, StaffCourseCommand.self,
        StaffTrainCommand.self, StaffCertifyCommand.self, StaffLapseCommand.self, StaffConflictCommand.self,
      ])
  }
}
