/// Random numbers that are the same for the same seed.
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Begins anew.
  public init(seed: UInt64) { state = seed }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// One number of all bits for a seed, however alike the seeds are.
  public static func number(of seed: UInt64) -> UInt64 {
    var random = SplitMix64(seed: seed)
    return random.next()
  }

  /// A number below `bound`, which is above 0.
  public mutating func below(_ bound: UInt64) -> UInt64 { next() % bound }
}
