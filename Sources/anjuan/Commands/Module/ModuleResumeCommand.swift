import ArgumentParser
import CaseEvents
import Casework
import EventEnvelope
import SwiftProtobuf
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
    try await word.record { progress, installation in
      guard let parking = progress.standing.parking else { throw ModuleFailure.notParked(word.module) }
      return .moduleResumed(
        .with {
          $0.module = word.module
          $0.atPosition = parking.event ?? installation.position.rawValue
          $0.reason = word.reason
        })
    } standing: {
      $0.parking = nil
    }
  }
}
