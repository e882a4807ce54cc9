public import Wording

/// Why a table can't be read on: what stands in a file of comma-separated values, and where.
public struct CSVFault: Error, Sendable {
  /// The line of the file, counted from 1 by line feeds.
  public let line: Int
  /// The heading of the column, or its number; nil where the line as a whole is at fault.
  public let column: String?
  /// What it is; never a value from the table.
  public let reason: Text

  init(line: Int, column: String? = nil, _ reason: Text) {
    self.line = line
    self.column = column
    self.reason = reason
  }

  /// `line 12, born: reason`.
  public var text: Text { Self.placed(reason, line: line, column: column) }

  static func placed(_ reason: Text, line: Int, column: String?) -> Text {
    guard let column else { return Text("line \(line): \(reason.english)", "第 \(line) 行：\(reason.chinese)") }
    return Text("line \(line), \(column): \(reason.english)", "第 \(line) 行“\(column)”：\(reason.chinese)")
  }
}
