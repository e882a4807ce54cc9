import CaseEvents

/// Event lines in tests.
enum JSONEventLine {
  static func read(_ text: String) throws -> EventLine { try EventLine(line: Array(text.utf8)) }
}
