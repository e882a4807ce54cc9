import ArgumentParser
import CaseLog
import Casework
import CountyHost
import CountyKit
import Desk
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
      throw Problem(.badData, Text("the question isn't JSON", "询问内容不是 JSON"))
    }
    let place = ledger.place
    let inquiry = ModuleInquiry(
      place, try place.openLog(.readOnly), builtIn: .current, sandbox: confinement.sandbox())
    let answer = try await inquiry.ask(module, asked)
    try StandardStreams.current.output.writeLine(
      String(decoding: try MessageLine.bytes(answer).dropLast(), as: UTF8.self))
  }
}
