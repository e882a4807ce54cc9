import ArgumentParser
import AssessmentWorkbooks
import Desk
import Entitlement
import Wording
import Worksheets

/// The command `anjuan assess`.
struct AssessCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "assess",
      Text("Compute what households are entitled to: category, amount, and every step", "核算家庭：类别、金额与每一步依据"),
      examples: [
        ("anjuan assess household.json --explain", Text("One household, as the worksheet", "单户核算表")),
        ("anjuan assess batch.jsonl --json > results.jsonl", Text("A batch, one document a line", "批量核算，每行一户")),
        ("anjuan assess - --policy DEMO-HN-2023 --csv", Text("From a pipe, by a pack of your choice", "从管道读取并指定政策包")),
        ("anjuan assess households.csv --xlsx results.xlsx", Text("A table in, a workbook out", "读取家庭情况表，输出带公式的工作簿")),
      ],
      discussion: Text(
        "Nothing is recorded: a result is a proposal for a named person to decide. A document that is refused has its line "
          + "in the results; the others are computed all the same, and the exit status is 2.",
        "不写入账本：核算结果仅为建议，由具名工作人员决定。被退回的文档在结果中占一行，其余照常核算，退出码为 2。"))
  }

  @Argument(
    help: ArgumentHelp(
      Text(
        "Household documents, JSON or JSON Lines, or a table, CSV; - reads standard input.",
        "家庭文档（JSON 或 JSON Lines）或家庭情况表（CSV）；- 为标准输入"),
      valueName: "file"),
    completion: .file())
  var file: String

  @Option(
    help: ArgumentHelp(
      Text("How the file is written; its name says it if this is left out.", "文件格式；不给则由文件名判断"),
      valueName: "jsonl|csv"))
  var from: HouseholdFormat?

  @Option(
    help: ArgumentHelp(
      Text("Write a workbook whose formulas compute the gap again.", "写出工作簿，补差由公式计算"), valueName: "file.xlsx"),
    completion: .file(extensions: ["xlsx"]))
  var xlsx: String?

  @Flag(help: ArgumentHelp(Text("With --xlsx: replace a file that is there.", "与 --xlsx 合用：覆盖已有文件")))
  var force = false

  @Option(
    help: ArgumentHelp(
      Text(
        "A pack that comes with the program, or a YAML file; may be repeated. All that come with it if none is given.",
        "随程序提供的政策包名称或 YAML 文件，可重复；不给则用全部随附政策包"),
      valueName: "pack"))
  var policy: [String] = []

  @Flag(help: ArgumentHelp(Text("Show the worksheet of each household.", "显示每户核算表")))
  var explain = false

  @Flag(
    name: .customLong("no-explanation"),
    help: ArgumentHelp(Text("With --json: leave the steps out.", "与 --json 合用：不含步骤明细")))
  var leavesOutSteps = false

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if xlsx != nil, explain || output.format != .table {
      throw ValidationError(
        Text("--xlsx takes the results: leave --json, --csv and --explain out", "--xlsx 不能与 --json、--csv、--explain 合用"))
    }
    if force, xlsx == nil { throw ValidationError(Text("--force goes with --xlsx", "--force 须与 --xlsx 合用")) }
    if explain, output.format != .table {
      throw ValidationError(
        Text("--explain is for people: leave --json or --csv out", "--explain 供人阅读，不能与 --json、--csv 合用"))
    }
    if leavesOutSteps, output.format != .json {
      throw ValidationError(Text("--no-explanation goes with --json", "--no-explanation 须与 --json 合用"))
    }
  }

  func run() async throws {
    let library = try KnownPolicies.library(named: policy, with: .current)
    let (form, language) = (form, Language.current)
    let assessor = Assessor(
      cache: ParameterCache(library), isExplaining: form.isExplained, into: { AssessmentOutput(of: $0, as: form) },
      render: { household, output in output.append(household, as: form, in: language) })
    var source = try HouseholdSource(path: file, format: from)
    let workbook = try xlsx.map { try WorkbookFile(path: $0, replaces: force, language: language) }
    let streams = StandardStreams.current
    var listing = output.writer(AssessmentRow.columns)
    var (count, refused) = (0, 0)
    do {
      try await assessor.run(&source) { chunk in
        try streams.output.write(chunk.output.bytes)
        for row in chunk.output.rows { try listing.write(row) }
        for household in chunk.output.households { try workbook?.write(household) }
        count += chunk.count
        refused += chunk.refused
      }
    } catch let interruption as TableInterruption {
      // A listing shows what stands before that place; a workbook is whole or isn't there.
      if form == .rows, count > 0 { try listing.finish() }
      throw interruption.problem(isWritten: workbook == nil)
    }
    if form == .rows { try listing.finish() }
    try workbook?.finish()
    report(source.encoding, count)
    if refused > 0 { throw Self.refusal(refused, of: count) }
  }

  /// Tells how a table was read and where a workbook is.
  private func report(_ encoding: TableEncoding?, _ count: Int) {
    guard !output.messages.quiet else { return }
    let streams = StandardStreams.current
    if let encoding {
      let name = LineReader.displayName(file)
      streams.report(
        Text("\(name): read as \(encoding.rawValue)", "\(name)：按 \(encoding.rawValue) 读取").current)
    }
    if let xlsx {
      streams.report(Text("\(xlsx): \(count) households", "\(xlsx)：\(count) 户").current)
    }
  }

  private var form: AssessmentForm {
    if xlsx != nil { return .workbook }
    if explain { return .worksheet }
    return output.format == .json ? .json(explained: !leavesOutSteps) : .rows
  }

  private static func refusal(_ refused: Int, of count: Int) -> Problem {
    Problem(
      .problemsFound,
      Text("\(refused) of \(count) documents were refused", "\(count) 份文档中有 \(refused) 份被退回"),
      remedy: Text("Their lines in the results say where and why; the others are computed.", "结果中相应行说明位置与原因；其余已核算。"))
  }
}
