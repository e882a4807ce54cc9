import ArgumentParser
import Desk
import Wording

@testable import AnjuanCommand

/// A root with a few commands, to try the runner with.
struct SampleRoot: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "sample", Text("A sample", "样例"), examples: [("sample list", Text("All of them", "全部"))], version: "1.2",
      subcommands: [SampleList.self, SampleFailure.self])
  }
}

struct SampleList: AsyncParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration("list", Text("List.", "列出")) }

  @Option(help: ArgumentHelp(Text("How many.", "数量"))) var count = 1
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if count < 0 { throw Problem(.badData, Text("below nought", "小于零")) }
    if count > 9 { throw ValidationError(Text("over nine", "大于九")) }
  }

  func run() async throws { for _ in 0..<count { try output.render(Samples.listing) } }
}

struct SampleFailure: ParsableCommand {
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case command, code, convertible, unknown, validation, clean
  }

  struct Convertible: ProblemConvertible {
    var problem: Problem { Problem(.conflict, Text("conflict", "冲突")) }
  }

  struct Unknown: Error, CustomStringConvertible {
    var description: String { "张三 431026199001010001" }
  }

  static var configuration: CommandConfiguration { CommandConfiguration("fail", Text("Fail.", "失败")) }

  @Argument var kind: Kind

  func run() throws {
    switch kind {
    case .command: throw Problem(.notFound, Text("no case", "没有案卷"), remedy: Text("Look.", "请查。"))
    case .code: throw ExitCode(ExitStatus.problemsFound.rawValue)
    case .convertible: throw Convertible()
    case .unknown: throw Unknown()
    case .validation: throw ValidationError(Text("invalid", "无效"))
    case .clean: throw CleanExit.message("bye")
    }
  }
}
