import CaseEvents

extension String {
  /// The text with `***` in place of every number of a person, and of every other that may be one misspelt: of 15 digits or more.
  ///
  /// Messages name what was given: a misplaced argument too, which may be anything. Digits of a digest stay, and limits, which are round.
  var maskingNumbers: String {
    var bytes = Array(utf8)
    for range in PersonalNumber.ranges(in: self).reversed() { bytes.replaceSubrange(range, with: "***".utf8) }
    var masked: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let word = bytes[index...].prefix { $0.isDigit || $0.isLetter }
      masked += word.count < Self.digestLength ? Self.masked(word) : Array(word)
      index += word.count
      if index < bytes.count { masked.append(bytes[index]) }
      index += 1
    }
    return String(decoding: masked, as: UTF8.self)
  }

  /// From how many digits on a number is masked.
  private static let maskedLength = 15
  /// From how many letters and digits on a word is a digest or an identifier of a ledger.
  private static let digestLength = 32

  private static func masked(_ word: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var rest = word
    while let first = rest.first {
      let digits = rest.prefix(while: \.isDigit)
      guard digits.count >= maskedLength, digits.dropFirst().contains(where: { $0 != 0x30 }) else {
        result += digits
        rest = rest.dropFirst(digits.count)
        if digits.isEmpty {
          result.append(first)
          rest = rest.dropFirst()
        }
        continue
      }
      result += "***".utf8
      rest = rest.dropFirst(digits.count)
      if let check = rest.first, check | 0x20 == UInt8(ascii: "x") { rest = rest.dropFirst() }
    }
    return result
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  fileprivate var isLetter: Bool { self | 0x20 >= 0x61 && self | 0x20 <= 0x7A }
}
