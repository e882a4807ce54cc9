import Testing

@testable import Worksheets

/// Tables in the encodings that county offices send.
@Suite struct TableDecoderTests {
  private static let text = "户编号,县代码\r\nA1,431026\n镕䶮𠮷,x"
  private static let chinese: [UInt8] =
    [
      0xBB, 0xA7, 0xB1, 0xE0, 0xBA, 0xC5, 0x2C, 0xCF, 0xD8, 0xB4, 0xFA, 0xC2, 0xEB, 0x0D, 0x0A,
    ] + Array("A1,431026\n".utf8) + [0xE9, 0x46, 0xFE, 0x9F, 0x95, 0x34, 0xB2, 0x35, 0x2C, 0x78]

  private static let encoded: [(TableEncoding, [UInt8])] = [
    (.utf8, Array(text.utf8)), (.markedUTF8, [0xEF, 0xBB, 0xBF] + Array(text.utf8)), (.gb18030, chinese),
  ]

  @Test(arguments: encoded) func encodingIsFoundWhereverTheBlocksEnd(_ encoding: TableEncoding, _ bytes: [UInt8]) throws
  {
    for size in 1...bytes.count {
      var decoder = TableDecoder()
      var text: [UInt8] = []
      var rest = bytes[...]
      while !rest.isEmpty {
        text += try decoder.decode(Array(rest.prefix(size)))
        rest = rest.dropFirst(size)
      }
      try decoder.finish()
      #expect(String(decoding: text, as: UTF8.self) == Self.text, "blocks of \(size)")
      #expect(decoder.encoding == encoding, "blocks of \(size)")
    }
  }

  @Test func asciiTellsNothing() throws {
    var decoder = TableDecoder()
    #expect(try decoder.decode(Array("a,b\n".utf8)) == Array("a,b\n".utf8))
    try decoder.finish()
    #expect(decoder.encoding == nil)
  }

  @Test(arguments: [
    // UTF-8 that goes on in GB 18030, the other way round, and what is neither.
    (Array("户\n".utf8) + [0xBB, 0xA7, 0xB1, 0xE0], 2, TableEncoding.utf8),
    ([0xEF, 0xBB, 0xBF, 0x0A, 0xBB, 0xA7], 2, .markedUTF8),
  ])
  func whatIsInNoEncodingIsRefusedWithItsLine(_ bytes: [UInt8], _ line: Int, _ encoding: TableEncoding) {
    #expect(throws: TableEncodingFault(line: line, encoding: encoding)) {
      var decoder = TableDecoder()
      // In two blocks: the first decides.
      let split = (bytes.firstIndex(of: 0x0A) ?? 0) + 1
      _ = try decoder.decode(Array(bytes[..<split]))
      _ = try decoder.decode(Array(bytes[split...]))
      try decoder.finish()
    }
  }

  @Test func bytesOfNoEncodingAreRefused() {
    #expect(throws: TableEncodingFault(line: 2, encoding: nil)) {
      var decoder = TableDecoder()
      _ = try decoder.decode(Array("a,b\n".utf8) + [0xFF, 0xFF, 0x0A, 0x41])
    }
  }

  @Test func aTextThatEndsWithinACharacterIsRefused() {
    #expect(throws: TableEncodingFault.self) {
      var decoder = TableDecoder()
      _ = try decoder.decode(Array("户".utf8.dropLast()))
      try decoder.finish()
    }
  }
}
