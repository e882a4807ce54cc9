/// SHA-256 (FIPS 180-4), for the digests that events carry.
struct SHA256 {
  private static let constants: [UInt32] = roots(of: 64, cube: true)
  private static let start: [UInt32] = roots(of: 8, cube: false)

  /// The digest of `bytes` as 64 hexadecimal digits.
  static func hexadecimal(of bytes: [UInt8]) -> String {
    var hash = start
    var padded = bytes
    padded.append(0x80)
    while padded.count % 64 != 56 { padded.append(0) }
    for shift in stride(from: 56, through: 0, by: -8) {
      padded.append(UInt8(truncatingIfNeeded: (UInt64(bytes.count) * 8) >> UInt64(shift)))
    }
    for block in stride(from: 0, to: padded.count, by: 64) { fold(padded[block..<block + 64], into: &hash) }
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for word in hash {
      for shift in stride(from: 28, through: 0, by: -4) { text.append(digits[Int((word >> UInt32(shift)) & 15)]) }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The digest of a text's UTF-8.
  static func hexadecimal(of text: String) -> String { hexadecimal(of: Array(text.utf8)) }

  private static func fold(_ block: ArraySlice<UInt8>, into hash: inout [UInt32]) {
    var words = [UInt32](repeating: 0, count: 64)
    for (index, byte) in block.enumerated() { words[index / 4] = words[index / 4] << 8 | UInt32(byte) }
    for index in 16..<64 {
      let (near, far) = (words[index - 15], words[index - 2])
      let first = rotate(near, 7) ^ rotate(near, 18) ^ (near >> 3)
      let second = rotate(far, 17) ^ rotate(far, 19) ^ (far >> 10)
      words[index] = words[index - 16] &+ first &+ words[index - 7] &+ second
    }
    var (a, b, c, d, e, f, g, h) = (hash[0], hash[1], hash[2], hash[3], hash[4], hash[5], hash[6], hash[7])
    for index in 0..<64 {
      let choice = (e & f) ^ (~e & g)
      let upper = h &+ (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) &+ choice &+ constants[index] &+ words[index]
      let majority = (a & b) ^ (a & c) ^ (b & c)
      let lower = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) &+ majority
      (h, g, f, e, d, c, b, a) = (g, f, e, d &+ upper, c, b, a, upper &+ lower)
    }
    for (index, word) in [a, b, c, d, e, f, g, h].enumerated() { hash[index] &+= word }
  }

  private static func rotate(_ word: UInt32, _ bits: UInt32) -> UInt32 { word >> bits | word << (32 - bits) }

  /// The first 32 bits of the fractions of the roots of the first primes, by integer arithmetic alone.
  private static func roots(of count: Int, cube: Bool) -> [UInt32] {
    var primes: [UInt64] = []
    var candidate: UInt64 = 2
    while primes.count < count {
      if !primes.contains(where: { candidate % $0 == 0 }) { primes.append(candidate) }
      candidate += 1
    }
    return primes.map { prime in
      // The largest 36-bit r with r^k ≤ prime × 2^(32k), found bit by bit.
      var root: UInt64 = 0
      for bit in stride(from: 36, through: 0, by: -1) where fits(root | 1 << UInt64(bit), prime, cube) {
        root |= 1 << UInt64(bit)
      }
      return UInt32(truncatingIfNeeded: root)
    }
  }

  private static func fits(_ root: UInt64, _ prime: UInt64, _ cube: Bool) -> Bool {
    let wide = UInt128(root)
    return cube ? wide * wide * wide <= UInt128(prime) << 96 : wide * wide <= UInt128(prime) << 64
  }
}
