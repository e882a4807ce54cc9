/// Changes inputs a little, as a careless or hostile writer would.
struct Mutator {
  private static let interesting: [UInt8] = [0x00, 0x01, 0x7F, 0x80, 0xFF, 0x22, 0x5C, 0x7B, 0x30, 0xC0, 0xED, 0xF4]

  private let corpus: [[UInt8]]

  /// - Parameter corpus: good inputs, at least one, none of them empty.
  init(corpus: [[UInt8]]) { self.corpus = corpus }

  /// An input: one of the corpus with up to eight changes; rarely with none.
  func input(_ random: inout RandomNumbers) -> [UInt8] {
    var input = corpus[random.below(corpus.count)]
    for _ in 0..<random.below(9) where !input.isEmpty { change(&input, &random) }
    return input
  }

  private func change(_ input: inout [UInt8], _ random: inout RandomNumbers) {
    let offset = random.below(input.count)
    let end = min(input.count, offset + 1 + random.below(12))
    switch random.below(8) {
    case 0: input[offset] ^= UInt8(1 << random.below(8))
    case 1: input[offset] = UInt8(truncatingIfNeeded: random.next())
    case 2: input[offset] = Self.interesting[random.below(Self.interesting.count)]
    case 3: input.insert(Self.interesting[random.below(Self.interesting.count)], at: offset)
    case 4: input.removeSubrange(offset..<end)
    case 5: input.insert(contentsOf: input[offset..<end], at: random.below(input.count))
    case 6: input.removeSubrange(offset...)
    default:
      let other = corpus[random.below(corpus.count)]
      let start = random.below(other.count)
      input.replaceSubrange(offset..<end, with: other[start..<min(other.count, start + 1 + random.below(40))])
    }
  }
}
