import LMDB
import TestSupport
import Testing

@testable import EventLog

/// Subjects are numbered one by one or many at a time; that must make no difference.
@Suite struct SubjectTableTests {
  @Test(arguments: [1, 7, 1_000], TestSeed.some(2))
  func `a batch gives the numbers that one after another would have`(batchSize: Int, seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var table = SubjectTable()
    var expected: [String: Int] = [:]
    for _ in 0..<max(3, 5_000 / batchSize) {
      var batch = SubjectBatch()
      var texts: [String] = []
      for _ in 0..<batchSize {
        // Some come again at once, some later, and their lengths differ by what a comparison takes at a time.
        let number = Int.random(in: 0..<1_500, using: &random)
        texts.append("c/" + String(repeating: "x", count: number % 19) + String(number))
        batch.append(texts[texts.count - 1].utf8.span)
      }
      let numbers = table.insert(batch)
      for (text, number) in zip(texts, numbers) {
        let known = expected[text] ?? expected.count
        expected[text] = known
        #expect(number == known)
      }
      #expect(table.count == expected.count)
    }
    for (text, number) in expected {
      #expect(table.number(of: text.utf8.span) == number)
      #expect(table.insert(text.utf8.span) == number)
    }
  }

  @Test func `the texts of a batch are taken as they are, and no longer once removed`() {
    var batch = SubjectBatch()
    for text in ["case/1", "", "person/22"] { batch.append(text.utf8.span) }
    #expect(batch.count == 3)
    let texts = (0..<batch.count).map { String(decoding: [UInt8](copying: batch.text($0)), as: UTF8.self) }
    #expect(texts == ["case/1", "", "person/22"])
    batch.removeAll()
    #expect(batch.count == 0)
  }
}
