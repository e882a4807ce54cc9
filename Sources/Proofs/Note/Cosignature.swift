/// A witness's signature: when it was made, and Ed25519 over that and the note's text.
struct Cosignature {
  /// Seconds since 1970-01-01T00:00:00Z.
  let time: UInt64
  let signature: [UInt8]

  init(time: UInt64, signature: [UInt8]) {
    self.time = time
    self.signature = signature
  }

  /// Reads eight bytes of time, highest first, and 64 of signature.
  init?(_ bytes: [UInt8]) {
    guard bytes.count == 72, bytes[0] < 0x80 else { return nil }
    time = bytes[..<8].reduce(0) { $0 << 8 | UInt64($1) }
    signature = Array(bytes[8...])
  }

  var bytes: [UInt8] { (0..<8).map { UInt8(truncatingIfNeeded: time >> UInt64(56 - 8 * $0)) } + signature }

  /// What is signed.
  static func message(_ text: String, at time: UInt64) -> [UInt8] {
    Array("cosignature/v1\ntime \(time)\n\(text)".utf8)
  }
}
