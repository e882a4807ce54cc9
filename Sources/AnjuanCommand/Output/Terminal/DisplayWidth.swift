/// How many columns of a terminal a text takes.
///
/// Wide and full-width East Asian characters and emoji take two, combining marks, joiners and format characters none,
/// all else one. A character that the reader sees as one (a grapheme cluster) never takes more than two.
/// Characters of ambiguous width (`…`, `①`, `“`) take one.
enum DisplayWidth {
  /// The columns that `text` takes; control characters count as none.
  static func columns(of text: String) -> Int {
    let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    return isPlain ? text.utf8.count : text.reduce(0) { $0 + columns(of: $1) }
  }

  /// The longest beginning of `text` that fits into `columns`.
  static func prefix(of text: String, columns: Int) -> Substring {
    var taken = 0
    for index in text.indices {
      taken += Self.columns(of: text[index])
      if taken > columns { return text[..<index] }
    }
    return text[...]
  }

  /// The columns that one character takes.
  static func columns(of character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if scalars.count == 1 { return columns(of: first) }
    let isEmojiByRequest = first.properties.isEmoji && scalars.contains(emojiSelector)
    if isEmojiByRequest { return 2 }
    let sum = scalars.reduce(0) { $0 + ($1.properties.generalCategory == .spacingMark ? 1 : columns(of: $1)) }
    return min(sum, 2)
  }

  /// The columns that a scalar takes by itself.
  private static func columns(of scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 {
      let isControl = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
      return isControl ? 0 : 1
    }
    if isWide(scalar.value) { return 2 }
    return isWidthless(scalar) ? 0 : 1
  }

  private static func isWide(_ value: UInt32) -> Bool {
    var candidates = wideRanges[...]
    while !candidates.isEmpty {
      let middle = candidates.startIndex + candidates.count / 2
      let range = wideRanges[middle]
      if range.contains(value) { return true }
      candidates = value < range.lowerBound ? candidates[..<middle] : candidates[(middle + 1)...]
    }
    return false
  }

  /// Marks, format characters, and the vowels and final consonants that join a Hangul syllable.
  private static func isWidthless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1160...0x11FF, 0xD7B0...0xD7C6, 0xD7CB...0xD7FB, 0x3164, 0xFFA0: return true
    case 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x110BD, 0x110CD: return false  // signs that enclose digits
    default: break
    }
    return switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  private static let emojiSelector: Unicode.Scalar = "\u{FE0F}"
}
