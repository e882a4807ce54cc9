/// A text in every language at once, so that none can be forgotten.
public struct Text: Hashable, Sendable {
  /// The English text.
  public let english: String
  /// The Simplified Chinese text (简体中文).
  public let chinese: String

  /// Makes a text from its two wordings.
  public init(_ english: String, _ chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  /// The wording in `language`.
  public subscript(language: Language) -> String {
    switch language {
    case .english: english
    case .simplifiedChinese: chinese
    }
  }
}
