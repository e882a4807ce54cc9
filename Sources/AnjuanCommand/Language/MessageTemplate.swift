import Wording

/// A sentence with holes in English and in Chinese: what stands in the holes of one is put into the other.
///
/// `{}` is a hole; `{list}` is a hole whose value is a list such as `a, b or c`.
struct MessageTemplate {
  private let literals: [Substring]
  private let listHoles: Set<Int>
  private let chinese: String

  /// Makes a template; both wordings have the same holes in the same order.
  init(_ text: Text) {
    let marked = text.english.replacing("{list}", with: "{}\u{0}")
    let parts = marked.split(separator: "{}", omittingEmptySubsequences: false)
    listHoles = Set(parts.indices.filter { $0 > 0 && parts[$0].hasPrefix("\u{0}") }.map { $0 - 1 })
    literals = parts.map { $0.hasPrefix("\u{0}") ? $0.dropFirst() : $0 }
    chinese = text.chinese.replacing("{list}", with: "{}")
  }

  /// The Chinese sentence for an English one; nil where the template isn't of this sentence.
  func chinese(for sentence: some StringProtocol) -> String? {
    guard let values = values(in: String(sentence)) else { return nil }
    var result = ""
    for (index, part) in chinese.split(separator: "{}", omittingEmptySubsequences: false).enumerated() {
      result += part
      guard values.indices.contains(index) else { continue }
      result += listHoles.contains(index) ? Self.chineseList(values[index]) : String(values[index])
    }
    return result
  }

  /// What stands in the holes: each ends where the next literal first occurs, the last at the closing literal.
  private func values(in sentence: String) -> [Substring]? {
    guard let first = literals.first, let last = literals.last, sentence.hasPrefix(first) else { return nil }
    if literals.count == 1 { return sentence == first ? [] : nil }
    guard sentence.hasSuffix(last), sentence.utf8.count >= first.utf8.count + last.utf8.count else { return nil }
    var rest = sentence.dropFirst(first.count).dropLast(last.count)
    var values: [Substring] = []
    for literal in literals.dropFirst().dropLast() {
      guard let range = rest.firstRange(of: literal) else { return nil }
      values.append(rest[..<range.lowerBound])
      rest = rest[range.upperBound...]
    }
    return values + [rest]
  }

  private static func chineseList(_ list: Substring) -> String {
    String(list).replacing(", ", with: "、").replacing(" or ", with: "或").replacing(" and ", with: "和")
  }
}
