import ArgumentParser
import CaseLog
import Casework
import CountyHost
import CountyKit
import EventLog
import Foundation
import Wording

/// The command `anjuan module ask`.
struct ModuleAskCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "ask", Text("Ask an installed module about what it keeps", "向已安装的模块查询其自存数据"),
      examples: [
        ("anjuan module ask monthly-digest '{\"month\":\"2023-06\"}'", Text("The counts of a month", "某月的统计")),
        ("anjuan module ask zixing-signals '{\"ask\":\"overdue\"}'", Text("What is overdue", "逾期事项")),
      ],
      discussion: Text(
        "The answer is JSON, as the module gives it from what it last saved. Asking changes nothing.",
        "以 JSON 输出模块依其最近保存的数据作出的回答。查询不改变任何内容。"))
  }

  @Argument(help: ArgumentHelp(Text("The module", "模块"), valueName: "module"))
  var module: String

  @Argument(help: ArgumentHelp(Text("The question (default: {})", "询问内容（默认 {}）"), valueName: "json"))
  var question: String = "{}"

  @OptionGroup var confinement: SandboxOptions
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var messages: MessageOptions

  func run() async throws {
    guard let asked = try? MessageLine.read(JSONValue.self, from: Array(question.utf8)) else {
      throw CommandFailure(.badData, Text("the question isn't JSON", "询问内容不是 JSON"))
    }
    let log = try ledger.openLog(.readOnly)
    guard let installation = try CaseReader(try log.snapshot()).modules().installed[module] else {
      throw ModuleFailure.notInstalled(module)
    }
    let place = ModulePlace(ledger: ledger.directory, id: module)
    guard try InstalledProgram.digest(of: place.program) == installation.programSHA256,
      let program = InstalledProgram.read(from: place.program)
    else { throw ModuleFailure.conversation(Text("its program isn't the one that was installed", "程序与安装时不一致")) }
    let files = place.files(of: program)
    try FileManager.default.createDirectory(atPath: files, withIntermediateDirectories: true)
    let launch = ModuleLaunch(
      program: program, place: place.program, files: files, sandbox: place.sandbox(confinement.sandbox()))
    do {
      let answer = try await launch.run { talk in
        let own = try await ModuleConformance.greet(talk).position
        try await talk.say(.accept(after: own, folder: "."))
        try await talk.say(.query(id: "ask", question: asked))
        let answer = try await talk.next(Text("answer", "回答"))
        try await talk.say(.shutdown)
        return answer
      }
      if case .decline("ask", let reason) = answer {
        throw CommandFailure(
          .notFound, Text("the module declines to answer that: \(reason)", "模块无法回答该询问：\(reason)"))
      }
      guard case .answer("ask", let value) = answer else {
        throw CommandFailure(.notFound, Text("the module doesn't answer", "模块没有回答"))
      }
      try StandardStreams.current.output.writeLine(
        String(decoding: try MessageLine.bytes(value).dropLast(), as: UTF8.self))
    } catch let fault as ConversationFault {
      throw ModuleFailure.conversation(fault.text)
    }
  }
}
