import ArgumentParser
import Desk
import Entitlement
import Wording

/// The command `anjuan policy check`.
struct PolicyCheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "check", Text("Read packs strictly, each alone and all together", "严格检查政策包（逐个及合并）"),
      examples: [("anjuan policy check county.yaml", Text("One pack", "检查一个政策包"))],
      discussion: Text(
        "A fault is told as FILE:LINE:COLUMN, and the exit status is 2. Packs of one scope may not be in force on the same day.",
        "问题以“文件:行:列”列出，退出码为 2。同一行政区划的政策包生效期不得重叠。"))
  }

  @Argument(
    help: ArgumentHelp(
      Text("YAML files, or packs that come with the program", "YAML 文件或随附政策包名称"), valueName: "pack"),
    completion: .file())
  var packs: [String]

  @OptionGroup var output: OutputOptions

  func run() throws {
    var writer = output.writer([
      Column("file", Text("FILE", "文件")), Column("result", Text("RESULT", "结果")), Column("pack", Text("PACK", "政策包")),
      Column("scope", Text("SCOPE", "行政区划")), Column("from", Text("FROM", "起")), Column("to", Text("TO", "止")),
      .number("parameters", Text("PARAMETERS", "参数数")), Column("digest", Text("DIGEST", "摘要")),
      Column("fault", Text("FAULT", "问题")),
    ])
    var (read, faults): ([PolicyPack], Int) = ([], 0)
    for name in packs {
      do {
        let pack = try KnownPolicies.pack(named: name, with: .current)
        read.append(pack)
        try writer.write(row(of: pack, name))
      } catch let fault as PolicyFault {
        faults += 1
        try writer.write(row(of: fault, name))
      }
    }
    do throws(PolicyFault) {
      _ = try PolicyPack.ordered(read)
    } catch {
      faults += 1
      try writer.write(row(of: error, packs.joined(separator: " ")))
    }
    try writer.finish()
    if faults > 0 { throw ExitCode(ExitStatus.problemsFound.rawValue) }
  }

  private func row(of pack: PolicyPack, _ name: String) -> Row {
    [
      .text(name), .label(Text("good", "合格"), code: "good"), .text(pack.id), .text(pack.scope),
      Cell(pack.from) { .date($0) }, Cell(pack.to) { .date($0) }, .number(pack.entries.count), .text(pack.digest),
      .empty,
    ]
  }

  private func row(of fault: PolicyFault, _ name: String) -> Row {
    [
      .text(name), .label(Text("refused", "退回"), code: "refused"), .empty, .empty, .empty, .empty, .empty, .empty,
      .label(fault.text, code: fault.text.english),
    ]
  }
}
