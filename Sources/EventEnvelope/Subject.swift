/// What an event is about: `kind/id`, such as `case/431026-2023-000017` or `staff/431026-t01-3`.
///
/// Only ASCII letters, digits and `. _ : - /` are taken, so that comparing bytes, comparing strings and the order of
/// keys on disk are one and the same. An id is never a name, an ID number or any other datum of a person.
public struct Subject: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The whole text, `kind/id`.
  public let description: String

  /// The longest text, in bytes.
  public static let longest = 200

  /// Whether a text, in UTF-8, is a subject.
  ///
  /// Copies nothing.
  public static func accepts(_ text: Span<UInt8>) -> Bool { isSubject(text) }

  /// Reads `kind/id`; nil where the kind isn't lower-case letters, the id is empty or has other characters,
  /// or the whole is over ``longest`` bytes.
  public init?(_ text: String) {
    guard Self.isSubject(text.utf8.span) else { return nil }
    description = text
  }

  /// Makes a subject of a kind; nil as for the whole text.
  public init?(kind: String, id: String) { self.init("\(kind)/\(id)") }

  private static func isSubject(_ bytes: Span<UInt8>) -> Bool {
    guard bytes.count <= longest else { return false }
    var slash = 0
    while slash < bytes.count, bytes[slash] >= 0x61, bytes[slash] <= 0x7A { slash += 1 }
    guard slash > 0, slash + 1 < bytes.count, bytes[slash] == 0x2F else { return false }
    for index in slash + 1..<bytes.count where !isAllowed(bytes[index]) { return false }
    return true
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x2D, 0x2E, 0x2F, 0x3A, 0x5F: true
    default: false
    }
  }

  /// The part before the first slash.
  public var kind: Substring { description[..<slash] }

  /// The part after the first slash.
  public var id: Substring { description[description.utf8.index(after: slash)...] }

  /// Where the first slash stands; there is one in every subject.
  private var slash: String.Index { description.utf8.firstIndex(of: 0x2F) ?? description.startIndex }

  /// Orders subjects by their bytes.
  public static func < (left: Subject, right: Subject) -> Bool {
    left.description.utf8.lexicographicallyPrecedes(right.description.utf8)
  }
}

/// Short text of digits and signs, such as a date, put together in place.
struct ShortText {
  private var bytes = InlineArray<40, UInt8>(repeating: 0)
  private var count = 0

  /// Appends a number, filled with zeros on the left.
  ///
  /// - Parameters:
  ///   - number: 0 or more, and below 10 to the power of `width`.
  ///   - width: how many digits; all that is appended is at most 40 bytes.
  mutating func append(_ number: Int, digits width: Int) {
    var rest = number
    for place in stride(from: count + width - 1, through: count, by: -1) {
      bytes[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    count += width
  }

  /// Appends an ASCII sign.
  mutating func append(_ sign: Unicode.Scalar) {
    bytes[count] = UInt8(ascii: sign)
    count += 1
  }

  /// Appends a date.
  ///
  /// - Returns: false where its year isn't one of four digits: nothing is appended.
  mutating func append(_ date: CivilDate) -> Bool {
    guard date >= .earliest, date <= .latest else { return false }
    let parts = date.parts
    append(parts.year, digits: 4)
    append("-")
    append(parts.month, digits: 2)
    append("-")
    append(parts.day, digits: 2)
    return true
  }

  /// The text.
  var text: String {
    let written = bytes.span.extracting(0..<count)
    // Digits and ASCII signs are always UTF-8.
    guard let characters = try? UTF8Span(validating: written) else { return "" }
    return String(copying: characters)
  }
}
