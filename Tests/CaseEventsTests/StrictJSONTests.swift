@testable import CaseEvents
import Testing

@Suite struct StrictJSONTests {
  @Test(arguments: [
    "{}", " { } ", #"{"a":1}"#, #"{"a":-0.5e+10,"b":[],"c":[1,{"a":2}],"d":null,"e":true,"f":false}"#,
    #"{"a":"\"\\\/\b\f\n\r\t\u00e9\ud842\udfb7张𠮷"}"#, "{\"a\" : 1 ,\r\n\t\"b\" : 2}", #"{"a":0,"b":{"a":1}}"#,
  ])
  func taken(text: String) throws { _ = try StrictJSON.members(of: Array(text.utf8)) }

  @Test(arguments: [
    ("", 0, JSONFault.Kind.truncated), ("[1]", 0, .notAnObject), ("{", 1, .truncated), (#"{"a"}"#, 4, .unexpected),
    (#"{"a":}"#, 5, .unexpected), (#"{"a":1,}"#, 7, .unexpected), (#"{a:1}"#, 1, .unexpected),
    (#"{"a":01}"#, 6, .invalidNumber), (#"{"a":1.}"#, 7, .invalidNumber), (#"{"a":+1}"#, 5, .unexpected),
    (#"{"a":-}"#, 6, .invalidNumber), (#"{"a":1e}"#, 7, .invalidNumber), (#"{"a":.5}"#, 5, .unexpected),
    (#"{"a":NaN}"#, 5, .unexpected), (#"{"a":tru}"#, 8, .unexpected), (#"{"a":1}}"#, 7, .trailing),
    (#"{"a":1} x"#, 8, .trailing), ("{\"a\":\"\n\"}", 6, .controlCharacter), (#"{"a":"\x"}"#, 7, .invalidEscape),
    (#"{"a":"\ud842"}"#, 12, .invalidEscape), (#"{"a":"\udfb7"}"#, 6, .invalidEscape),
    (#"{"a":"\ud842\u0041"}"#, 6, .invalidEscape), (#"{"a":"\u00g0"}"#, 10, .invalidEscape),
    (#"{"a":1,"a":2}"#, 8, .duplicateName), (#"{"x":[{"a":1,"b":{"c":1,"c":2}}]}"#, 25, .duplicateName),
    (#"{"\u0061":1}"#, 2, .invalidName), (#"{"a_b":1}"#, 2, .invalidName), (#"{"姓名":1}"#, 2, .invalidName),
    ("{\"a\":1\u{0}}", 6, .unexpected),
  ])
  func refused(text: String, offset: Int, kind: JSONFault.Kind) {
    let fault = #expect(throws: JSONFault.self) { try StrictJSON.members(of: Array(text.utf8)) }
    #expect(fault == JSONFault(offset: offset, kind: kind))
  }

  @Test(
    arguments: [
      [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80], [0x80],
      [0xC3, 0x28], [0xE4, 0xB8], [0xF0, 0xA0, 0xAE],
    ] as [[UInt8]])
  func notUTF8(bytes: [UInt8]) {
    let text = Array(#"{"a":""#.utf8) + bytes + Array(#""}"#.utf8)
    let fault = #expect(throws: JSONFault.self) { try StrictJSON.members(of: text) }
    #expect(fault?.kind == .invalidUTF8)
  }

  @Test func everyScalarPasses() throws {
    for value in UInt32(0x20)...0x10FFFF where value != 0x22 && value != 0x5C && value % 7 < 2 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = Array("{\"a\":\"\(scalar)\"}".utf8)
      let members = try StrictJSON.members(of: text)
      #expect(JSONText.read(members[0].value, of: text)?.unicodeScalars.first == scalar)
    }
  }

  @Test func depthAndWidthAreBounded() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(!StrictJSON.isValue(Array(deep.utf8)))
    let fits = String(repeating: "[", count: 32) + String(repeating: "]", count: 32)
    #expect(StrictJSON.isValue(Array(fits.utf8)))
    #expect(!StrictJSON.isValue(Array("[\(fits)]".utf8)))
    let wide = (0..<65).map { "\"a\($0)\":1" }.joined(separator: ",")
    let fault = #expect(throws: JSONFault.self) { try StrictJSON.members(of: Array("{\(wide)}".utf8)) }
    #expect(fault?.kind == .tooManyMembers)
  }

  @Test(arguments: [
    (#""\ud842\udfb7\u5f20张\n\"""#, "𠮷张张\n\""), (#""""#, ""), (#""a\/b\\c""#, "a/b\\c"), (#""\t""#, "\t"),
  ])
  func unescaping(json: String, text: String) {
    let bytes = Array(json.utf8)
    #expect(StrictJSON.isValue(bytes))
    #expect(JSONText.read(0..<bytes.count, of: bytes) == text)
    var written: [UInt8] = []
    written.appendJSON(text)
    #expect(JSONText.read(0..<written.count, of: written) == text)
  }

  @Test func controlsAreWrittenAsEscapes() {
    for value in UInt8(0)..<0x20 {
      let text = String(Unicode.Scalar(value))
      var written: [UInt8] = []
      written.appendJSON(text)
      #expect(StrictJSON.isValue(written))
      #expect(JSONText.read(0..<written.count, of: written) == text)
    }
  }
}
