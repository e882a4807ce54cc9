import Foundation
import TestSupport
import Testing

@testable import CountyKit

/// Our reader and writer of JSON beside Foundation's: the same values, the same refusals.
@Suite struct JSONValueTests {
  private static func text(_ draw: inout SplitMix64) -> String {
    let letters: [Unicode.Scalar] = [
      "a", "Z", "\"", "\\", "/", "\n", "\u{8}", "\u{1F}", "é", "县", "\u{1F3E0}", "\u{0}", " ",
    ]
    return String(
      String.UnicodeScalarView(
        (0..<Int.random(in: 0...12, using: &draw)).map { _ in
          letters.randomElement(using: &draw) ?? "x"
        }))
  }

  private static func value(_ draw: inout SplitMix64, _ depth: Int) -> JSONValue {
    switch Int.random(in: 0...(depth > 0 ? 8 : 5), using: &draw) {
    case 0: .null
    case 1: .flag(Bool.random(using: &draw))
    case 2: .whole(Int64(truncatingIfNeeded: draw.next() >> UInt64.random(in: 0...63, using: &draw)))
    case 3: .number(Double.random(in: -1e3...1e3, using: &draw) + 0.5e-7)
    case 4, 5: .text(text(&draw))
    case 6, 7:
      .object(
        Dictionary((0..<Int.random(in: 0...5, using: &draw)).map { _ in (text(&draw), value(&draw, depth - 1)) }) { $1 }
      )
    default: .list((0..<Int.random(in: 0...5, using: &draw)).map { _ in value(&draw, depth - 1) })
    }
  }

  @Test(arguments: TestSeed.some(20)) func randomValuesAreReadAndWrittenLikeFoundationDoes(_ seed: UInt64) throws {
    var draw = SplitMix64(seed: seed)
    let encoder = JSONEncoder()
    encoder.outputFormatting = .prettyPrinted
    for _ in 0..<100 {
      let value = Self.value(&draw, 4)
      let ours = try value.json()
      #expect(try JSONValue(json: ours) == value, "seed \(seed)")
      #expect(try JSONDecoder().decode(JSONValue.self, from: Data(ours)) == value, "seed \(seed)")
      #expect(try JSONValue(json: [UInt8](encoder.encode(value))) == value, "seed \(seed)")
    }
  }

  /// Bytes changed, cut and doubled at random: whatever Foundation refuses we refuse, and what both take is the same.
  @Test(arguments: TestSeed.some(20)) func damagedTextIsJudgedLikeFoundationDoes(_ seed: UInt64) throws {
    var draw = SplitMix64(seed: seed)
    var (taken, refused) = (0, 0)
    for _ in 0..<100 {
      var bytes = try Self.value(&draw, 3).json()
      for _ in 0..<Int.random(in: 1...2, using: &draw) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &draw)
        switch Int.random(in: 0...2, using: &draw) {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(bytes[place], at: place)
        default: bytes[place] = "{}[]\",:0.-eE+tfnu\\ x".utf8.randomElement(using: &draw) ?? 0
        }
      }
      let theirs = try? JSONDecoder().decode(JSONValue.self, from: Data(bytes))
      let ours = try? JSONValue(json: bytes)
      #expect(ours == nil || theirs == ours, "seed \(seed): \(String(decoding: bytes, as: UTF8.self))")
      if ours == nil { refused += 1 } else { taken += 1 }
    }
    #expect(taken > 0 && refused > 0)
  }

  @Test(arguments: [
    "", " ", "{", "}", "[", "]", "[1,]", "[,1]", "[1 2]", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}", "{1:1}", "'a'",
    "nul", "nulll", "True", "01", "-", "-01", "+1", "1.", ".5", "1e", "1e+", "0x10", "NaN", "Infinity", "1e999",
    "\"", "\"\\\"", "\"\\x\"", "\"\\u12\"", "\"\\u12g4\"", "\"\\ud800\"", "\"\\ud800\\u0041\"", "\"\\udc00\"",
    "\"\u{1}\"", "\"\n\"", "[] []", "1 1", "/* */1", "\u{FEFF}1",
  ])
  func whatIsNoJSONIsRefused(_ text: String) {
    #expect(throws: MessageFault.shape) { try JSONValue(json: Array(text.utf8)) }
  }

  @Test func bytesThatAreNoTextAreRefused() {
    for bytes: [UInt8] in [
      [0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xE5, 0x22],
    ] {
      #expect(throws: MessageFault.shape) { try JSONValue(json: bytes) }
      #expect(throws: MessageFault.shape) {
        try MessageLine.read(
          ModuleMessage.self, from: Array(#"{"say":"ack","position":"1","x":"#.utf8) + bytes + [0x7D])
      }
    }
  }

  static let read: [(String, JSONValue)] = [
    (
      #" {"a" : [ 1 , -0 , 2.50 , 1.0 , 1e2 , 9223372036854775807 ] } "#,
      ["a": [1, 0, .number(2.5), 1, 100, .whole(.max)]]
    ),
    (#""\u0041\/\b\f\n\r\t\"\\\u00E9\ud83c\uDFE0\u0000""#, "A/\u{8}\u{C}\n\r\t\"\\é🏠\u{0}"),
    (#"{"a":1,"a":2}"#, ["a": 2]), (#"{"":{}}"#, ["": [:]]), ("[[],[]]", [[], []]),
    ("9223372036854775808", .number(9_223_372_036_854_775_808)),
  ]

  @Test(arguments: read)
  func valuesAreRead(_ text: String, _ value: JSONValue) throws {
    #expect(try JSONValue(json: Array(text.utf8)) == value)
  }

  @Test func depthIsLimited() throws {
    let nested = { (depth: Int) in
      Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
    }
    #expect(throws: Never.self) { try JSONValue(json: nested(128)) }
    #expect(throws: MessageFault.shape) { try JSONValue(json: nested(129)) }
    #expect(throws: MessageFault.shape) { try JSONValue(json: nested(500_000)) }
    let event = { (depth: Int) in
      Array(#"{"say":"event","position":"1","event":{"data":"#.utf8) + nested(depth) + Array("}}".utf8)
    }
    let deep = try MessageLine.read(HostMessage.self, from: event(126))
    guard case .event(let read, _) = deep else { throw MessageFault.shape }
    #expect(read.data != .null)
    #expect(throws: MessageFault.shape) { try MessageLine.read(HostMessage.self, from: event(127)) }
  }

  @Test func linesAreCutWhereverTheBlocksEnd() throws {
    let text = "one\n\ntwo longer\nthree\nrest"
    for size in 1...text.utf8.count {
      var (buffer, lines) = (LineBuffer(), [String]())
      var rest = Array(text.utf8)[...]
      while !rest.isEmpty {
        buffer.append(rest.prefix(size))
        rest = rest.dropFirst(size)
        while let line = try buffer.next() { lines.append(String(decoding: line, as: UTF8.self)) }
      }
      #expect(lines == ["one", "", "two longer", "three"])
      #expect(buffer.rest().map { String(decoding: $0, as: UTF8.self) } == "rest")
      #expect(buffer.rest() == nil)
    }
    var long = LineBuffer()
    long.append([UInt8](repeating: 0x61, count: ModuleLimits.lineBytes))
    #expect(try long.next() == nil)
    long.append([0x61])
    #expect(throws: MessageFault.long) { try long.next() }
  }
}
