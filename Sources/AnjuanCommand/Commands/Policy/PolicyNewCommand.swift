import ArgumentParser
import CaseEvents
import CaseLog
import Casework
import Desk
import Entitlement
import EventEnvelope
import EventLog
import Foundation
import Wording

/// The command `anjuan policy new`.
struct PolicyNewCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "new", Text("Begin a pack: YAML to go on from, each parameter with its range", "起草政策包（YAML，逐项注明含义与取值范围）"),
      examples: [
        (
          "anjuan policy new --from DEMO-HN-2023 --scope 431026 --out county.yaml",
          Text("A county's pack, from one that comes with the program", "由随附政策包起草某县政策包")
        ),
        (
          "anjuan policy new --procedure --scope 431022 --since 2027-01-01",
          Text("A pack of the procedure, with the national values as remarks", "起草程序政策包，全国统一值以注释列出")
        ),
      ],
      discussion: Text(
        "The text says what --from says, and has the rest as remarks. Mend it, then `anjuan policy check` and `anjuan policy publish`. "
          + "A file that is there is never overwritten. Nothing is recorded.",
        "草稿内容与 --from 相同，其余参数以注释列出。修改后用 `anjuan policy check` 检查、`anjuan policy publish` 发布。不覆盖已有文件，不写入账本。"))
  }

  @Option(
    help: ArgumentHelp(
      Text("A YAML file, or a pack that comes with the program", "YAML 文件或随附政策包名称"), valueName: "pack"))
  var from: String?

  @Flag(help: ArgumentHelp(Text("--from is a pack that the ledger has published", "--from 为账本已发布的政策包")))
  var published = false

  @Flag(help: ArgumentHelp(Text("A pack about the procedure", "程序政策包")))
  var procedure = false

  @Option(
    help: ArgumentHelp(
      Text("The administrative code that it is for, 2 to 12 digits", "适用的行政区划代码（2 至 12 位）"), valueName: "code"))
  var scope: String

  @Option(help: ArgumentHelp(Text("Its first day (default: today)", "起始日期（默认今天）"), valueName: "yyyy-mm-dd"))
  var since: CivilDate?

  @Option(
    help: ArgumentHelp(Text("Its name (default: the code and the year)", "编号（默认由区划代码与年份组成）"), valueName: "name"))
  var id: String?

  @Option(
    help: ArgumentHelp(
      Text("Write it to this new file (default: standard output)", "写入此新文件（默认标准输出）"), valueName: "file"),
    completion: .file())
  var out: String?

  @OptionGroup var ledger: LedgerOptions
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    if from == nil, !procedure {
      throw ValidationError(Text("give --from or --procedure", "须给出 --from 或 --procedure"))
    }
    if published, from == nil {
      throw ValidationError(Text("--published goes with --from", "--published 须与 --from 同用"))
    }
    guard Scope([scope]) != nil else {
      throw ValidationError(Text("--scope takes an administrative code", "--scope 须为行政区划代码"))
    }
    if let id, Subject(kind: SubjectKind.policy.rawValue, id: id) == nil {
      throw ValidationError(Text("--id takes ASCII letters, digits and . _ : -", "--id 由英文字母、数字及 . _ : - 组成"))
    }
  }

  func run() throws {
    let text = try draft().current
    guard let out else { return try StandardStreams.current.output.write(text) }
    do { try Data(text.utf8).write(to: URL(fileURLWithPath: out), options: .withoutOverwriting) } catch {
      let isThere = (error as? CocoaError)?.code == .fileWriteFileExists
      throw isThere
        ? Problem(
          .conflict, Text("\(out) is there already", "\(out) 已存在"),
          remedy: Text("Name another file, or move that one away.", "请另选文件名，或移走原文件。"))
        : Problem(.inputOutput, Text("\(out) can't be written", "无法写入 \(out)"))
    }
  }

  private func draft() throws -> Text {
    let first = since ?? .today
    guard let from else {
      return PolicyPack.draftOfProcedure(
        id ?? "\(scope)-PROCEDURE-\(first.parts.year)", scope: scope, from: first, declarations: CaseRules.declarations)
    }
    let pack = try published ? publishedPack(from) : KnownPolicies.pack(named: from, with: .current)
    guard !procedure || pack.subject == .procedure else {
      throw Problem(
        .usage, Text("\(from) is no pack about the procedure", "\(from) 不是程序政策包"),
        remedy: Text("Leave out --from, or --procedure.", "请去掉 --from 或 --procedure。"))
    }
    let name = pack.subject == .procedure ? "\(scope)-PROCEDURE-\(first.parts.year)" : "\(scope)-\(first.parts.year)"
    return pack.draft(id ?? name, scope: scope, from: first, procedure: CaseRules.declarations)
  }

  private func publishedPack(_ name: String) throws -> PolicyPack {
    let state = try CaseReader(try ledger.place.openLog(.readOnly).snapshot()).policies()
    guard let known = state.pack(named: name) else {
      throw Problem(
        .notFound, Text("the ledger has published no pack \(name)", "账本未发布政策包 \(name)"),
        remedy: Text("`anjuan policy show --published` lists them.", "可用 `anjuan policy show --published` 查看。"))
    }
    return try known.content.get()
  }
}
