import Wording

/// JSON as it is written: members stay in the order in which they come.
///
/// UTF-8 goes out as it is; what is unsafe for a terminal is escaped, which JSON readers undo.
struct JSONText {
  /// The text so far.
  private(set) var text = ""

  /// Writes an object of cells, keys in column order.
  mutating func appendObject(_ columns: [Column], _ row: Row) {
    text += "{"
    for (index, column) in columns.enumerated() {
      if index > 0 { text += "," }
      appendKey(column.key)
      append(row[index])
    }
    text += "}"
  }

  /// Writes an object of fields, among which lists can be.
  mutating func appendObject(_ fields: [Record.Field]) {
    text += "{"
    for (index, field) in fields.enumerated() {
      if index > 0 { text += "," }
      switch field {
      case .value(let column, let cell):
        appendKey(column.key)
        append(cell)
      case .list(let key, _, let listing):
        appendKey(key)
        appendArray(listing)
      }
    }
    text += "}"
  }

  private mutating func appendArray(_ listing: Listing) {
    text += "["
    for (index, row) in listing.rows.enumerated() {
      if index > 0 { text += "," }
      appendObject(listing.columns, row)
    }
    text += "]"
  }

  private mutating func appendKey(_ key: String) {
    append(quoted: key)
    text += ":"
  }

  private mutating func append(_ cell: Cell) {
    switch cell {
    case .number(let number), .money(let number): text += String(number)
    case .flag(let flag): text += flag ? "true" : "false"
    case .empty: text += "null"
    case .text(let string), .label(_, code: let string): append(quoted: string)
    case .date, .month, .instant: append(quoted: cell.code)
    }
  }

  mutating func append(quoted string: String) {
    text += "\""
    let needsEscapes = string.unicodeScalars.contains { $0 == "\"" || $0 == "\\" || $0.isUnsafeForTerminal }
    if needsEscapes { string.unicodeScalars.forEach { append(escaped: $0) } } else { text += string }
    text += "\""
  }

  private mutating func append(escaped scalar: Unicode.Scalar) {
    switch scalar {
    case "\"", "\\": text += "\\\(scalar)"
    case "\n": text += "\\n"
    case "\r": text += "\\r"
    case "\t": text += "\\t"
    case _ where scalar.isUnsafeForTerminal:
      let digits = String(scalar.value, radix: 16)
      text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: text.unicodeScalars.append(scalar)
    }
  }
}
