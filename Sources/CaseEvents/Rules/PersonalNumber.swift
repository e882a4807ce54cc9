public import Wording

/// A number that tells who somebody is, or reaches them: it stands only in sealed fields.
public enum PersonalNumber: Hashable, Sendable {
  /// A resident's identity number (公民身份号码) of 18 characters, its day and check digit right.
  case residentID
  /// An identity number of 15 digits, as they were until 1999 (旧身份证号码), its region and day right.
  case formerResidentID
  /// A bank card's number (银行卡号) of 16 to 19 digits, its check digit right.
  case bankCard
  /// A mobile phone's number (手机号码) of 11 digits, with or without the country's code.
  case mobile

  /// The first such number in a text, alone or as a part of it; nil where there is none.
  ///
  /// A number counts also in groups, with spaces, dashes or the like between them, and in digits of any script. A digest's digits don't count.
  public static func first(in text: some StringProtocol) -> PersonalNumber? {
    // Nearly every text is ASCII with fewer digits than a phone's number: nothing is copied for it.
    var digits = 0
    var isASCII = true
    for byte in text.utf8 {
      if byte >= 0x30, byte <= 0x39 { digits += 1 }
      if byte >= 0x80 { isASCII = false }
    }
    if isASCII, digits < shortest { return nil }
    return NumberSearch(text).first?.number
  }

  /// Whether such a number stands in a text.
  public static func stands(in text: some StringProtocol) -> Bool { first(in: text) != nil }

  /// Where such numbers stand in a text, as ranges of its UTF-8, in order.
  public static func ranges(in text: some StringProtocol) -> [Range<Int>] { NumberSearch(text).all.map(\.range) }

  /// The fewest digits that any of them has.
  private static let shortest = 11
}

extension PersonalNumber {
  /// What it is, for people.
  public var text: Text {
    switch self {
    case .residentID, .formerResidentID: Text("an identity number", "公民身份号码")
    case .bankCard: Text("a bank card's number", "银行卡号")
    case .mobile: Text("a mobile phone's number", "手机号码")
    }
  }
}
