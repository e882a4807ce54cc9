@testable import AnjuanCommand
import ArgumentParser
import CaseEvents
import Testing
import Wording

/// What the schemas say of how an event is recorded is what the command line does.
@Suite struct EventRecordingTests {
  @Test(arguments: EventType.allCases)
  func whatRecordsItIsThere(type: EventType) {
    switch type.recording {
    case .step(let name):
      #expect(StepArgument(argument: name)?.type == type)
      #expect(StepArgument(argument: type.title.english)?.type == type)
      #expect(StepArgument(argument: type.title.chinese)?.type == type)
    case .command(let words): #expect(Self.isCommand(words), "anjuan \(words)")
    case .line(let reason): #expect(!reason.english.isEmpty && !reason.chinese.isEmpty)
    }
    if type.step == nil { #expect(StepArgument(argument: type.title.english) == nil) }
  }

  @Test func whatIsNoCommandIsTold() {
    #expect(!Self.isCommand("policy withdraw"))
    #expect(!Self.isCommand("verify --accept-everything"))
  }

  /// Whether the program has such a command, with such an option behind it.
  private static func isCommand(_ words: String) -> Bool {
    var command: any ParsableCommand.Type = Anjuan.self
    for word in words.split(separator: " ").map(String.init) {
      if word.hasPrefix("--") {
        return command.helpMessage().contains("\(word) ") || command.helpMessage().contains("\(word)\n")
      }
      guard let next = command.configuration.subcommands.first(where: { $0._commandName == word }) else { return false }
      command = next
    }
    return true
  }
}
