import ArgumentParser
import CaseEvents
import Casework
import Desk
import EventEnvelope
import Wording

/// The command `anjuan module retire`.
struct ModuleRetireCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "retire", Text("Take a module out of use", "停用模块"),
      examples: [
        (
          "anjuan module retire visits --reason replaced --actor staff/431026-c-1 --office 431026000000",
          Text("By a named person, with a reason", "由具名人员附原因办理")
        )
      ],
      discussion: Text(
        "It sees nothing and may propose nothing any more; what it keeps stays in its folder.",
        "此后不再提供事件，也不得提出建议；其自存数据仍在目录中。"))
  }

  @OptionGroup var word: ModuleWord

  func run() async throws {
    try await word.say { desk in
      try await desk.retire(word.module, reason: word.reason, by: word.acting.acting)
    }
  }
}
