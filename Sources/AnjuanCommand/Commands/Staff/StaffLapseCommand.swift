import ArgumentParser
import CaseEvents
import EventEnvelope
import Wording

/// The command `anjuan staff lapse`.
struct StaffLapseCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "lapse", Text("End a member of staff's certificates before their day", "登记合格失效"),
      examples: [
        (
          "anjuan staff lapse 431026101-2 --from 2026-12-01 --reason left --actor staff/431026-1 --office 431026000000",
          Text("Who has left acts no more", "离岗后不得再办理")
        )
      ])
  }

  @Argument(help: ArgumentHelp(Text("The member of staff", "人员标识"), valueName: "staff"))
  var staff: StaffArgument

  @Option(
    help: ArgumentHelp(
      Text("The first day without (default: that of the act)", "失效首日（默认为办理日）"), valueName: "yyyy-mm-dd"))
  var from: CivilDate?

  @Option(help: ArgumentHelp(Text("Why, a code", "失效原因（代码）"), valueName: "code"))
  var reason: String?

  @OptionGroup var options: ActingOptions

  func run() async throws {
    var event = CertificationLapsed()
    (event.staff, event.lapsedOn) = (staff.id, (from ?? options.day).description)
    if let reason { event.reason = reason }
    try await options.record(.certificationLapsed(event), of: staff.subject)
  }
}
