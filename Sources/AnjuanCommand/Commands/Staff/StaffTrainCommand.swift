import ArgumentParser
import CaseEvents
import EventEnvelope
import SwiftProtobuf
import Wording

/// The command `anjuan staff train`.
struct StaffTrainCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "train", Text("Record that a member of staff attended a course", "登记参加培训"),
      examples: [
        (
          "anjuan staff train 431026101-2 --course county-2026 --hours 16 --actor staff/431026-1 --office 431026000000",
          Text("Before the certificate", "先培训，后发合格证")
        )
      ])
  }

  @Argument(help: ArgumentHelp(Text("The member of staff", "人员标识"), valueName: "staff"))
  var staff: StaffArgument

  @Option(help: ArgumentHelp(Text("The course, a code", "课程（代码）"), valueName: "course"))
  var course: SubjectID

  @Option(help: ArgumentHelp(Text("How many hours", "学时"), valueName: "number"))
  var hours: UInt32

  @OptionGroup var options: ActingOptions

  func run() async throws {
    let event = TrainingAttended.with {
      ($0.staff, $0.course, $0.hours) = (staff.id, course.text, hours)
      $0.attendedOn = options.day.description
    }
    try await options.record(.trainingAttended(event), of: staff.subject)
  }
}
