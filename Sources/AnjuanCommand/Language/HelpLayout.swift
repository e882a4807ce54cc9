/// Breaks the long lines of a help screen by the columns that they take, which ArgumentParser counts as characters.
struct HelpLayout {
  /// The columns of the terminal.
  let columns: Int

  /// Where ArgumentParser begins the description of an option.
  private static let descriptionIndent = 26
  /// Marks that must not begin a line.
  private static let closing: Set<Character> = [
    "，", "。", "、", "；", "：", "！", "？", "）", "”", "’", "》", "】", "…", ",", ".", ")",
  ]
  private static let opening: Set<Character> = ["（", "“", "‘", "《", "【", "("]

  /// The text with no line wider than the terminal, where there's a place to break it; usage lines are left.
  func wrapped(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.flatMap(wrapped).joined(separator: "\n")
  }

  private func wrapped(_ line: Substring) -> [String] {
    let isUsage = ["USAGE:", "Usage:", "用法："].contains(where: line.hasPrefix)
    if isUsage || DisplayWidth.columns(of: String(line)) <= columns { return [String(line)] }
    let indent = Self.indent(of: line)
    var result: [String] = []
    var rest = line
    while DisplayWidth.columns(of: String(rest)) > columns - (result.isEmpty ? 0 : indent) {
      let room = columns - (result.isEmpty ? 0 : indent)
      guard let end = Self.breakIndex(in: rest, columns: room, after: result.isEmpty ? indent : 0) else { break }
      result.append(indented(rest[..<end], by: result.isEmpty ? 0 : indent))
      rest = rest[end...].drop { $0 == " " }
    }
    return result + [indented(rest, by: result.isEmpty ? 0 : indent)]
  }

  private func indented(_ line: Substring, by indent: Int) -> String {
    let end = line.lastIndex { $0 != " " }
    return String(repeating: " ", count: indent) + (end.map { line[...$0] } ?? "")
  }

  /// The column of a description beside its option, else that of the line's first character.
  private static func indent(of line: Substring) -> Int {
    let leading = line.prefix { $0 == " " }.count
    let label = line.prefix(descriptionIndent)
    let hasDescription = leading == 2 && label.count == descriptionIndent && label.hasSuffix(" ")
    return hasDescription ? descriptionIndent : leading
  }

  /// The last place, within `columns` of `line` but after `indent` characters, where the line can be broken.
  private static func breakIndex(in line: Substring, columns: Int, after indent: Int) -> Substring.Index? {
    let fitting = DisplayWidth.prefix(of: String(line), columns: columns).count
    guard fitting > indent else { return nil }
    let candidates = line.indices.dropFirst(indent + 1).prefix(fitting - indent)
    return candidates.reversed().first { canBreak(line, at: $0) }
      ?? line.indices.dropFirst(max(fitting, indent + 1)).first { canBreak(line, at: $0) }
  }

  private static func canBreak(_ line: Substring, at index: Substring.Index) -> Bool {
    let (before, after) = (line[line.index(before: index)], line[index])
    if after == " " { return true }
    if before == " " || closing.contains(after) || opening.contains(before) { return before == " " }
    return DisplayWidth.columns(of: before) == 2 || DisplayWidth.columns(of: after) == 2
  }
}
