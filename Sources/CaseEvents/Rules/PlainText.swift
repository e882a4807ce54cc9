/// What a text may be made of.
enum PlainText {
  /// What is wrong with words for people; nil where nothing is.
  static func objection(to text: String, atMost longest: Int) -> PayloadFault.Reason? {
    if text.utf8.count > longest { return .tooLong(atMost: longest) }
    // ASCII that holds no control needs no closer look.
    let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 < 0x80 }
    if isPlain || !text.unicodeScalars.contains(where: isForbidden) { return nil }
    return .forbiddenCharacter
  }

  /// Controls, line separators, characters that turn the direction of writing, and invisible ones.
  static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB: true
    case 0xE0000...0xE007F: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }

  /// Whether a byte may stand in an identifier or code: an ASCII letter, a digit, or one of `. _ : - /`.
  static func isInName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A, 0x2D...0x3A, 0x5F: true
    default: false
    }
  }

  /// Whether a text is 64 hexadecimal digits in lower case.
  static func isDigest(_ text: some StringProtocol) -> Bool {
    text.utf8.count == 64 && text.utf8.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x61 && $0 <= 0x66) }
  }

  /// Whether a name from outside may be shown in an error: it looks like a name of the schema, not like a datum.
  static func isShowable(_ name: some StringProtocol) -> Bool {
    let isLetter = { (byte: UInt8) in (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
    guard let first = name.utf8.first, name.utf8.count <= 40, isLetter(first) else { return false }
    return name.utf8.allSatisfy { isLetter($0) || $0 == 0x5F }
  }
}
