import Foundation
import JSON
import TestSupport
import Testing

/// The cursor beside Foundation's reader: the same values, the same refusals.
@Suite struct FoundationTests {
  private static func theirs(_ bytes: [UInt8]) -> Tree? { try? JSONDecoder().decode(Tree.self, from: Data(bytes)) }

  @Test func randomValuesAreReadAsFoundationReadsThem() throws {
    let seed = TestSeed.given
    var draw = SplitMix64(seed: seed)
    for _ in 0..<1_000 {
      let tree = Tree.random(&draw, depth: 4)
      var bytes: [UInt8] = []
      tree.append(to: &bytes, &draw)
      #expect(try Tree.read(bytes, LenientRules.self) == tree, "seed \(seed)")
      #expect(Self.theirs(bytes) == tree, "seed \(seed)")
      var cursor = try JSONCursor<LenientRules>(bytes.span)
      try cursor.skip()
      #expect(throws: Never.self, "seed \(seed)") { try cursor.end() }
    }
  }

  /// Bytes changed, cut and doubled at random: whatever Foundation refuses is refused, and what both take is the same.
  @Test func damagedTextIsJudgedAsFoundationJudgesIt() throws {
    let seed = TestSeed.given
    var draw = SplitMix64(seed: seed)
    var (taken, refused) = (0, 0)
    for _ in 0..<4_000 {
      var bytes: [UInt8] = []
      Tree.random(&draw, depth: 3).append(to: &bytes, &draw)
      for _ in 0..<Int.random(in: 1...2, using: &draw) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &draw)
        switch Int.random(in: 0...3, using: &draw) {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(bytes[place], at: place)
        case 2: bytes[place] = UInt8.random(in: 0...255, using: &draw)
        default: bytes[place] = "{}[]\",:0.-eE+tfnu\\ x".utf8.randomElement(using: &draw) ?? 0
        }
      }
      let ours = try? Tree.read(bytes, LenientRules.self)
      let shown = "seed \(seed): \(String(decoding: bytes, as: UTF8.self))"
      #expect(ours == nil || Self.theirs(bytes) == ours, "\(shown)")
      // What is only passed over is judged as what is read.
      var skipped = false
      if var cursor = try? JSONCursor<LenientRules>(bytes.span) {
        skipped = (try? cursor.skip()) != nil && (try? cursor.end()) != nil
      }
      #expect(skipped == (ours != nil), "\(shown)")
      if ours == nil { refused += 1 } else { taken += 1 }
    }
    #expect(taken > 100 && refused > 100)
  }
}
