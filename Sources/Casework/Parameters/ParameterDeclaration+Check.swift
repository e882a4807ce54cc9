import Entitlement
public import Wording

extension ParameterDeclaration {
  private static let byKey = Dictionary(uniqueKeysWithValues: CaseRules.declarations.map { ($0.key, $0) })

  /// The declaration of a key.
  ///
  /// - Parameters:
  ///   - key: the key.
  ///   - place: where it stands in the text of a pack.
  ///   - pack: the pack that says it.
  /// - Returns: the declaration.
  /// - Throws: a fault that names the nearest keys where it isn't declared.
  static func declared(
    _ key: String, at place: (line: Int, column: Int)? = nil, in pack: String?
  ) throws(PolicyFault) -> ParameterDeclaration {
    if let declaration = byKey[key] { return declaration }
    let near = CaseRules.declarations.map { ($0.key, key.distance(to: $0.key)) }.sorted { $0.1 < $1.1 }.prefix(3)
      .map(\.0).joined(separator: ", ")
    throw PolicyFault(
      "\(PolicySubject.procedure.rawValue).\(key)", Text("unknown key; the nearest are \(near)", "未知的键；相近的有 \(near)"),
      at: place, in: pack)
  }

  /// What stands against a value: of another kind, out of range, or a word that isn't one of its own; nil where nothing
  /// does.
  func objection(to value: ParameterValue) -> Text? {
    switch (kind, value) {
    case (.whole(let range, _), .whole(let number)) where range.contains(number): nil
    case (.flag, .flag): nil
    case (.word(let allowed), .word(let word)) where allowed.contains(word): nil
    case (.words(let allowed), .words(let words))
    where Set(words).count == words.count && words.allSatisfy { allowed.isEmpty || allowed.contains($0) }:
      nil
    case (.whole, _), (.flag, _), (.word, _), (.words, _): kind.expectation
    }
  }
}

extension String {
  /// How many letters have to be put in, taken out or changed to make the other text of this one.
  fileprivate func distance(to other: String) -> Int {
    let (mine, theirs) = (Array(utf8), Array(other.utf8))
    var row = Array(0...theirs.count)
    for (index, letter) in mine.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (column, its) in theirs.enumerated() {
        let changed = diagonal + (letter == its ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = Swift.min(changed, row[column] + 1, diagonal + 1)
      }
    }
    return row[theirs.count]
  }
}

extension ParameterDeclaration.Kind {
  /// What a value may be, as a table tells it.
  public var allowed: Text {
    switch self {
    case .whole(let range, let unit):
      Text(
        "\(range.lowerBound)–\(range.upperBound) \(unit.text.english)",
        "\(range.lowerBound)–\(range.upperBound)\(unit.text.chinese)")
    case .flag: Text("true, false", "true、false")
    case .word(let words): Text(words.joined(separator: ", "), words.joined(separator: "、"))
    case .words(let words) where words.isEmpty: Text("any words", "任意词语")
    case .words(let words): Text("of \(words.joined(separator: ", "))", "取自 \(words.joined(separator: "、"))")
    }
  }

  /// What a value should look like.
  public var expectation: Text {
    switch self {
    case .whole(let range, let unit):
      Text(
        "a whole number from \(range.lowerBound) to \(range.upperBound) (\(unit.rawValue)) is expected",
        "应为 \(range.lowerBound) 至 \(range.upperBound) 的整数（\(unit.rawValue)）")
    case .flag: Text("true or false is expected", "应为 true 或 false")
    case .word(let allowed):
      Text("one of \(allowed.joined(separator: ", ")) is expected", "应为 \(allowed.joined(separator: "、")) 之一")
    case .words(let allowed) where allowed.isEmpty:
      Text("a list of words, each once, is expected", "应为不重复的词语列表")
    case .words(let allowed):
      Text(
        "a list of words, each once, of \(allowed.joined(separator: ", ")) is expected",
        "应为不重复的词语列表，取自 \(allowed.joined(separator: "、"))")
    }
  }
}
