import ArgumentParser
import FoundationEssentials

/// `ledger-bench table`: our figures beside the others' and the budgets.
struct TableCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table", abstract: "Put our figures beside the others' and the budgets.",
    discussion: "With --strict the exit status is 2 where a budget is missed.")

  @Option(help: "The file of figures.") var figures: String
  @Option(help: "The machine, the date and the workload, in one line.") var machine: String
  @Option(help: "text, markdown or json.") var format = ReportFormat.text
  @Option(help: "A page in whose marked places to put the tables as well.") var write: String?
  @Flag(help: "Missing a budget is a failure.") var strict = false

  func run() throws {
    let report = Report(try FigureTable(path: figures), machine: machine)
    switch format {
    case .text: printSections(report) { "\($0)\n\($1.plain)" }
    case .markdown: printSections(report) { "### \($0)\n\n\($1.markdown)" }
    case .json: try printJSON(report)
    }
    if let write { try put(report, on: write) }
    if strict, !report.isHeld { throw ExitCode(2) }
  }

  private func printSections(_ report: Report, _ form: (String, TextTable) -> String) {
    print(report.machine)
    for section in report.sections { print("\n" + form(section.title, section.table)) }
  }

  private func printJSON(_ report: Report) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    print(String(decoding: try encoder.encode(report), as: UTF8.self))
  }

  private func put(_ report: Report, on path: String) throws {
    var page = try MeasuredPage(path: path)
    for section in report.sections { try page.put(section.table.markdown, at: section.name) }
    if !report.assessment.isEmpty { try page.put(report.machine, at: "assessment-machine") }
    if !report.modules.isEmpty { try page.put(report.machine, at: "modules-machine") }
    if !report.budgets.isEmpty { try page.put(report.machine, at: report.growth == nil ? "machine" : "growth-machine") }
    try page.write()
  }
}
