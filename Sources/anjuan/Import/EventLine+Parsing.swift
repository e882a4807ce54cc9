import CaseEvents

extension EventLine {
  /// Reads lines on every core, in their order.
  static func parse(_ lines: [[UInt8]]) async -> [Result<EventLine, LineFault>] {
    let share = 256
    return await withTaskGroup(of: (Int, [Result<EventLine, LineFault>]).self) { group in
      for start in stride(from: 0, to: lines.count, by: share) {
        let part = lines[start..<min(start + share, lines.count)]
        group.addTask { (start, part.map { line in Result { () throws(LineFault) in try EventLine(line: line) } }) }
      }
      var parts: [(Int, [Result<EventLine, LineFault>])] = []
      for await part in group { parts.append(part) }
      return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
    }
  }
}
