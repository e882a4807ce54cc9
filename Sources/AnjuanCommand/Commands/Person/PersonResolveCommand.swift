import ArgumentParser
import CaseEvents
import Desk
import EventEnvelope
import SwiftProtobuf
import Wording

/// The command `anjuan person resolve`.
struct PersonResolveCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "resolve", Text("Say what two identifiers with one identity number are", "同号核查：两个标识是否同一人"),
      examples: [
        (
          "anjuan person resolve p-77 --other p-31 --result same --reason applied-twice --actor staff/s1 --office 431026000000",
          Text("One person, who stays with the identifier that came first", "同一人，保留先登记的标识")
        ),
        (
          "anjuan person resolve p-77 --other p-31 --result different --reason number-issued-twice --actor staff/s1 --second staff/s2 --office 431026000000",
          Text("Two persons, which takes two members of staff", "不同的人，须两名经办人共同办理")
        ),
      ],
      discussion: Text(
        "Until somebody has said so, neither is enrolled, and the one that came later isn't paid. Where the number was mistyped, "
          + "change it instead: `anjuan person change`.",
        "核查之前，二者均不得确认，后登记者不予发放。若系号码填写错误，请改用 `anjuan person change`。"))
  }

  @Argument(help: ArgumentHelp(Text("The person, such as p-77", "人员标识，如 p-77"), valueName: "person"))
  var person: PersonArgument

  @Option(help: ArgumentHelp(Text("The other identifier with the number", "另一同号人员标识"), valueName: "person"))
  var other: PersonArgument

  @Option(
    help: ArgumentHelp(
      Text("same: one person; different: two persons", "same 同一人；different 不同的人"), valueName: "same|different"))
  var result: MatchArgument

  @OptionGroup var acting: PersonActing

  func run() async throws {
    try await acting.record(
      .identityMatchResolved(
        .with {
          $0.person = String(person.subject.id)
          $0.other = String(other.subject.id)
          $0.result = result.value
          $0.reason = acting.reason
          if let second = acting.second { $0.agreedBy = String(second.id) }
        }), about: person.subject)
  }
}

/// What two identifiers are, as the command line takes it.
enum MatchArgument: String, CaseIterable, ExpressibleByArgument {
  case same
  case different

  /// The value of the event.
  var value: MatchResult {
    switch self {
    case .same: .same
    case .different: .different
    }
  }
}
