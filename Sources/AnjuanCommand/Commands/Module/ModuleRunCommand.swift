import ArgumentParser
import CaseEvents
import Casework
import CountyHost
import CountyKit
import Desk
import EventEnvelope
import EventLog
import Foundation
import Wording

/// The command `anjuan module run`.
struct ModuleRunCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "run", Text("Feed a module its county's events, to the end of the ledger", "向模块提供本县事件，直至账本末尾"),
      examples: [
        (
          "anjuan module run Plugins/MonthlyDigest/monthly_digest.py --county 431026 --folder digest",
          Text("A module that only watches", "只读模块")
        ),
        (
          "anjuan module run ./phone-form --county 431026 --may-propose ApplicationSubmitted",
          Text("One that may propose", "可提出建议的模块")
        ),
      ],
      discussion: Text(
        "It goes on from where it stands, which is recorded with what it proposed: nothing is proposed twice. It sees no sealed "
          + "field, and may propose only the types that are allowed here, for its county, in the name of a person. It runs in a "
          + "sandbox: anjuan module sandbox says what that is on this machine.",
        "从上次位置继续；位置与其建议一并记录，不会重复提出。模块看不到密封字段，只能以人员名义就本县提出此处允许的类型。模块在沙箱中运行，本机的沙箱情况见 anjuan module sandbox。"))
  }

  @OptionGroup var program: ModuleProgram

  @Option(
    help: ArgumentHelp(
      Text("The first digits of the offices whose events it may see", "可见事件的区划代码前缀"), valueName: "code"))
  var county: String

  @Option(
    name: .customLong("may-propose"),
    help: ArgumentHelp(Text("A type that it may propose; may be repeated", "允许其提出的事件类型，可重复"), valueName: "type"))
  var mayPropose: [EventType] = []

  @Option(
    help: ArgumentHelp(Text("Where it runs and keeps its files", "运行目录及其文件所在"), valueName: "dir"),
    completion: .directory)
  var folder: String = "."

  @OptionGroup var confinement: SandboxOptions
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var keys: KeyOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard (2...12).contains(county.utf8.count), county.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else {
      throw ValidationError(Text("--county takes 2 to 12 digits", "--county 须为 2 至 12 位数字"))
    }
  }

  func run() async throws {
    let path = try program.executable()
    do { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) } catch {
      throw InputProblem.unreadable(folder)
    }
    let place = keys.place(of: ledger)
    let log = try place.openLog(.readWrite)
    let process = ModuleProcess(
      path: path, arguments: program.arguments, folder: URL(fileURLWithPath: folder).path,
      sandbox: confinement.sandbox(secret: [ledger.directory, place.masterKey.path]))
    await confinement.reportShortcomings(output)
    try await place.reporting {
      let trial = ModuleTrial(
        place.caseLog(log), county: county, mayPropose: Set(mayPropose), builtIn: .current)
      let (manifest, tally) = try await trial.run(process)
      try output.render(Listing(columns: Self.columns, rows: [Self.row(manifest, tally)]))
      for refusal in tally.refusals where !output.messages.quiet {
        let proposal = Text(
          "event \(refusal.position), proposal \(refusal.number)", "第 \(refusal.position) 条事件的第 \(refusal.number) 项建议")
        StandardStreams.current.report(
          Text("\(proposal.english): \(refusal.reason.english)", "\(proposal.chinese)：\(refusal.reason.chinese)")
            .current)
      }
    }
  }

  private static let columns = [
    Column("module", Text("MODULE", "模块")), Column("version", Text("VERSION", "版本")),
    .number("position", Text("POSITION", "位置")), .number("events", Text("EVENTS", "事件")),
    .number("again", Text("AGAIN", "重发")), .number("accepted", Text("ACCEPTED", "采纳")),
    .number("waiting", Text("WAITING", "待处理")), .number("refused", Text("REFUSED", "不予采纳")),
  ]

  private static func row(_ manifest: ModuleManifest, _ tally: ModuleTally) -> Row {
    [
      .text(manifest.id), .text(manifest.version), .number(tally.position.rawValue), .number(tally.events),
      .number(tally.again), .number(tally.accepted), .number(tally.waiting), .number(tally.refused),
    ]
  }
}
