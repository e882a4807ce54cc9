import Foundation
import Proofs
import TestSupport
import Testing

/// Feeds changed, cut and random bytes to everything that reads what strangers hand over.
///
/// `ANJUAN_MUTATIONS` and `ANJUAN_TEST_SEED` set how many, and which.
@Suite struct MutationTests {
  private let samples: Samples
  private let count: Int
  private let seed: UInt64

  init() throws {
    let environment = ProcessInfo.processInfo.environment
    count = environment["ANJUAN_MUTATIONS"].flatMap { Int($0) } ?? 20_000
    seed = TestSeed.given
    samples = try Samples()
  }

  @Test func `no changed text is accepted, and none traps`() {
    print("documents: \(count) inputs, seed \(seed)")
    var random = SplitMix64(seed: seed)
    var fooled: [String] = []
    var (same, refused) = (0, 0)
    for number in 0..<count {
      let kind = Samples.Kind.allCases[number % Samples.Kind.allCases.count]
      let bytes = Mutation.of(samples.whole(kind), among: samples.all, using: &random)
      switch samples.verdict(on: bytes, as: kind) {
      case .refused: refused += 1
      case .same: same += 1
      case .fooled: fooled.append("input \(number): \(kind)")
      }
    }
    #expect(fooled == [], "seed \(seed)")
    #expect(refused > count / 2, "seed \(seed): \(same) inputs were as good as the samples")
  }

  @Test(arguments: Samples.Kind.allCases)
  func `what wasn't changed is accepted`(kind: Samples.Kind) {
    #expect(samples.verdict(on: samples.whole(kind), as: kind) == .same)
  }
}
