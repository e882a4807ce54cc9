extension Unicode.Scalar {
  /// Whether the scalar can move the cursor, or make text look like another: a control character, a line or paragraph
  /// separator, or a mark that changes the direction of writing.
  public var isUnsafeForTerminal: Bool {
    switch value {
    case 0x00..<0x20, 0x7F..<0xA0, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

extension String {
  /// The text with every scalar that is unsafe for a terminal written as an escape, such as `\n` or `\u{202E}`.
  ///
  /// It goes by scalars, since "\r\n" is one character, equal to neither of its parts.
  public var escapedForTerminal: String {
    guard unicodeScalars.contains(where: \.isUnsafeForTerminal) else { return self }
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.isUnsafeForTerminal:
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
