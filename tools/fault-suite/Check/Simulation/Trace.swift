/// Everything that happened in a run, folded into one number: the same seed gives the same.
struct Trace {
  private(set) var digest: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Takes in what happened.
  mutating func note(_ what: String) {
    for byte in what.utf8 { digest = (digest ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
  }
}
