internal import JSON
internal import Wording

/// A household of which rows are being gathered.
struct HouseholdGathering {
  /// The most rows of one household.
  static let mostRows = 4_096

  let id: String
  let line: Int
  private let headings: [HouseholdColumn: String]
  private var common: [HouseholdColumn: (text: String, line: Int)] = [:]
  private var items: [HouseholdRowKind: [[UInt8]]] = [:]
  private var lines: [HouseholdRowKind: [Int]] = [:]
  private var singles: [(rank: Int, name: String)] = []
  private var fault: Text?
  private(set) var rows = 0

  init(id: String, line: Int, headings: [HouseholdColumn: String]) {
    self.id = id
    self.line = line
    self.headings = headings
  }

  /// Takes a row.
  mutating func take(_ cells: HouseholdCells) {
    rows += 1
    let kind = cells[.row].map { HouseholdRowKind(text: $0) } ?? .member
    takeCommon(cells)
    guard let kind else {
      let known = HouseholdRowKind.allCases.map { "\($0.chinese) \($0.rawValue)" }.joined(separator: ", ")
      return note(cells.line, .row, Text("must be one of \(known)", "应为以下之一：\(known)"))
    }
    let foreign = HouseholdColumn.allCases.first { column in
      cells[column] != nil && column != .household && column != .row && !HouseholdColumn.common.contains(column)
        && !kind.columns.contains(column)
    }
    if let foreign {
      note(
        cells.line, foreign,
        Text("must be empty in a row of kind \(kind.rawValue)", "在“\(kind.chinese)”行中应为空"))
    }
    items[kind, default: []].append(item(kind, cells))
    lines[kind, default: []].append(cells.line)
    if kind == .member { takeApplication(cells) }
  }

  /// The household with all that was gathered.
  func finished() -> TabulatedHousehold {
    var document = JSONObject()
    document.append("id", string: id)
    for column in [HouseholdColumn.county, .area, .on] {
      if let text = common[column]?.text { document.append(column.rawValue, string: text) }
    }
    document.append("members", list: items[.member] ?? [])
    document.append("incomes", list: items[.income] ?? [])
    document.append("expenses", list: items[.expense] ?? [])
    document.append("assets", list: items[.asset] ?? [])
    document.append("obligors", list: items[.obligor] ?? [])
    let names = singles.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
    document.append("singleApplications", list: names.map { Self.string($0.element.name) })
    if let text = common[.singleParent]?.text { document.append("singleParent", literal: text) }
    return TabulatedHousehold(
      id: id, line: line, document: document.text, fault: fault, lines: lines, commonLines: common.mapValues(\.line),
      headings: headings)
  }

  /// What is said of the household as a whole; said twice, it must be the same.
  private mutating func takeCommon(_ cells: HouseholdCells) {
    for column in HouseholdColumn.common {
      guard let text = cells[column].map({ column.code($0, in: .member) }) else { continue }
      guard let before = common[column] else {
        common[column] = (text, cells.line)
        continue
      }
      if before.text != text {
        note(cells.line, column, Text("differs from line \(before.line)", "与第 \(before.line) 行不一致"))
      }
    }
  }

  /// `yes`, or a number that gives the order; those without one come last.
  private mutating func takeApplication(_ cells: HouseholdCells) {
    guard let name = cells[.member], let text = cells[.single] else { return }
    let code = HouseholdColumn.single.code(text, in: .member)
    if code == "false" { return }
    let rank = code == "true" ? Int.max : Int(code)
    guard let rank, rank > 0 else {
      return note(cells.line, .single, Text("yes, no or a number from 1 is expected", "应为是、否或从 1 起的序号"))
    }
    singles.append((rank, name))
  }

  private mutating func note(_ line: Int, _ column: HouseholdColumn, _ reason: Text) {
    fault = fault ?? CSVFault.placed(reason, line: line, column: headings[column] ?? column.rawValue)
  }

  static func string(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(json: text, .sixDigits)
    return bytes
  }
}
