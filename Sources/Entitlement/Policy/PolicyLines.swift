internal import Wording
internal import Yams

/// The lines of a pack's text, for saying where it is at fault and for refusing what a pack has no use for.
struct PolicyLines {
  /// The longest text of a pack, in bytes; those shipped have some four thousand.
  static let longest = 262_144
  /// How many aliases are followed before the text is refused unread: so few that they can't grow into much.
  static let mostAliases = 16
  static let noAnchors = Text(
    "anchors, aliases and tags aren't allowed; write the value out, in quotes where it begins so",
    "不允许使用锚点、别名或标签；请直接写出内容，以此类字符开头的文本请加引号")

  private let lines: [[Unicode.Scalar]]

  /// Takes a text apart.
  ///
  /// - Throws: a fault where it is too long, or holds so many aliases that reading them could take for ever.
  init(_ text: String) throws(PolicyFault) {
    guard text.utf8.count <= Self.longest else {
      throw PolicyFault(
        "",
        Text(
          "the file has more than \(Self.longest) bytes, which no policy pack needs", "文件超过 \(Self.longest) 字节，不可能是政策包")
      )
    }
    var lines: [[Unicode.Scalar]] = [[]]
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where previous == "\r": break
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": lines.append([])
      default: lines[lines.count - 1].append(scalar)
      }
      previous = scalar
    }
    self.lines = lines
    try checkAliases()
  }

  private func checkAliases() throws(PolicyFault) {
    var places: [(Int, Int)] = []
    for (number, line) in lines.enumerated() {
      for (index, scalar) in line.enumerated() where scalar == "*" {
        guard index + 1 < line.count, line[index + 1].properties.isAlphabetic || line[index + 1] == "_" else {
          continue
        }
        places.append((number + 1, index + 1))
      }
    }
    guard places.count > Self.mostAliases else { return }
    throw PolicyFault("", Self.noAnchors, at: places[0])
  }

  /// Refuses a value that begins with an anchor, a tag or an alias.
  func checkPlain(at place: PolicyNode.Place) throws(PolicyFault) {
    guard place.line <= lines.count, place.column <= lines[place.line - 1].count else { return }
    if ["&", "*", "!"].contains(lines[place.line - 1][place.column - 1]) {
      throw PolicyFault("", Self.noAnchors, at: (place.line, place.column))
    }
  }

  /// What the reader of YAML found, with its place.
  func fault(of error: any Error) -> PolicyFault {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return PolicyFault("", Text("not YAML: \(problem)", "不是有效的 YAML：\(problem)"), at: (mark.line, mark.column))
    case .reader(let problem, let offset, _, _):
      return PolicyFault("", Text("not YAML: \(problem)", "不是有效的 YAML：\(problem)"), at: offset.flatMap(place(ofByte:)))
    case .duplicatedKeysInMapping(let duplicates, let context):
      let name = duplicates.first ?? ""
      return PolicyFault(name, Text("the key is repeated", "键重复"), at: (context.mark.line, context.mark.column))
    default: return PolicyFault("", Text("not YAML", "不是有效的 YAML"))
    }
  }

  /// Line and column of a byte; line ends count as one byte, as they nearly always are.
  private func place(ofByte offset: Int) -> (line: Int, column: Int)? {
    var passed = 0
    for (number, line) in lines.enumerated() {
      for (index, scalar) in line.enumerated() {
        if passed >= offset { return (number + 1, index + 1) }
        passed += UTF8.width(scalar)
      }
      passed += 1
    }
    return nil
  }
}
