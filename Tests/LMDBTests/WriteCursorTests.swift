import LMDB
import TestSupport
import Testing

@Suite struct WriteCursorTests {
  @Test func `puts and reads in any order what plain puts and reads do`() throws {
    let directory = try TemporaryDirectory()
    let environment = try Environment(path: directory.file, tables: ["table", "plain"], access: .create)
    let (table, plain) = (try environment.table("table"), try environment.table("plain"))
    let seed = TestSeed.given
    var random = SplitMix64(seed: seed)
    for round in 0..<6 {
      var keys = (0..<400).map { _ in random.below(1_500) }
      if round % 2 == 0 { keys.sort() }
      var transaction = try environment.beginWrite()
      var expected: [[UInt8]?] = []
      for key in keys {
        expected.append(try copy(transaction.value(at: key.bigEndianBytes.span, in: plain)))
        try transaction.put([UInt8](repeating: UInt8(round), count: 16).span, at: key.bigEndianBytes.span, in: plain)
      }
      var found: [[UInt8]?] = []
      do {
        var cursor = try transaction.writeCursor(in: table)
        for key in keys {
          found.append(try copy(cursor.value(at: key.bigEndianBytes.span)))
          try cursor.put([UInt8](repeating: UInt8(round), count: 16).span, at: key.bigEndianBytes.span)
        }
      }
      #expect(found == expected, "seed \(seed)")
      #expect(try transaction.count(of: table) == transaction.count(of: plain), "seed \(seed)")
      try transaction.commit()
    }
  }

  private func copy(_ value: Span<UInt8>?) -> [UInt8]? {
    guard let value else { return nil }
    return [UInt8](copying: value)
  }
}
