/// How far bytes are UTF-8.
struct UTF8Prefix {
  /// The bytes that are whole characters.
  let count: Int
  /// Whether what follows them, if anything, is no more than the beginning of a character.
  let isValid: Bool

  init(_ bytes: [UInt8]) {
    var whole = bytes.count
    // The last character may go on in the next block: its first byte says how long it is.
    for back in 1...3 where bytes.count >= back && bytes[bytes.count - back] >= 0xC0 {
      let first = bytes[bytes.count - back]
      let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
      if length > back { whole = bytes.count - back }
      break
    }
    if String(validating: bytes[..<whole], as: UTF8.self) != nil {
      count = whole
      isValid = true
    } else {
      count = Self.validCount(bytes)
      isValid = false
    }
  }

  private static func validCount(_ bytes: [UInt8]) -> Int {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var count = 0
    while case .valid(let character) = parser.parseScalar(from: &iterator) { count += character.count }
    return count
  }
}
