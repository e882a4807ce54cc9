import ArgumentParser
import CaseEvents
import Casework
import Desk
import EventEnvelope
import Wording

/// The command `anjuan module skip`.
struct ModuleSkipCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "skip", Text("Have a parked module go on behind the event that it was parked at", "跳过停放时的事件，继续运行"),
      examples: [
        (
          "anjuan module skip visits --reason mended --actor staff/431026-c-1 --office 431026000000",
          Text("By a named person, with a reason", "由具名人员附原因办理")
        )
      ],
      discussion: Text(
        "The module never sees that event. Who passed it over, and why, stands in the ledger.",
        "该事件不再提供给模块；何人、因何跳过，均记入账本。"))
  }

  @OptionGroup var word: ModuleWord

  func run() async throws {
    try await word.say { desk in
      try await desk.skip(word.module, reason: word.reason, by: word.acting.acting)
    }
  }
}
