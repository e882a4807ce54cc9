import JSON
import SwiftProtobuf
import TestSupport
import Testing

@testable import CaseEvents

/// The readers that are generated from the schemas.
@Suite struct PayloadReadingTests {
  private func name(_ json: String) throws -> String {
    let payload = #"{"members":[{"person":"p-1","identity":{"plain":{"name":"# + json + "}}}]}"
    var cursor = PayloadCursor(checked: Array(payload.utf8).span, at: 0)
    guard case .householdDeclared(let declared) = try CaseEvent(.householdDeclared, reading: &cursor) else { return "" }
    return declared.members[0].identity.plain.name
  }

  /// 𠮷 stands beyond the first plane, so that its escape is a pair of surrogates.
  @Test func aPairOfSurrogatesIsOneCharacter() throws {
    #expect(try name(#""\ud842\udfb7田""#) == "𠮷田")
    let json = #"{"complaint":"c-1","channel":"hotline","text":{"plain":"\ud842\udfb7\u5bb6屋"}}"#
    let event = try CaseEvent(type: .complaintReceived, json: Array(json.utf8))
    guard case .complaintReceived(let complaint) = event else { throw PayloadFault(path: "", reason: .malformed) }
    #expect(complaint.text.plain == "𠮷家屋")
    #expect(try CaseEvent(type: .complaintReceived, payload: event.serialized()) == event)
    #expect(String(decoding: event.json(), as: UTF8.self).contains("\"𠮷家屋\""))
  }

  @Test(arguments: [#"\ud842"#, #"\udfb7"#, #"\ud842\u5bb6"#, #"\udfb7\ud842"#, #"\ud842\n"#])
  func halfACharacterIsRefused(escape: String) {
    let json = #"{"complaint":"c-1","channel":"hotline","text":{"plain":""# + escape + #""}}"#
    #expect(throws: PayloadFault(path: "", reason: .notA(.json))) {
      try CaseEvent(type: .complaintReceived, json: Array(json.utf8))
    }
  }

  /// Characters of every plane come back as they were, written as they are and as escapes.
  @Test func everyPlaneComesBack() throws {
    for plane in UInt32(0)...16 {
      for low in [0x00A1, 0x4E00, 0xD7FF, 0xE000, 0xF600, 0xFFFD] as [UInt32] {
        guard let scalar = Unicode.Scalar(plane << 16 | low) else { continue }
        let units = String(scalar).utf16.map { "\\u" + String(0x10000 + Int($0), radix: 16).dropFirst() }
        #expect(try name("\"\(scalar)\"") == String(scalar))
        #expect(try name("\"\(units.joined())\"") == String(scalar))
      }
    }
    #expect(try name(#""👨‍👩‍👧""#) == "👨‍👩‍👧")
  }

  @Test(arguments: [
    ("1", 1), ("\"1\"", 1), ("1.0", 1), ("1e2", 100), ("\"1e2\"", 100), (#""\u0031""#, 1), ("0", 0), ("\"0\"", 0),
  ])
  func wholeNumbersAreReadHoweverTheyAreWritten(json: String, number: Int64) throws {
    let payload = Array(#"{"receivedOn":"2023-05-18","amountFen":\#(json)}"#.utf8)
    guard case .recoveryReceived(let read) = try CaseEvent(type: .recoveryReceived, json: payload) else { return }
    #expect(read.amountFen == number)
  }

  @Test(arguments: [
    "true", "[]", "{}", "\"\"", "\" 1\"", "\"1 \"", "\"01\"", "\"+1\"", "1.5", "\"1.5\"", "\"a\"",
    "9223372036854775808",
  ])
  func whatIsNoWholeNumberIsRefused(json: String) {
    let payload = Array(#"{"receivedOn":"2023-05-18","amountFen":\#(json)}"#.utf8)
    #expect(throws: PayloadFault(path: "amountFen", reason: .notA(.number))) {
      try CaseEvent(type: .recoveryReceived, json: payload)
    }
  }

  @Test func ofAChoiceOneIsGiven() {
    let json = #"{"complaint":"c-1","channel":"hotline","text":{"plain":"a","sealed":{}}}"#
    #expect(throws: PayloadFault(path: "text.sealed", reason: .malformed)) {
      try CaseEvent(type: .complaintReceived, json: Array(json.utf8))
    }
  }

  /// The places of all values in a payload, at any depth.
  private func places(_ json: [UInt8], at offset: Int = 0) -> [Range<Int>] {
    var cursor = PayloadCursor(checked: json.span, at: offset)
    let inner = (try? cursor.members().map(\.value)) ?? (try? cursor.elements()) ?? []
    return inner.flatMap { [$0] + places(json, at: $0.lowerBound) }
  }

  private func theirs<Payload: Message>(like _: Payload, _ json: [UInt8]) -> Payload? {
    try? Payload(jsonUTF8Bytes: json)
  }

  private func isSame(_ ours: CaseEvent?, _ theirs: (any Message)?) -> Bool {
    guard let ours, let theirs else { return ours == nil && theirs == nil }
    return ours.message.isEqualTo(message: theirs)
  }

  private static let odd = [
    "null", "true", "0", "1", "-1", "1.0", "1e2", "1.5", "7", "\"7\"", "\"1e2\"", "\"\"", "\"x\"", "\"CATEGORY_DIBAO\"",
    "[]", "[null]", "[1]", "[\"1\"]", "[{}]", "{}", #"{"plain":null}"#, "4294967296", "99999999999999999999",
    "\"AAEC\"",
    "\"AAE\"", "\"AA==\"", "\"_-A\"", #""\u0041\u5f20""#,
  ]

  /// Beside the library's reader, which is right about all but surrogates: the same messages, the same refusals.
  @Test(arguments: EventType.allCases)
  func readAsTheLibraryReads(type: EventType) throws {
    let seed = TestSeed.given
    var sample = Sample(seed: seed)
    var random = SplitMix64(seed: seed)
    for round in 0..<40 {
      var json = Array(sample.json(type).utf8)
      let like = try sample.event(type).message
      let all = places(json)
      if round > 0, let place = all.randomElement(using: &random), let value = Self.odd.randomElement(using: &random) {
        json.replaceSubrange(place, with: value.utf8)
      }
      var cursor = PayloadCursor(checked: json.span, at: 0)
      let ours = try? CaseEvent(type, reading: &cursor)
      #expect(isSame(ours, theirs(like: like, json)), "seed \(seed): \(String(decoding: json, as: UTF8.self))")
    }
  }
}
