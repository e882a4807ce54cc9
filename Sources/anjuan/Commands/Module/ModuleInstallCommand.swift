import ArgumentParser
import CaseEvents
import CaseLog
import Casework
import CountyHost
import CountyKit
import Entitlement
import EventEnvelope
import EventLog
import Foundation
import Files
import SwiftProtobuf
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
    let log = try ledger.openLog(.readWrite)
    let root = ModulePlace.root(of: ledger.directory)
    try DurableFile.makeDirectory(root)
    let staging = "\(root)/.installing-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: staging) }
    try FileManager.default.createDirectory(atPath: staging + "/files", withIntermediateDirectories: true)
    let copy =
      try program.builtIn.map { try InstalledProgram.builtIn($0, in: staging + "/program") }
      ?? InstalledProgram.copied(from: try program.path(), arguments: program.arguments, to: staging + "/program")
    do {
      let manifest = try await manifest(of: copy, in: staging)
      let digest = try InstalledProgram.digest(of: staging + "/program")
      let event = try installation(manifest, digest)
      let position = try await record(event, manifest.id, log)
      try place(staging + "/program", of: manifest.id)
      try output.render(Self.record(manifest, event, position))
    } catch let fault as ConversationFault {
      throw ModuleFailure.notInstallable(fault.text)
    } catch let fault as PolicyFault {
      throw AssessmentFault.policy(fault).commandFailure
    } catch let refusal as Refusal {
      throw refusal.commandFailure
    } catch let fault as PayloadFault {
      throw fault.commandFailure
    } catch let error as EventLogError {
      throw error.commandFailure(ledger: ledger.directory)
    }
  }

  /// What it says it is.
  private func manifest(of program: InstalledProgram, in staging: String) async throws -> ModuleManifest {
    var sandbox = confinement.sandbox(secret: ModulePlace.secrets(of: ledger.directory))
    if sandbox.policy != nil { sandbox.readable.append(staging + "/program") }
    let launch = ModuleLaunch(
      program: program, place: staging + "/program", files: staging + "/files", sandbox: sandbox)
    return try await launch.run { talk in
      let manifest = try await ModuleConformance.greet(talk).manifest
      try await talk.say(.refuse(reason: "only asked what it is"))
      return manifest
    }
  }

  private func installation(_ manifest: ModuleManifest, _ digest: String) throws -> ModuleInstalled {
    if let refusal = ModulePermission(county: county, types: Set(mayPropose)).refusal(of: manifest) {
      throw ModuleFailure.refused(refusal)
    }
    let unasked = mayPropose.map(\.title.english).first { !manifest.proposes.contains($0) }
    if let unasked { throw ModuleFailure.notAskedFor(unasked) }
    let grants = try grant.map { named in
      guard let use = manifest.sealed.first(where: { "\($0.type).\($0.field)" == named }) else {
        throw ModuleFailure.notAskedFor(named)
      }
      return SealedGrant.with {
        $0.eventType = use.type
        $0.sealedField = use.field
        $0.why = use.why
      }
    }
    let pack = try pack.map { try KnownPolicies.pack(named: $0) }
    let steps = try pack?.ruleSteps(in: BuiltInModules.steps).map(\.step).filter { $0.module == manifest.id } ?? []
    return .with {
      $0.module = manifest.id
      $0.version = manifest.version
      $0.scope = manifest.county
      $0.types = manifest.types
      $0.mayPropose = mayPropose.map(\.title.english)
      $0.sealed = grants
      $0.programSha256 = digest
      if let pack { $0.pack = pack.id }
      $0.steps = steps.map { step in
        .with {
          $0.step = step.step
          $0.version = UInt32(clamping: step.version)
        }
      }
    }
  }

  /// Publishes the pack, and records the installation; nil where it is recorded already.
  private func record(_ event: ModuleInstalled, _ id: String, _ log: EventLog) async throws -> Position? {
    if let pack, let instrument {
      let pack = try KnownPolicies.pack(named: pack)
      let published = acting.proposal(.policyPublished(.init(pack, instrument: instrument)))
      _ = try await PolicyDesk(ledger.caseLog(log)).publish(pack, published, isDryRun: false)
    }
    let installed = try CaseReader(try log.snapshot()).modules().installed[id]
    if installed?.isSame(as: event) == true { return nil }
    return try await ModuleDesk(ledger.caseLog(log)).record(acting.proposal(.moduleInstalled(event)), about: id).first
  }

  /// Puts the program where the host looks for it; what was there is gone then.
  private func place(_ program: String, of id: String) throws {
    let place = ModulePlace(ledger: ledger.directory, id: id)
    try DurableFile.makeDirectory(place.directory)
    let files = FileManager.default
    if files.fileExists(atPath: place.program) { try files.removeItem(atPath: place.program) }
    try files.moveItem(atPath: program, toPath: place.program)
    try DurableFile.flushNames(in: place.directory)
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
      .value(Column("types", Text("Events", "可见事件")), .text(event.types.joined(separator: ", "))),
      .value(Column("mayPropose", Text("May propose", "可提建议")), .text(event.mayPropose.joined(separator: ", "))),
      .value(
        Column("sealed", Text("May read, sealed", "可读密封字段")),
        .text(event.sealed.map { "\($0.eventType).\($0.sealedField)" }.joined(separator: ", "))),
      .value(Column("pack", Text("Policy pack", "政策包")), event.hasPack ? .text(event.pack) : .empty),
      .value(
        Column("steps", Text("Its rule steps", "规则步骤")),
        .text(event.steps.map { "\($0.step)@\($0.version)" }.joined(separator: ", "))),
      .value(Column("digest", Text("Its program's digest", "程序摘要")), .text(event.programSha256)),
    ])
  }
}
