/// A language in which Anjuan speaks.
public enum Language: String, CaseIterable, Sendable {
  /// English.
  case english = "en"
  /// Simplified Chinese (简体中文).
  case simplifiedChinese = "zh-Hans"

  /// The language that a tag or locale names, such as `zh`, `zh_CN.UTF-8`, `zh-Hans`, `en_GB` or `C`.
  ///
  /// Anything that begins with `zh` is Simplified Chinese; all else is English.
  public init(tag: String) {
    let isChinese = tag.prefix(2).lowercased() == "zh"
    self = isChinese ? .simplifiedChinese : .english
  }
}
