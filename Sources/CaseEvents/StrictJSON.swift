/// Strict JSON: UTF-8, no name twice, no escapes in names, bounded depth and width.
enum StrictJSON {
  /// The deepest nesting that is taken.
  static let deepest = 32
  /// The most members that an object may have.
  static let mostMembers = 64

  /// The members of the object that `bytes` are.
  ///
  /// - Throws: what is wrong with the bytes, at any depth, and where.
  static func members(of bytes: [UInt8]) throws(JSONFault) -> [JSONMember] {
    var scanner = JSONScanner(bytes, from: 0)
    return try scanner.wholeObject()
  }

  /// The members of the object that stands at `range`; nil where something else stands there.
  ///
  /// The bytes must have passed ``members(of:)`` as a whole.
  static func members(at range: Range<Int>, of bytes: [UInt8]) -> [JSONMember]? {
    guard range.lowerBound < bytes.count, bytes[range.lowerBound] == 0x7B else { return nil }
    var scanner = JSONScanner(bytes, from: range.lowerBound)
    try? scanner.outermost()
    return scanner.members
  }

  /// The elements of the list that stands at `range`; nil where something else stands there.
  ///
  /// The bytes must have passed ``members(of:)`` as a whole.
  static func elements(at range: Range<Int>, of bytes: [UInt8]) -> [Range<Int>]? {
    guard range.lowerBound < bytes.count, bytes[range.lowerBound] == 0x5B else { return nil }
    var scanner = JSONScanner(bytes, from: range.lowerBound)
    try? scanner.outermost()
    return scanner.elements
  }

  /// Whether `bytes` are one value.
  static func isValue(_ bytes: [UInt8]) -> Bool {
    var scanner = JSONScanner(bytes, from: 0)
    do throws(JSONFault) {
      try scanner.wholeValue()
      return true
    } catch {
      return false
    }
  }
}
