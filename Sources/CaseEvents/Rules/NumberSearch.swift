import EventEnvelope

/// Finds numbers of people in a text: its digits in groups, and groups that hang together.
struct NumberSearch {
  /// A run of digits, with the X behind it where there is one; or an X alone, behind another group.
  private struct Group {
    /// The characters: digits, and at the end perhaps an X.
    let characters: [UInt8]
    /// Where it stands in the text's UTF-8.
    let range: Range<Int>
    /// What stands between it and the group before; nil where they don't hang together.
    let sign: UInt8?

    var digits: ArraySlice<UInt8> { characters.last == 0x58 ? characters.dropLast() : characters[...] }
  }

  private var groups: [Group] = []

  /// A number, and where it stands.
  typealias Found = (number: PersonalNumber, range: Range<Int>)

  init(_ text: some StringProtocol) {
    let marks = Mark.all(of: text)
    /// The signs since the last group; nil where that is out of reach.
    var signs: [UInt8]?
    var index = 0
    while index < marks.count {
      if let end = Mark.endOfDigest(at: index, in: marks) {
        (index, signs) = (end, nil)
        continue
      }
      var end = marks[index...].prefix { $0.digit != nil }.endIndex
      if end < marks.count, marks[end].isX, end > index || signs?.isEmpty == false { end += 1 }
      if end > index {
        groups.append(
          Group(
            characters: marks[index..<end].map { $0.digit ?? 0x58 },
            range: marks[index].range.lowerBound..<marks[end - 1].range.upperBound,
            sign: signs.flatMap { $0.first { $0 != 0x20 } ?? $0.first }))
        (index, signs) = (end, [])
      } else {
        if let sign = marks[index].sign, signs?.count ?? Self.widestGap < Self.widestGap {
          signs?.append(sign)
        } else {
          signs = nil
        }
        index += 1
      }
    }
  }

  /// The first number; nil where there is none.
  var first: Found? {
    for index in groups.indices {
      if let found = found(from: index) { return found }
    }
    return nil
  }

  /// Every number, each behind the one before.
  var all: [Found] {
    groups.indices.compactMap(found).reduce(into: []) { all, found in
      if all.last.map({ $0.range.upperBound <= found.range.lowerBound }) ?? true { all.append(found) }
    }
  }

  /// The number that begins with a group or stands in it.
  private func found(from index: Int) -> Found? {
    let group = groups[index]
    if let number = Self.number(group) { return (number, group.range) }
    var (characters, sizes, signs) = (group.characters, [group.characters.count], Set<UInt8>())
    for next in groups[(index + 1)...] {
      guard let sign = next.sign, characters.last != 0x58 else { return nil }
      characters += next.characters
      sizes.append(next.characters.count)
      signs.insert(sign)
      if characters.count > 19 { return nil }
      if let number = Self.number(characters, inGroupsOf: sizes, signs) {
        return (number, group.range.lowerBound..<next.range.upperBound)
      }
    }
    return nil
  }

  // MARK: What is one

  /// The number that a run of digits is or holds.
  private static func number(_ group: Group) -> PersonalNumber? {
    let digits = group.digits
    switch digits.count {
    case 11 where isMobile(digits): return .mobile
    case 13 where digits.starts(with: "86".utf8) && isMobile(digits.dropFirst(2)): return .mobile
    case 15 where digits.starts(with: "0086".utf8) && isMobile(digits.dropFirst(4)): return .mobile
    case 15 where isFormer(digits): return .formerResidentID
    default: break
    }
    if group.characters.count >= 18 {
      // As a whole it needs no likely year and region; within more digits it does, since there are many windows.
      if group.characters.count == 18, isResident(group.characters[...]) { return .residentID }
      for start in 0...(group.characters.count - 18) {
        let window = group.characters[start..<start + 18]
        if isLikelyResident(window) { return .residentID }
      }
    }
    return isCard(digits) ? .bankCard : nil
  }

  /// The number that whole groups make together.
  private static func number(
    _ characters: [UInt8], inGroupsOf sizes: [Int], _ signs: Set<UInt8>
  ) -> PersonalNumber? {
    switch characters.count {
    case 18 where isLikelyResident(characters[...]): return .residentID
    case 15 where sizes == [6, 6, 3] && isFormer(characters[...]): return .formerResidentID
    case 11 where sizes == [3, 4, 4] && isMobile(characters[...]): return .mobile
    default: break
    }
    guard signs.count == 1 else { return nil }
    let areFours = sizes.dropLast().allSatisfy { $0 == 4 } && sizes.last ?? 0 <= 4
    let isAfterIssuer = sizes.count == 2 && sizes[0] == 6 && signs == [0x20]
    return (areFours || isAfterIssuer) && isCard(characters[...]) ? .bankCard : nil
  }

  private static func isMobile(_ digits: ArraySlice<UInt8>) -> Bool {
    digits.first == 0x31 && digits.dropFirst().first.map { $0 >= 0x33 } ?? false
  }

  private static func isResident(_ characters: ArraySlice<UInt8>) -> Bool {
    ResidentID(String(decoding: characters, as: UTF8.self)) != nil
  }

  private static func isLikelyResident(_ characters: ArraySlice<UInt8>) -> Bool {
    let century = characters.dropFirst(6).prefix(2)
    let isLikely = ["18", "19", "20"].contains { century.elementsEqual($0.utf8) }
    return isLikely && isRegion(characters) && isResident(characters)
  }

  /// Six digits of a region, then year, month and day of birth in two digits each, then three more.
  private static func isFormer(_ digits: ArraySlice<UInt8>) -> Bool {
    let numbers = stride(from: digits.startIndex + 6, to: digits.startIndex + 12, by: 2).map { index in
      Int(digits[index] - 0x30) * 10 + Int(digits[index + 1] - 0x30)
    }
    return isRegion(digits) && CivilDate(year: 1900 + numbers[0], month: numbers[1], day: numbers[2]) != nil
  }

  /// Whether the first two digits are those of a province (GB/T 2260).
  private static func isRegion(_ digits: ArraySlice<UInt8>) -> Bool {
    let province = digits.prefix(2).reduce(0) { $0 * 10 + Int($1) - 0x30 }
    switch province {
    case 11...15, 21...23, 31...37, 41...46, 50...54, 61...65, 71, 81...83: return true
    default: return false
    }
  }

  /// Sixteen to nineteen digits with the check digit of ISO/IEC 7812; none begins with 0, and what begins with a day of this or
  /// the last century is a time.
  private static func isCard(_ digits: ArraySlice<UInt8>) -> Bool {
    guard 16...19 ~= digits.count, digits.first != 0x30, digits.allSatisfy({ $0 != 0x58 }) else { return false }
    let day = digits.prefix(8).reduce(0) { $0 * 10 + Int($1) - 0x30 }
    let isTime =
      19...20 ~= day / 1_000_000
      && CivilDate(year: day / 10_000, month: day / 100 % 100, day: day % 100) != nil
    var sum = 0
    for (place, digit) in digits.reversed().enumerated() {
      let value = Int(digit - 0x30) * (place % 2 == 0 ? 1 : 2)
      sum += value > 9 ? value - 9 : value
    }
    return sum % 10 == 0 && !isTime
  }

  /// How many signs may stand between two groups that hang together.
  private static let widestGap = 3
}

/// A character of a text, as far as numbers go.
private struct Mark {
  /// How many digits and letters a digest has: those of SHA-1 and SHA-256.
  private static let digestLengths: Set<Int> = [40, 64]

  let scalar: Unicode.Scalar
  /// The digit that it stands for in any script, as an ASCII character; nil where it is none.
  let digit: UInt8?
  /// Where it stands in the text's UTF-8.
  let range: Range<Int>

  static func all(of text: some StringProtocol) -> [Mark] {
    var offset = 0
    return text.unicodeScalars.map { scalar in
      defer { offset += UTF8.width(scalar) }
      return Mark(scalar: scalar, digit: digit(scalar), range: offset..<offset + UTF8.width(scalar))
    }
  }

  private static func digit(_ scalar: Unicode.Scalar) -> UInt8? {
    if scalar.value < 0x80 { return "0"..."9" ~= scalar ? UInt8(truncatingIfNeeded: scalar.value) : nil }
    guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue else { return nil }
    return 0x30 + UInt8(value)
  }

  var isX: Bool { ["x", "X", "ｘ", "Ｘ"].contains(scalar) }
  private var isWord: Bool { digit != nil || "a"..."z" ~= scalar || "A"..."Z" ~= scalar }
  private var isHexadecimal: Bool { "0"..."9" ~= scalar || "a"..."f" ~= scalar }

  /// What it counts as between groups: a space, a dash or a dot; nil where groups don't hang together across it.
  var sign: UInt8? {
    if scalar.properties.generalCategory == .dashPunctuation { return 0x2D }
    if scalar.properties.isWhitespace { return 0x20 }
    return ["_", ".", ":", "/", "·"].contains(scalar) ? 0x2E : nil
  }

  /// The end of the digest that begins at a place; nil where none does.
  static func endOfDigest(at index: Int, in marks: [Mark]) -> Int? {
    guard index == 0 || !marks[index - 1].isWord else { return nil }
    let word = marks[index...].prefix(while: \.isWord)
    let isDigest =
      digestLengths.contains(word.count) && word.allSatisfy(\.isHexadecimal) && !word.allSatisfy { $0.digit != nil }
    return isDigest ? word.endIndex : nil
  }
}
