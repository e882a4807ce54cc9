/// Random numbers that depend on nothing but a seed: xoshiro256**, its state filled by SplitMix64.
///
/// Every draw is integer arithmetic, so that two machines agree to the last bit.
struct RandomSource: Sendable {
  private var state: (UInt64, UInt64, UInt64, UInt64)

  /// Starts the sequence of one seed.
  init(seed: UInt64) {
    var mixer = seed
    state = (Self.mix(&mixer), Self.mix(&mixer), Self.mix(&mixer), Self.mix(&mixer))
  }

  /// Starts a sequence of its own for one thing of one run, such as case 17 of seed 42.
  init(seed: UInt64, stream: Stream, number: UInt64) {
    var mixer = seed
    let first = Self.mix(&mixer)
    var second = first ^ (number &* 0xD6E8_FEB8_6659_FD93) ^ (stream.rawValue << 56)
    self.init(seed: Self.mix(&second))
  }

  /// What a sequence is for; sequences of different streams don't follow each other.
  enum Stream: UInt64 {
    case household = 1
    case story = 2
    case staff = 3
    case payments = 4
    case placement = 5
    case signals = 6
  }

  /// One step of SplitMix64.
  private static func mix(_ state: inout UInt64) -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  /// The next 64 bits.
  mutating func next() -> UInt64 {
    let product = state.1 &* 5
    let result = ((product << 7) | (product >> 57)) &* 9
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = (state.3 << 45) | (state.3 >> 19)
    return result
  }

  /// A number from 0 up to but not including `bound`; the bias of the multiplication is below 2^-32 for small bounds.
  mutating func below(_ bound: Int) -> Int {
    guard bound > 1 else { return 0 }
    return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// A number of the closed range.
  mutating func within(_ range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

  /// True in `permille` of a thousand draws.
  mutating func chance(permille: Int) -> Bool { below(1_000) < permille }

  /// One of the elements; the list isn't empty.
  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

  /// One of the choices, each as likely as its weight says; the list isn't empty.
  mutating func pick<Choice>(weighted choices: [Weighted<Choice>]) -> Choice {
    var remaining = below(choices.reduce(0) { $0 + $1.weight })
    for choice in choices {
      if remaining < choice.weight { return choice.value }
      remaining -= choice.weight
    }
    return choices[choices.count - 1].value
  }
}
