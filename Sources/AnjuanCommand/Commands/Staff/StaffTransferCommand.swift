import ArgumentParser
import CaseEvents
import EventEnvelope
import Wording

/// The command `anjuan staff transfer`.
struct StaffTransferCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "transfer", Text("Give a member of staff another post", "登记调岗"),
      examples: [
        (
          "anjuan staff transfer 431026101-2 --role township --at 431026102000 --from 2026-12-01 "
            + "--actor staff/431026-1 --office 431026000000",
          Text("To another township from December on", "自十二月起调往另一乡镇")
        )
      ],
      discussion: Text(
        "Both posts lie at or below the acting office. From its first day on nothing is recorded by the former post any "
          + "more, not even what was done before.",
        "新旧岗位均须属于办理单位或其下级。自新岗位起始日起，不得再以原岗位记录事项，包括此前所办。"))
  }

  @Argument(help: ArgumentHelp(Text("The member of staff", "人员标识"), valueName: "staff"))
  var staff: StaffArgument

  @OptionGroup var post: PostOptions

  @Option(help: ArgumentHelp(Text("Why, a code", "调岗原因（代码）"), valueName: "code"))
  var reason: String?

  @OptionGroup var options: ActingOptions

  func run() async throws {
    var event = StaffTransferred()
    (event.staff, event.role, event.office) = (staff.id, post.role, post.at.description)
    event.fromOn = (post.from ?? options.day).description
    if let reason { event.reason = reason }
    try await options.record(.staffTransferred(event), of: staff.subject)
  }
}
