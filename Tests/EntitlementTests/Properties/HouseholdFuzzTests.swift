import Entitlement
import TestSupport
import Testing
import Wording

/// Documents with bytes changed, left out, doubled and put in: a household or a fault comes out, and never a trap.
@Suite struct HouseholdFuzzTests {
  private static let rough: [[UInt8]] =
    [
      "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\ud800", "null", "true", "-", "1e999", "0.001",
      "99999999999999999999",
      "\u{0}", "甲", "\u{FEFF}", "\"members\":", "\"amount\":\"9999999999999999999999999999\"",
    ].map { Array($0.utf8) } + [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90]]

  @Test func changedDocumentsAreReadOrRefused() throws {
    let seed = TestSeed.given
    let count = 24_000
    print("changed documents: \(count), seed \(seed)")
    let parameters = try GoldenTests.parameters()
    var random = SplitMix64(seed: seed)
    var (read, refused) = (0, 0)
    for _ in 0..<count {
      var bytes = Array(RandomHousehold(using: &random).json.utf8)
      for _ in 0...Int.random(in: 0...2, using: &random) { Self.change(&bytes, &random) }
      do throws(HouseholdFault) {
        let document = try HouseholdReader().read(bytes)
        read += 1
        guard let result = parameters.assess(document, explaining: true) else { continue }
        var output: [UInt8] = []
        AssessmentWriter(parameters, language: .english).append(result, of: document, to: &output)
        #expect(!output.isEmpty)
      } catch {
        refused += 1
        #expect(!error.text.english.isEmpty && !error.text.chinese.isEmpty)
      }
    }
    #expect(read > 20 && refused > count / 2, "seed \(seed)")
  }

  private static func change(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    guard !bytes.isEmpty else { return }
    let place = Int.random(in: bytes.indices, using: &random)
    switch Int.random(in: 0..<6, using: &random) {
    case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case 1: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
    case 2: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...9, using: &random)))
    case 3: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 30)], at: place)
    case 4: bytes.insert(contentsOf: rough[Int.random(in: rough.indices, using: &random)], at: place)
    default: bytes.removeSubrange(place...)
    }
  }
}
