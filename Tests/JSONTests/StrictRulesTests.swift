import JSON
import Testing
import Wording

@Suite struct StrictRulesTests {
  /// The names of the object that a text is, all of it checked.
  static func names(_ bytes: [UInt8]) throws(JSONFault) -> [String] {
    var cursor = try JSONCursor<StrictRules>(bytes.span)
    let members = try cursor.members()
    try cursor.end()
    return members.map { cursor.string($0.name) }
  }

  static func isValue(_ text: String) -> Bool {
    guard var cursor = try? JSONCursor<StrictRules>(Array(text.utf8).span) else { return false }
    return (try? cursor.skip()) != nil && (try? cursor.end()) != nil
  }

  @Test(arguments: [
    ("{}", []), (" { } ", []), (#"{"a":1}"#, ["a"]),
    (#"{"a":-0.5e+10,"b":[],"c":[1,{"a":2}],"d":null,"e":true,"f":false}"#, ["a", "b", "c", "d", "e", "f"]),
    (#"{"a":"\"\\\/\b\f\n\r\t\u00e9\ud842\udfb7张𠮷"}"#, ["a"]), ("{\"a\" : 1 ,\r\n\t\"b\" : 2}", ["a", "b"]),
    (#"{"a":0,"b":{"a":1}}"#, ["a", "b"]), (#"{"occurredOnA":1,"occurredOnB":2}"#, ["occurredOnA", "occurredOnB"]),
  ])
  func taken(text: String, names: [String]) throws { #expect(try Self.names(Array(text.utf8)) == names) }

  @Test(arguments: [
    ("", 0, JSONFault.Kind.truncated), ("[1]", 0, .notAnObject), ("{", 1, .truncated), (#"{"a"}"#, 4, .unexpected),
    (#"{"a":}"#, 5, .missingValue), (#"{"a":1,}"#, 7, .missingName), (#"{a:1}"#, 1, .missingName),
    (#"{"a":[1,]}"#, 8, .missingValue), (#"{"a":[,1]}"#, 6, .missingValue), (#"{"a":1 "b":2}"#, 7, .unexpected),
    (#"{"a":01}"#, 6, .invalidNumber), (#"{"a":1.}"#, 7, .invalidNumber), (#"{"a":+1}"#, 5, .unexpected),
    (#"{"a":-}"#, 6, .invalidNumber), (#"{"a":1e}"#, 7, .invalidNumber), (#"{"a":.5}"#, 5, .unexpected),
    (#"{"a":1e999}"#, 5, .invalidNumber), (#"{"a":-01}"#, 7, .invalidNumber),
    (#"{"a":NaN}"#, 5, .unexpected), (#"{"a":tru}"#, 8, .unexpected), (#"{"a":1}}"#, 7, .trailing),
    (#"{"a":1} x"#, 8, .trailing), ("{\"a\":\"\n\"}", 6, .controlCharacter), (#"{"a":"\x"}"#, 7, .invalidEscape),
    (#"{"a":"\ud842"}"#, 12, .invalidEscape), (#"{"a":"\udfb7"}"#, 6, .invalidEscape),
    (#"{"a":"\ud842\u0041"}"#, 6, .invalidEscape), (#"{"a":"\u00g0"}"#, 10, .invalidEscape),
    (#"{"a":1,"a":2}"#, 8, .duplicateName), (#"{"x":[{"a":1,"b":{"c":1,"c":2}}]}"#, 25, .duplicateName),
    (#"{"longerThanEight":1,"longerThanEight":2}"#, 22, .duplicateName),
    (#"{"\u0061":1}"#, 2, .invalidName), (#"{"a_b":1}"#, 2, .invalidName), (#"{"姓名":1}"#, 2, .invalidName),
    ("{\"a\":1\u{0}}", 6, .unexpected), ("\u{FEFF}{}", 0, .notAnObject), ("{\"a\":“1”}", 5, .unexpected),
    ("{\"a\":\"", 6, .truncated), ("{\"a\":\"\\", 7, .truncated),
  ])
  func refused(text: String, offset: Int, kind: JSONFault.Kind) {
    let fault = #expect(throws: JSONFault.self) { try Self.names(Array(text.utf8)) }
    #expect(fault == JSONFault(offset: offset, kind: kind))
  }

  @Test(
    arguments: [
      [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80], [0x80],
      [0xC3, 0x28], [0xE4, 0xB8], [0xF0, 0xA0, 0xAE],
    ] as [[UInt8]])
  func notUTF8(bytes: [UInt8]) {
    let text = Array(#"{"a":""#.utf8) + bytes + Array(#""}"#.utf8)
    let fault = #expect(throws: JSONFault.self) { try Self.names(text) }
    #expect(fault == JSONFault(offset: 6, kind: .invalidUTF8))
  }

  @Test func depthAndWidthAreBounded() {
    #expect(!Self.isValue(String(repeating: "[", count: 100_000)))
    let fits = String(repeating: "[", count: 32) + String(repeating: "]", count: 32)
    #expect(Self.isValue(fits))
    #expect(!Self.isValue("[\(fits)]"))
    let members = { (count: Int) in "{\((0..<count).map { "\"a\($0)\":1" }.joined(separator: ","))}" }
    #expect(Self.isValue(members(64)))
    let fault = #expect(throws: JSONFault.self) { try Self.names(Array(members(65).utf8)) }
    #expect(fault?.kind == .tooManyMembers)
  }

  /// Every kind says what it is, in both languages, and no two say the same.
  @Test func everyFaultHasItsWords() {
    let kinds: [JSONFault.Kind] = [
      .truncated, .unexpected, .missingName, .missingValue, .invalidUTF8, .invalidNumber, .invalidEscape,
      .controlCharacter, .duplicateName, .invalidName, .tooManyMembers, .tooDeep, .trailing, .notAnObject,
    ]
    #expect(Set(kinds.map(\.text.english)).count == kinds.count)
    #expect(Set(kinds.map(\.text.chinese)).count == kinds.count)
  }
}
