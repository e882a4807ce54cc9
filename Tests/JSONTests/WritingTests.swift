import JSON
import TestSupport
import Testing

@Suite struct WritingTests {
  private static func written(_ text: String, _ escaping: JSONEscaping) -> String {
    var bytes: [UInt8] = [0x2E]
    bytes.append(json: text, escaping)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("", #"."""#, #"."""#), ("张𠮷/é", #"."张𠮷/é""#, #"."张𠮷/é""#), (#"a"b\c"#, #"."a\"b\\c""#, #"."a\"b\\c""#),
    ("a\n\r\t\u{8}\u{C}b", #"."a\n\r\t\b\fb""#, #"."a\u000a\u000d\u0009\u0008\u000cb""#),
    ("\u{0}\u{B}\u{1F}\u{7F}", ".\"\\u0000\\u000b\\u001f\u{7F}\"", ".\"\\u0000\\u000b\\u001f\u{7F}\""),
  ])
  func texts(text: String, short: String, sixDigits: String) {
    #expect(Self.written(text, .short) == short)
    #expect(Self.written(text, .sixDigits) == sixDigits)
  }

  /// Eight bytes are looked at together: what must be escaped is found at every place among them, and behind the last ones.
  @Test(arguments: ["\"", "\\", "\u{1}"], 0...17)
  func whatMustBeEscapedIsFoundAtEveryPlace(special: String, place: Int) {
    let escaped = special == "\u{1}" ? #"\u0001"# : "\\" + special
    for rest in 0...9 {
      let (before, after) = (String(repeating: "~", count: place) + "é", String(repeating: "~", count: rest))
      #expect(Self.written(before + special + after, .short) == ".\"\(before)\(escaped)\(after)\"")
    }
  }

  @Test(arguments: [
    ("张𠮷/é\"\\", #"."张𠮷/é\"\\""#), ("\r\n\t\u{8}\u{1B}[2J", #"."\r\n\t\u0008\u001b[2J""#),
    ("a\u{202E}b\u{2028}\u{85}\u{7F}", #"."a\u202eb\u2028\u0085\u007f""#),
  ])
  func textsForATerminal(text: String, written: String) { #expect(Self.written(text, .terminal) == written) }

  @Test(arguments: [JSONEscaping.short, .sixDigits, .terminal])
  func whatIsWrittenIsRead(escaping: JSONEscaping) throws {
    let seed = TestSeed.given
    var draw = SplitMix64(seed: seed)
    for _ in 0..<1_000 {
      let text = Tree.text(&draw)
      var bytes: [UInt8] = []
      bytes.append(json: text, escaping)
      #expect(try Tree.read(bytes, StrictRules.self) == .text(text), "seed \(seed)")
    }
  }

  @Test(arguments: [
    (0, 1, "0"), (7, 2, "07"), (1_234, 2, "1234"), (431_026_111_000, 12, "431026111000"), (5, 12, "000000000005"),
    (UInt64.max, 1, "18446744073709551615"),
  ])
  func decimals(number: UInt64, width: Int, text: String) {
    var bytes: [UInt8] = []
    bytes.append(decimal: number, width: width)
    #expect(String(decoding: bytes, as: UTF8.self) == text)
  }
}
