internal import Wording

/// Splits comma-separated values (RFC 4180) into rows, byte by byte and strictly.
///
/// Lines end in CR LF or LF. A quote stands only around a whole field, and twice within one.
package struct CSVScanner {
  /// The longest row in bytes: a quote that is never closed must not take the rest of the file.
  static let longestRow = 1 << 20

  private enum State { case fieldStart, plain, quoted, afterQuote, afterReturn }

  private var state = State.fieldStart
  private var line = 1
  private var rowLine = 1
  private var quoteLine = 1
  private var size = 0
  private var field: [UInt8] = []
  private var fields: [String] = []

  /// Begins before the first row.
  package init() {}

  /// Takes a byte.
  ///
  /// - Returns: the row that it ends; nil within a row.
  package mutating func take(_ byte: UInt8) throws(CSVFault) -> CSVRow? {
    size += 1
    guard size <= Self.longestRow else {
      let start = state == .quoted ? quoteLine : rowLine
      throw CSVFault(line: start, Text("a row longer than 1 MiB, or a quote that isn't closed", "一行超过 1 MiB，或引号未结束"))
    }
    defer { if byte == 0x0A { line += 1 } }
    if byte == 0 { throw fault(Text("a NUL: this isn't a text file", "含 NUL 字节，不是文本文件")) }
    switch (state, byte) {
    case (.quoted, UInt8(ascii: "\"")): state = .afterQuote
    case (.quoted, _): field.append(byte)
    case (.afterQuote, UInt8(ascii: "\"")):
      field.append(byte)
      state = .quoted
    case (.fieldStart, UInt8(ascii: "\"")):
      quoteLine = line
      state = .quoted
    case (.afterReturn, 0x0A), (.fieldStart, 0x0A), (.plain, 0x0A), (.afterQuote, 0x0A): return try endRow()
    case (.afterReturn, _): throw fault(Text("a carriage return without a line feed", "回车符之后缺少换行符"))
    case (_, 0x0D): state = .afterReturn
    case (_, UInt8(ascii: ",")): try endField()
    case (.afterQuote, _): throw fault(Text("text after a closing quote", "右引号之后还有内容"))
    case (_, UInt8(ascii: "\"")): throw fault(Text("a quote within a field that isn't quoted", "未加引号的字段中出现引号"))
    default:
      field.append(byte)
      state = .plain
    }
    return nil
  }

  /// The last row, where no line end follows it.
  package mutating func finish() throws(CSVFault) -> CSVRow? {
    switch state {
    case .quoted: throw CSVFault(line: quoteLine, Text("a quote isn't closed", "引号未结束"))
    case .afterReturn: throw fault(Text("a carriage return without a line feed", "回车符之后缺少换行符"))
    case .fieldStart where fields.isEmpty: return nil
    case .fieldStart, .plain, .afterQuote: return try endRow()
    }
  }

  private mutating func endField() throws(CSVFault) {
    guard let text = String(validating: field, as: UTF8.self) else {
      throw fault(Text("the text isn't UTF-8", "文本不是 UTF-8"))
    }
    fields.append(text)
    field.removeAll(keepingCapacity: true)
    state = .fieldStart
  }

  private mutating func endRow() throws(CSVFault) -> CSVRow {
    try endField()
    let row = CSVRow(line: rowLine, fields: fields)
    fields = []
    size = 0
    rowLine = line + 1
    return row
  }

  private func fault(_ reason: Text) -> CSVFault { CSVFault(line: line, reason) }
}
