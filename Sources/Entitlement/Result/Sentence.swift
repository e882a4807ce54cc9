internal import Wording

/// A sentence with places for values, cut up once, so that a batch appends its pieces as they are.
struct Sentence: Sendable {
  private let english: [[UInt8]]
  private let chinese: [[UInt8]]

  /// Takes a sentence with a `%` for each value, which stand in the same order in every language.
  init(_ english: String, _ chinese: String) {
    self.english = Self.pieces(english)
    self.chinese = Self.pieces(chinese)
  }

  /// What stands before, between and after the values.
  subscript(language: Language) -> [[UInt8]] { language == .english ? english : chinese }

  private static func pieces(_ text: String) -> [[UInt8]] {
    text.utf8.split(separator: UInt8(ascii: "%"), omittingEmptySubsequences: false).map { Array($0) }
  }
}
