import ArgumentParser
import Entitlement
import Wording

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
      ],
      discussion: Text(
        "Nothing is recorded: a result is a proposal for a named person to decide. A document that is refused has its line "
          + "in the results; the others are computed all the same, and the exit status is 2.",
        "不写入账本：核算结果仅为建议，由具名工作人员决定。被退回的文档在结果中占一行，其余照常核算，退出码为 2。"))
  }

  @Argument(
    help: ArgumentHelp(
      Text("Household documents: JSON, or JSON Lines; - reads standard input.", "家庭文档：JSON 或 JSON Lines；- 为标准输入"),
      valueName: "file"),
    completion: .file())
  var file: String

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
    if explain, output.format != .table {
      throw ValidationError(
        Text("--explain is for people: leave --json or --csv out", "--explain 供人阅读，不能与 --json、--csv 合用"))
    }
    if leavesOutSteps, output.format != .json {
      throw ValidationError(Text("--no-explanation goes with --json", "--no-explanation 须与 --json 合用"))
    }
  }

  func run() async throws {
    let names = policy.isEmpty ? PolicyPack.shippedTexts.keys.sorted() : policy
    let assessor = Assessor(
      cache: ParameterCache(try KnownPolicies.library(named: names)), form: form, language: .current)
    var documents = try DocumentReader(path: file)
    let streams = StandardStreams.current
    var listing = output.writer(AssessmentRow.columns)
    var (count, refused) = (0, 0)
    try await assessor.run(&documents) { chunk in
      try streams.output.write(chunk.bytes)
      for row in chunk.rows { try listing.write(row) }
      count += chunk.count
      refused += chunk.refused
    }
    if form == .rows { try listing.finish() }
    if refused > 0 { throw Self.refusal(refused, of: count) }
  }

  private var form: AssessmentForm {
    if explain { return .worksheet }
    return output.format == .json ? .json(explained: !leavesOutSteps) : .rows
  }

  private static func refusal(_ refused: Int, of count: Int) -> CommandFailure {
    CommandFailure(
      .checkFoundProblems,
      Text("\(refused) of \(count) documents were refused", "\(count) 份文档中有 \(refused) 份被退回"),
      remedy: Text("Their lines in the results say where and why; the others are computed.", "结果中相应行说明位置与原因；其余已核算。"))
  }
}
