import ArgumentParser
import CaseEvents
import Casework
import Desk
import EventEnvelope
import Wording

/// The command `anjuan module resume`.
struct ModuleResumeCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "resume", Text("Have a parked module try its event again", "恢复已停放的模块，重试该事件"),
      examples: [
        (
          "anjuan module resume visits --reason mended --actor staff/431026-c-1 --office 431026000000",
          Text("By a named person, with a reason", "由具名人员附原因办理")
        )
      ],
      discussion: Text(
        "It goes on with the event that it was parked at.",
        "从停放时的事件继续。"))
  }

  @OptionGroup var word: ModuleWord

  func run() async throws {
    try await word.say { desk in
      try await desk.resume(word.module, reason: word.reason, by: word.acting.acting)
    }
  }
}
