import ArgumentParser
import CountyHost
import CountyKit
import Desk
import Foundation
import Wording

/// The command `anjuan module test`.
struct ModuleTestCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "test", Text("Put a module, in any language, through the checks of the protocol", "按协议逐项检验任一语言的模块"),
      examples: [
        ("anjuan module test Plugins/MonthlyDigest/monthly_digest.py", Text("An executable", "可执行文件")),
        ("anjuan module test ./visits --events own.jsonl", Text("With events of your own", "使用自备事件")),
      ],
      discussion: Text(
        "The module runs in an empty folder for each check, in a sandbox, and sees invented events of the types it asks for. No "
          + "ledger is touched. Exit status 2 where a check doesn't hold. The protocol stands in docs/MODULES.md.",
        "每项检验都在沙箱和空目录中运行模块，只给予其清单所列类型的虚构事件，不涉及任何账本。有未通过的检验时退出码为 2。协议见 docs/MODULES.md。"))
  }

  @OptionGroup var program: ModuleProgram

  @Option(
    help: ArgumentHelp(
      Text("CloudEvents to try it with, JSON Lines", "检验所用事件（CloudEvents，JSON Lines）"), valueName: "file"),
    completion: .file())
  var events: String?

  @Flag(
    name: .customLong("show-errors"),
    help: ArgumentHelp(Text("Show what it writes to standard error", "显示其标准错误输出")))
  var showsErrors = false

  @OptionGroup var confinement: SandboxOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let (path, arguments) = (try program.executable(), program.arguments)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("anjuan-module-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let (sandbox, shows) = (confinement.sandbox(), showsErrors)
    await confinement.reportShortcomings(output)
    let conformance = ModuleConformance(events: try given()) { check in
      let place = folder.appendingPathComponent(check.rawValue)
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      return ModuleProcess(path: path, arguments: arguments, folder: place.path, sandbox: sandbox) { line in
        if shows { StandardStreams.current.report(line.text.current) }
      }
    }
    let results = try await conformance.run()
    try output.render(Listing(columns: Self.columns, rows: results.map(Self.row)))
    let failed = results.count { $0.fault != nil }
    guard failed == 0 else {
      throw Problem(
        .problemsFound, Text("\(failed) checks don't hold", "\(failed) 项检验未通过"),
        remedy: Text("What each asks for stands in docs/MODULES.md.", "各项要求见 docs/MODULES.md。"))
    }
  }

  private func given() throws -> [JSONValue] {
    do {
      guard let events else { return try ConformanceEvents.shipped() }
      guard let data = FileManager.default.contents(atPath: events) else { throw InputProblem.unreadable(events) }
      return try ConformanceEvents.read([UInt8](data))
    } catch let fault as ConversationFault {
      throw Problem(.badData, fault.text)
    }
  }

  private static let columns = [
    Column("check", Text("CHECK", "检验")), Column("result", Text("RESULT", "结果")),
    Column("asked", Text("WHAT IS ASKED", "要求")), Column("fault", Text("WHY NOT", "未通过原因")),
  ]

  private static func row(_ result: ConformanceResult) -> Row {
    [
      .text(result.check.rawValue),
      result.fault == nil ? .label(Text("holds", "通过"), code: "holds") : .label(Text("fails", "未通过"), code: "fails"),
      .label(result.check.title, code: result.check.title.english),
      Cell(result.fault) { .label($0, code: $0.english) },
    ]
  }
}
