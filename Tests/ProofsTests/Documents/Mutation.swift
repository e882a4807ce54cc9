import TestSupport

/// Ways to spoil bytes.
enum Mutation {
  /// What parsers look for, and what passes for something else.
  private static let morsels: [[UInt8]] = [
    "\n", "\n\n", "\r\n", " ", "+", "=", "— ", "\u{2014}", "\u{301}", "\u{212A}", "\u{FEFF}", "\u{2028}", "\u{0}", "0",
    "-1",
    "18446744073709551615", "18446744073709551616", "AAAA", "index ", "extra ", "old ", "c2sp.org/tlog-proof@v1\n",
  ].map { Array($0.utf8) }

  /// A changed copy, a cut one, one spliced with another sample, or random bytes; now and then the same bytes.
  static func of(
    _ whole: [UInt8], among samples: [[UInt8]], using random: inout SplitMix64
  ) -> [UInt8] {
    var bytes = whole
    for _ in 0...random.next() % 3 {
      let place = bytes.isEmpty ? 0 : Int(random.next() % UInt64(bytes.count))
      switch random.next() % 9 {
      case 0 where !bytes.isEmpty: bytes[place] ^= 1 << UInt8(random.next() % 8)
      case 1 where !bytes.isEmpty: bytes[place] = UInt8(truncatingIfNeeded: random.next())
      case 2: bytes = Array(bytes[..<place])
      case 3: bytes.removeSubrange(place..<min(bytes.count, place + 1 + Int(random.next() % 40)))
      case 4: bytes.insert(contentsOf: morsels[Int(random.next() % UInt64(morsels.count))], at: place)
      case 5: bytes.insert(contentsOf: Array(bytes[place...].prefix(Int(random.next() % 100))), at: place)
      case 6:
        let other = samples[Int(random.next() % UInt64(samples.count))]
        bytes = Array(bytes[..<place]) + other.dropFirst(Int(random.next() % UInt64(other.count)))
      case 7: bytes = (0..<random.next() % 300).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      default: bytes = swappingLines(bytes, using: &random)
      }
    }
    return bytes
  }

  private static func swappingLines(_ bytes: [UInt8], using random: inout SplitMix64) -> [UInt8] {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let (one, two) = (Int(random.next() % UInt64(lines.count)), Int(random.next() % UInt64(lines.count)))
    lines.swapAt(one, two)
    return Array(lines.joined(separator: [0x0A]))
  }
}
