import ArgumentParser
import CaseEvents
import Desk
import EventEnvelope
import SwiftProtobuf
import Wording

/// The command `anjuan person change`.
struct PersonChangeCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "change", Text("Change who a known person is: name, number, phone, address, account", "变更已登记人员的身份信息"),
      examples: [
        (
          "anjuan person change p-17 --identity @identity.json --reason name-changed --actor staff/s1 --second staff/s2 --office 431026000000",
          Text("From a file; - reads standard input, or asks at a terminal", "由文件给出；- 读取标准输入，终端上逐项询问")
        )
      ],
      discussion: Text(
        "The whole identity is given anew, as for an application. Two members of staff of the county, within whose reach the "
          + "person's case is. What stood before stays in the ledger, sealed.",
        "须给出完整的身份信息，与申请时相同。由管辖该人案卷的县级两名经办人共同办理。原信息仍密封留存于账本。"))
  }

  @Argument(help: ArgumentHelp(Text("The person, such as p-17", "人员标识，如 p-17"), valueName: "person"))
  var person: PersonArgument

  @Option(
    help: ArgumentHelp(
      Text("Who the person is: @FILE, or - for standard input", "身份信息：@文件，或 - 读取标准输入"), valueName: "@file"))
  var identity: String

  @OptionGroup var acting: PersonActing

  func run() async throws {
    let read = try FieldAssignment.json(
      [FieldAssignment("identity", identity), FieldAssignment("person", String(person.subject.id))]
        + [FieldAssignment("reason", acting.reason)]
        + [acting.second.map { FieldAssignment("agreedBy", String($0.id)) }].compactMap(\.self),
      of: .identityChanged)
    let event = try CaseEvent(type: .identityChanged, json: read)
    if let field = event.givenSealed { throw InputProblem.sealedElsewhere(field) }
    try await acting.record(event, about: person.subject)
  }
}
