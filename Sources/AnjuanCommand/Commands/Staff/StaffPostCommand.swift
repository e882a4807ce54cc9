import ArgumentParser
import CaseEvents
import Casework
import EventEnvelope
import Wording

/// The command `anjuan staff post`.
struct StaffPostCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "post", Text("Give a member of staff the first post", "登记上岗"),
      examples: [
        (
          "anjuan staff post 431026101-2 --role township --at 431026101000 --identity @identity.json "
            + "--actor staff/431026-1 --office 431026000000",
          Text("Who it is comes from a file, or with - from standard input or the keyboard", "身份信息来自文件，或以 - 由标准输入或键盘给出")
        )
      ],
      discussion: Text(
        "A county posts its own staff and that of its townships and villages, the city everybody's; nobody posts himself. "
          + "The identity is sealed before it is recorded.",
        "县级为本级及所辖乡镇、村（社区）人员登记，市级可为全市人员登记；不得为本人登记。身份信息先加密后写入。"))
  }

  @Argument(
    help: ArgumentHelp(Text("The member of staff, such as 431026101-2", "人员标识，如 431026101-2"), valueName: "staff"))
  var staff: StaffArgument

  @OptionGroup var post: PostOptions

  @Option(
    help: ArgumentHelp(
      Text("Who it is, in JSON: @FILE, or - to read or ask for it", "身份信息（JSON）：@文件，或用 - 读取或询问"), valueName: "@file|-"))
  var identity: String

  @OptionGroup var options: ActingOptions

  func run() async throws {
    let fields = [
      "staff=\(staff.id)", "role=ROLE_\(post.code.uppercased())", "office=\(post.at)",
      "fromOn=\(post.from ?? options.day)", "identity=\(identity)",
    ].compactMap { FieldAssignment(argument: $0) }
    let event = try CaseEvent(
      type: .staffPosted, json: try FieldAssignment.json(fields, of: .staffPosted))
    try await options.record(event, of: staff.subject)
  }
}

/// What a posting and a transfer have in common.
struct PostOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(Text("What the post may do", "岗位身份"), valueName: "role"),
    completion: .list(Role.allValueStrings))
  var role: Role

  @Option(help: ArgumentHelp(Text("The office of the post (twelve digits)", "任职单位区划代码（12 位）"), valueName: "code"))
  var at: Office

  @Option(help: ArgumentHelp(Text("The first day (default: that of the act)", "起始日（默认为办理日）"), valueName: "yyyy-mm-dd"))
  var from: CivilDate?

  /// The role's code.
  var code: String { ActorRole(role)?.code ?? "" }
}
