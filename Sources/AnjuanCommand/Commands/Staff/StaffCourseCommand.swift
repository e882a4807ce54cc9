import ArgumentParser
import CaseEvents
import EventEnvelope
import SwiftProtobuf
import Wording

/// The command `anjuan staff course`.
struct StaffCourseCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "course", Text("Record that a course was held", "登记举办培训"),
      examples: [
        (
          "anjuan staff course county-2026 --hours 16 --level county --places 40 "
            + "--actor staff/431026-1 --office 431026000000",
          Text("A county teaches its townships", "县级培训乡镇人员")
        )
      ])
  }

  @Argument(help: ArgumentHelp(Text("The course, a code", "课程（代码）"), valueName: "course"))
  var course: SubjectID

  @Option(help: ArgumentHelp(Text("How many hours", "学时"), valueName: "number"))
  var hours: UInt32

  @Option(
    help: ArgumentHelp(
      Text("Who taught: the city teaches counties, a county townships", "举办层级：市级培训县级，县级培训乡镇"), valueName: "role"),
    completion: .list(Role.allValueStrings))
  var level: Role

  @Option(help: ArgumentHelp(Text("How many places there were", "名额"), valueName: "number"))
  var places: UInt32

  @OptionGroup var options: ActingOptions

  func run() async throws {
    let event = TrainingHeld.with {
      ($0.course, $0.hours, $0.level, $0.places) = (course.text, hours, level, places)
      $0.heldOn = options.day.description
    }
    try await options.record(.trainingHeld(event), of: try course.subject(.training))
  }
}
