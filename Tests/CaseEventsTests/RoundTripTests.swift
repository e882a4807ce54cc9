@testable import CaseEvents
import SwiftProtobuf
import Testing
import Wording

@Suite struct RoundTripTests {
  @Test(arguments: EventType.allCases)
  func binaryAndJSON(type: EventType) throws {
    for seed in UInt64(1)...20 {
      var sample = Sample(seed: seed, isFull: seed % 4 != 0)
      let event = try sample.event(type)
      #expect(event.type == type)
      let bytes = event.serialized()
      let again = try CaseEvent(type: type, payload: bytes)
      #expect(again == event)
      #expect(again.serialized() == bytes)
      #expect(try CaseEvent(type: type, json: event.json()) == event)
      try event.validate()
    }
  }

  /// Our writer against the library's: it reads what we write, and the other way round.
  @Test(arguments: EventType.allCases)
  func jsonOfTheLibrary(type: EventType) throws {
    var sample = Sample(seed: 7)
    let event = try sample.event(type)
    let theirs: [UInt8] = try event.message.jsonUTF8Bytes()
    #expect(try CaseEvent(type: type, json: theirs) == event)
    #expect(String(decoding: theirs, as: UTF8.self) == String(decoding: event.json(), as: UTF8.self))
  }

  @Test(arguments: EventType.allCases)
  func lines(type: EventType) throws {
    for seed in UInt64(1)...8 {
      var sample = Sample(seed: seed, isFull: seed % 4 != 0)
      var line = try sample.line(type, position: seed)
      if seed % 2 == 0 {
        line.cause = line.position
        line.schemaVersion = 1
        line.recordHash = "sha256:" + String(repeating: "0f", count: 32)
      }
      let bytes = line.encoded()
      let again = try EventLine(line: bytes)
      #expect(again == line)
      #expect(again.encoded() == bytes)
    }
  }

  @Test func subjectsThatDoNotFollowFromThePayloadAreKept() throws {
    var sample = Sample(seed: 3)
    var line = try sample.line(.enrolmentConfirmed)
    line.subjects = [line.subjects[0]]
    let bytes = line.encoded()
    #expect(String(decoding: bytes, as: UTF8.self).contains("\"subjects\":\"case/431026-2023-000017\""))
    #expect(try EventLine(line: bytes) == line)
  }

  @Test func eachTypeIsFoundByItsNames() {
    for type in EventType.allCases {
      #expect(EventType(name: type.title.english) == type)
      #expect(EventType(name: "anjuan.v1." + type.title.english) == type)
    }
    #expect(EventType(name: "anjuan.v2.ApplicationSubmitted") == nil)
    #expect(EventType(name: "") == nil)
  }

  @Test func unknownFieldsAreRefusedAtEveryDepth() throws {
    let unknown: [UInt8] = [0xF8, 0x06, 0x01]
    let nested: [UInt8] = [0x0A, UInt8(unknown.count)] + unknown
    for payload in [unknown, nested] {
      let fault = #expect(throws: PayloadFault.self) { try CaseEvent(type: .householdDeclared, payload: payload) }
      #expect(fault?.reason == .unknownField)
    }
  }

  @Test func brokenBytesAreRefused() {
    for payload: [UInt8] in [[0x0A], [0x0A, 0x05, 0x01], [0x07], [0x0A, 0x02, 0xC3, 0x28], [0xFF, 0xFF]] {
      #expect(throws: PayloadFault.self) { try CaseEvent(type: .applicationAccepted, payload: payload) }
    }
  }
}
