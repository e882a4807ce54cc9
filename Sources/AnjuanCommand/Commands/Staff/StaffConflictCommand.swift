import ArgumentParser
import CaseEvents
import SwiftProtobuf
import Wording

/// The command `anjuan staff conflict`.
struct StaffConflictCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "conflict", Text("Declare that a member of staff keeps off a case", "申请回避"),
      examples: [
        (
          "anjuan staff conflict 431026101-2 431026-2026-000017 --ground neighbour "
            + "--actor staff/431026101-2 --office 431026101000",
          Text("A neighbour's case", "邻居的案件")
        )
      ])
  }

  @Argument(help: ArgumentHelp(Text("The member of staff", "人员标识"), valueName: "staff"))
  var staff: StaffArgument

  @Argument(help: ArgumentHelp(Text("The case", "案卷号"), valueName: "case"))
  var caseID: String

  @Option(help: ArgumentHelp(Text("The ground, a code", "事由（代码）"), valueName: "code"))
  var ground: String

  @OptionGroup var options: ActingOptions

  func run() async throws {
    let event = ConflictOfInterestDeclared.with {
      ($0.staff, $0.caseID, $0.ground) = (staff.id, caseID, ground)
    }
    try await options.record(.conflictOfInterestDeclared(event), of: staff.subject)
  }
}
