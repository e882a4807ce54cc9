import JSON

/// JSON as it is written: members stay in the order in which they come.
///
/// UTF-8 goes out as it is; what is unsafe for a terminal is escaped, which JSON readers undo.
struct JSONOutput {
  private var bytes: [UInt8] = []

  /// The text so far.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Writes an object of cells, keys in column order.
  mutating func appendObject(_ columns: [Column], _ row: Row) {
    bytes.append(0x7B)
    for (index, column) in columns.enumerated() {
      if index > 0 { bytes.append(0x2C) }
      appendKey(column.key)
      append(row[index])
    }
    bytes.append(0x7D)
  }

  /// Writes an object of fields, among which lists can be.
  mutating func appendObject(_ fields: [Record.Field]) {
    bytes.append(0x7B)
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(0x2C) }
      switch field {
      case .value(let column, let cell):
        appendKey(column.key)
        append(cell)
      case .list(let key, _, let listing):
        appendKey(key)
        appendArray(listing)
      }
    }
    bytes.append(0x7D)
  }

  private mutating func appendArray(_ listing: Listing) {
    bytes.append(0x5B)
    for (index, row) in listing.rows.enumerated() {
      if index > 0 { bytes.append(0x2C) }
      appendObject(listing.columns, row)
    }
    bytes.append(0x5D)
  }

  private mutating func appendKey(_ key: String) {
    bytes.append(json: key, .terminal)
    bytes.append(0x3A)
  }

  private mutating func append(_ cell: Cell) {
    switch cell {
    case .number(let number), .money(let number): bytes.append(contentsOf: String(number).utf8)
    case .flag(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    case .empty: bytes.append(contentsOf: "null".utf8)
    case .text(let string), .label(_, code: let string): bytes.append(json: string, .terminal)
    case .date, .month, .instant: bytes.append(json: cell.code, .terminal)
    }
  }
}
