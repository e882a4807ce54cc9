internal import EventEnvelope

/// The offices whose twelve digits begin with a prefix, as a range of numbers.
struct OfficeRange: Sendable {
  private let codes: Range<UInt64>

  /// Nil where the prefix isn't 0 to 12 digits.
  init?(prefix: String) {
    guard prefix.utf8.count <= 12, prefix.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    var width: UInt64 = 1
    for _ in prefix.utf8.count..<12 { width *= 10 }
    let number = UInt64(prefix) ?? 0
    codes = number * width..<(number + 1) * width
  }

  func contains(_ code: UInt64) -> Bool { codes.contains(code) }
}
