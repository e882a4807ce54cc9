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
