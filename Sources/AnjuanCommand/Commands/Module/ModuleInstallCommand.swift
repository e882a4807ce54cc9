import ArgumentParser
import CaseEvents
import CaseLog
import Casework
import CountyHost
import CountyKit
import Desk
import Entitlement
import EventEnvelope
import EventLog
import Foundation
import Wording

/// The command `anjuan module install`.
struct ModuleInstallCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "install", Text("Install a module, and grant what it may do", "安装模块并授权"),
      examples: [
        (
          "anjuan module install Plugins/MonthlyDigest/monthly_digest.py --county 431026 --actor staff/431026-c-1 "
            + "--office 431026000000",
          Text("A module that only watches", "只读模块")
        ),
        (
          "anjuan module install ./rucheng-phone-form --county 431026 --may-propose ApplicationSubmitted …",
          Text("One that may propose", "可提出建议的模块")
        ),
        (
          "anjuan module install built-in:guidong --county 431027 …",
          Text("One that is part of anjuan, and runs within the host", "程序自带的模块，在宿主进程内运行")
        ),
      ],
      discussion: Text(
        "The program is copied into the ledger's directory, unless it is part of anjuan (built-in:NAME), and its digest is recorded with what it may do: which county's "
          + "events it sees, what it may propose, and which of the sealed fields that it asks for it may read. Installing "
          + "again takes the place of what was before; where nothing differs, nothing is recorded.",
        "程序复制到账本目录（程序自带的 built-in:名称 除外），其摘要与授权一并写入账本：可见哪个县的事件、可提出哪些建议、可读取其所请求的哪些密封字段。再次安装即取代原先的安装；无变化时不写入。"))
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
    help: ArgumentHelp(
      Text("A sealed field that it may read, of those it asks for; may be repeated", "允许其读取的密封字段（限其所请求的），可重复"),
      valueName: "type.field"))
  var grant: [String] = []

  @Option(
    help: ArgumentHelp(
      Text("A policy pack that is published with it", "随模块发布的政策包"), valueName: "pack"))
  var pack: String?

  @Option(help: ArgumentHelp(Text("The document that publishes the pack", "政策包的发布文件"), valueName: "text"))
  var instrument: String?

  @OptionGroup var confinement: SandboxOptions
  @OptionGroup var acting: ModuleActor
  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard (2...12).contains(county.utf8.count), county.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else {
      throw ValidationError(Text("--county takes 2 to 12 digits", "--county 须为 2 至 12 位数字"))
    }
    guard program.builtIn == nil || program.arguments.isEmpty else {
      throw ValidationError(Text("a built-in module takes no arguments", "程序自带的模块不接受参数"))
    }
    guard (pack == nil) == (instrument == nil) else {
      throw ValidationError(Text("--pack and --instrument go together", "--pack 与 --instrument 须同时给出"))
    }
  }

  func run() async throws {
    let place = ledger.place
    let log = try place.openLog(.readWrite)
    let publication = try pack.map { named in
      ModuleInstaller.Publication(try KnownPolicies.pack(named: named, with: .current), instrument: instrument ?? "")
    }
    let installer = ModuleInstaller(place, log, builtIn: .current, sandbox: confinement.sandbox())
    try await place.reporting {
      let outcome = try await installer.install(
        try source(), granting: ModuleInstaller.Grant(county: county, mayPropose: mayPropose, sealed: grant),
        publishing: publication, by: acting.acting)
      try output.render(Self.record(outcome.manifest, outcome.event, outcome.position))
    }
  }

  private func source() throws -> ModuleInstaller.Source {
    if let name = program.builtIn { return .builtIn(name) }
    return .path(try program.path(), arguments: program.arguments)
  }

  private static func record(_ manifest: ModuleManifest, _ event: ModuleInstalled, _ position: Position?) -> Record {
    let result: Cell =
      position == nil
      ? .label(Text("installed before, nothing recorded", "此前已安装，未再写入"), code: "known")
      : .label(Text("installed", "已安装"), code: "installed")
    return Record([
      .value(Column("result", Text("Result", "结果")), result),
      .value(.number("position", Text("Position", "位置")), Cell(position) { .number($0.rawValue) }),
      .value(Column("module", Text("Module", "模块")), .text(manifest.id)),
      .value(Column("version", Text("Version", "版本")), .text(manifest.version)),
      .value(Column("title", Text("What it does", "用途")), .text(manifest.title)),
      .value(Column("scope", Text("Sees the events of", "可见区划")), .text(event.scope)),
      .value(Column("types", Text("Events", "可见事件")), .list(event.types)),
      .value(Column("mayPropose", Text("May propose", "可提建议")), .list(event.mayPropose)),
      .value(
        Column("sealed", Text("May read, sealed", "可读密封字段")),
        .list(event.sealed.map { "\($0.eventType).\($0.sealedField)" })),
      .value(Column("pack", Text("Policy pack", "政策包")), event.hasPack ? .text(event.pack) : .empty),
      .value(Column("steps", Text("Its rule steps", "规则步骤")), .list(event.steps.map { "\($0.step)@\($0.version)" })),
      .value(Column("digest", Text("Its program's digest", "程序摘要")), .text(event.programSha256)),
    ])
  }
}
