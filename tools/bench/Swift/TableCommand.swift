import ArgumentParser
import FoundationEssentials

/// `ledger-bench table`: our figures beside raw C's and the budgets.
struct TableCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table", abstract: "Put our figures beside raw C's, in Markdown or JSON.")

  private struct Report: Encodable {
    let machine: String
    let rows: [ComparedRow]
  }

  @Option(help: "The file of our figures.") var ours: String
  @Option(help: "The file of raw C's figures.") var raw: String
  @Option(help: "The machine, the date and the workload, in one line.") var machine: String
  @Flag(help: "JSON instead of Markdown.") var json = false

  func run() throws {
    let (ours, raw) = (try FigureTable(path: ours), try FigureTable(path: raw))
    let rows = Comparison.rows.compactMap { ComparedRow($0, ours: ours, raw: raw) }
    if json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return print(String(decoding: try encoder.encode(Report(machine: machine, rows: rows)), as: UTF8.self))
    }
    print(machine + "\n")
    write(["what", "ours", "raw C", "speed ÷ raw", "budget", ""])
    write(Array(repeating: "---", count: 6))
    for row in rows { write(row.cells) }
  }

  private func write(_ cells: [String]) { print("| " + cells.joined(separator: " | ") + " |") }
}
