internal import Wording

/// The headings of a table of households: which column stands where.
struct HouseholdTableHead {
  /// Nil where a column has no heading and must stay empty.
  private let columns: [HouseholdColumn?]
  /// The headings as the table has them.
  let headings: [HouseholdColumn: String]

  /// Reads the first row.
  init(_ row: CSVRow) throws(CSVFault) {
    var columns: [HouseholdColumn?] = []
    var headings: [HouseholdColumn: String] = [:]
    for (index, field) in row.fields.enumerated() {
      let heading = field.trimmed
      guard !heading.isEmpty else {
        columns.append(nil)
        continue
      }
      // The heading isn't shown: where a table has none, the first row is about people.
      guard let column = HouseholdColumn(heading: heading) else {
        throw CSVFault(
          line: row.line, column: Self.name(index), Text("unknown heading", "未知的列名"))
      }
      guard headings.updateValue(heading, forKey: column) == nil else {
        throw CSVFault(line: row.line, column: Self.name(index), Text("the heading is repeated", "列名重复"))
      }
      columns.append(column)
    }
    if let missing = HouseholdColumn.required.first(where: { headings[$0] == nil }) {
      throw CSVFault(
        line: row.line,
        Text(
          "the column \(missing.rawValue) (\(missing.chinese)) is missing",
          "缺少列“\(missing.chinese)”（\(missing.rawValue)）"))
    }
    self.columns = columns
    self.headings = headings
  }

  /// The cells of a row.
  func cells(_ row: CSVRow) throws(CSVFault) -> HouseholdCells {
    guard row.fields.count == columns.count else {
      throw CSVFault(
        line: row.line,
        Text(
          "\(row.fields.count) fields where the first row has \(columns.count)",
          "有 \(row.fields.count) 个字段，而首行有 \(columns.count) 个"))
    }
    var cells = HouseholdCells(line: row.line)
    for (index, field) in row.fields.enumerated() {
      let text = field.trimmed
      guard !text.isEmpty else { continue }
      guard let column = columns[index] else {
        throw CSVFault(line: row.line, column: Self.name(index), Text("a value without a heading", "该列没有列名，但有内容"))
      }
      cells[column] = text
    }
    return cells
  }

  /// A column as a spreadsheet program names it: A … Z, AA ….
  private static func name(_ index: Int) -> String {
    let letter = String(Unicode.Scalar(UInt8(ascii: "A") + UInt8(index % 26)))
    return index < 26 ? letter : name(index / 26 - 1) + letter
  }
}
