import JSON
import Testing

@Suite struct CursorTests {
  private static func read(_ text: String) throws(JSONFault) -> Tree {
    try Tree.read(Array(text.utf8), LenientRules.self)
  }

  @Test func lenientRulesTakeAnyNameAndTheLastOfRepeatedOnes() throws {
    #expect(
      try Self.read(#"{"a":1,"a":2,"姓名":"","\u0061_":3}"#)
        == .object(["a": .number(2), "姓名": .text(""), "a_": .number(3)]))
    let nested = { (depth: Int) in String(repeating: "[", count: depth) + String(repeating: "]", count: depth) }
    #expect(throws: Never.self) { try Self.read(nested(128)) }
    let fault = #expect(throws: JSONFault.self) { try Self.read(nested(129)) }
    #expect(fault == JSONFault(offset: 128, kind: .tooDeep))
    #expect(throws: Never.self) { try Self.read("[\(Array(repeating: "[]", count: 500).joined(separator: ","))]") }
  }

  /// Every character of every plane, as it is and as its escape, whatever stands before it.
  @Test func everyScalarIsReadAsItIsAndEscaped() throws {
    for value in UInt32(0)...0x10FFFF where value < 0x3000 || value % 97 == 0 || value & 0xFFFF > 0xFFF0 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let lead = String(repeating: "x", count: Int(value % 11))
      let expected = lead + String(scalar)
      var escaped = "\"\(lead)"
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16)
        escaped += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
      #expect(try Self.read(escaped + "\"") == .text(expected))
      guard value >= 0x20, scalar != "\"", scalar != "\\" else { continue }
      #expect(try Self.read("\"\(expected)\"") == .text(expected))
    }
  }

  @Test func halvesOfSurrogatePairsAreRefused() {
    for unit in stride(from: 0xD800, through: 0xDFFF, by: 13) {
      let escape = "\\u\(String(unit, radix: 16))"
      for text in [
        "\"\(escape)\"", "\"\(escape)x\"", "\"\(escape)\\n\"", "\"\(escape)\\u0041\"", "\"\(escape)\\ud800\"",
      ] {
        let fault = #expect(throws: JSONFault.self) { try Self.read(text) }
        #expect(fault?.kind == .invalidEscape)
      }
    }
  }

  @Test(arguments: [
    ("0", 0 as Int64?), ("-0", 0), ("-1", -1), ("9223372036854775807", .max), ("-9223372036854775808", .min),
    ("9223372036854775808", nil), ("-9223372036854775809", nil), ("1.0", 1), ("1e5", 100_000), ("12.5e1", 125),
    ("1.5", nil), ("1e-1", nil), ("1e30", nil), ("-0.0", 0), ("100000000000000000000000", nil),
  ])
  func wholeNumbers(text: String, value: Int64?) throws {
    var cursor = try JSONCursor<StrictRules>(text.utf8.span)
    let number = try cursor.number()
    #expect(number.range == 0..<text.utf8.count)
    #expect(number.isWhole == text.utf8.allSatisfy { $0 != 0x2E && $0 != 0x65 })
    let (signed, unsigned) = (cursor.whole(number, as: Int64.self), cursor.whole(number, as: UInt64.self))
    #expect(signed == value)
    #expect(unsigned == (value.map { UInt64(exactly: $0) } ?? UInt64(text)))
  }

  @Test func numbersBeyondADoubleAreRefused() throws {
    #expect(try Self.read("1e308") == .number(1e308))
    #expect(try Self.read("1e-999") == .number(0))
    for text in ["1e309", "-1e999", String(repeating: "9", count: 400)] {
      #expect(throws: JSONFault(offset: 0, kind: .invalidNumber)) { try Self.read(text) }
    }
  }

  @Test func membersAndElementsStandWhereTheyAreSaidTo() throws {
    let text = Array(#" { "first" : [ 1 , "two" , {} ] , "second":null }"#.utf8)
    var cursor = try JSONCursor<StrictRules>(text.span)
    let members = try cursor.members()
    #expect(members.map { cursor.string($0.name) } == ["first", "second"])
    #expect(members.map { String(decoding: text[$0.value], as: UTF8.self) } == [#"[ 1 , "two" , {} ]"#, "null"])
    var inner = JSONCursor<StrictRules>(checked: text.span, at: members[0].value.lowerBound)
    #expect(try inner.elements().map { String(decoding: text[$0], as: UTF8.self) } == ["1", "\"two\"", "{}"])
    let name = members[0].name
    let held = [cursor.holds(name, "first"), cursor.holds(name, "firsts"), cursor.holds(name, "fir")]
    #expect(held == [true, false, false])
  }

  @Test func aNameWithEscapesIsTheSameWord() throws {
    var cursor = try JSONCursor<LenientRules>(Array(#""\u0064ata""#.utf8).span)
    let text = try cursor.text()
    let held = [cursor.holds(text, "data"), cursor.holds(text, "date")]
    #expect(held == [true, false])
  }

  @Test(arguments: ["id", "eightlet", "singleApplications", "singleParent", "", "\\u0069d", "张"])
  func wordsOfAVocabularyAreFound(word: String) throws {
    let words = ["id", "eightlet", "singleApplications", "singleParent", "", "张"]
    let vocabulary = JSONVocabulary(words.map { ($0, $0) })
    for padding in ["", "        "] {
      var cursor = try JSONCursor<LenientRules>(Array("\"\(word)\"\(padding)".utf8).span)
      let index = try cursor.word(of: vocabulary)
      #expect(index.map { vocabulary.values[$0] } == (word == "\\u0069d" ? "id" : word))
      try cursor.end()
    }
  }

  @Test(arguments: ["", "i", "idx", "eightlex", "singleApplicationz", "singleParents", "\\n"])
  func otherWordsAreNotAndArePassed(word: String) throws {
    let vocabulary = JSONVocabulary(["id", "eightlet", "singleApplications", "singleParent"].map { ($0, true) })
    for padding in ["", "        "] {
      var cursor = try JSONCursor<LenientRules>(Array("\"\(word)\"\(padding)".utf8).span)
      #expect(try cursor.word(of: vocabulary) == nil)
      try cursor.end()
    }
  }
}
