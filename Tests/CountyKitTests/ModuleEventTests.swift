import Testing

@testable import CountyKit

/// An event that is read from its line is the same as one that is there as a value.
@Suite struct ModuleEventTests {
  private static let value: JSONValue = [
    "type": "anjuan.v1.HomeVisited", "subject": "case/c-1", "occurredon": "2026-01-05", "office": "431026101000",
    "time": "2026-01-05T06:43:25.490376Z", "actor": "staff/431026-t01-3",
    "data": ["note": "\"县\"\n", "position": "7", "list": [1, ["type": "other"]]],
  ]

  @Test(arguments: [
    #"{"say":"event","position":"17","event":EVENT}"#, #"{"event":EVENT,"position":"17","say":"event"}"#,
    #" { "again" : false , "event" : EVENT , "later" : [ {} ] , "position" : "17" , "say" : "event" } "#,
    #"{"event":{},"s\u0061y":"event","say":"event","event":EVENT,"position":"17"}"#,
  ])
  func linesAreReadInWhateverOrder(_ pattern: String) throws {
    let json = String(decoding: try Self.value.json(), as: UTF8.self)
    let line = Array(("padding" + pattern.replacing("EVENT", with: json)).utf8).dropFirst("padding".utf8.count)
    guard case .event(let event, false) = try MessageLine.read(HostMessage.self, from: line) else {
      throw MessageFault.shape
    }
    #expect(event == ModuleEvent(position: 17, Self.value))
    let other = ModuleEvent(position: 17, Self.value)
    #expect(event.type == "HomeVisited" && other.type == "HomeVisited")
    #expect(event.subject == other.subject && other.subject == "case/c-1")
    #expect(event.occurredOn == other.occurredOn && event.office == other.office)
    #expect(event.township == "431026101" && event.month == "2026-01")
    #expect(event.recordedAt == other.recordedAt && event.actor == other.actor)
    #expect(event.data == other.data && event.data["position"] == "7")
  }

  @Test func whatIsNotThereIsEmpty() throws {
    let line = Array(#"{"say":"event","position":"1","event":{"type":7,"x":{"subject":"no"}},"again":true}"#.utf8)
    guard case .event(let event, true) = try MessageLine.read(HostMessage.self, from: line) else {
      throw MessageFault.shape
    }
    #expect(
      [event.type, event.subject, event.occurredOn, event.office, event.actor, event.recordedAt, event.township]
        == Array(repeating: "", count: 7))
    #expect(event.data == .null)
  }

  @Test(arguments: ["", "-1", "+1", "01", " 1", "1 ", "1.0", "18446744073709551616", "99999999999999999999", "x", "１"])
  func positionsAreDigits(_ position: String) {
    #expect(throws: MessageFault.position) {
      try MessageLine.read(ModuleMessage.self, from: Array(#"{"say":"ack","position":"\#(position)"}"#.utf8))
    }
    #expect(throws: MessageFault.position) {
      try MessageLine.read(ModuleMessage.self, from: Array(#"{"say":"drained","position":"\#(position)"}"#.utf8))
    }
  }

  @Test func anAcknowledgementMayHoldMoreThanIsKnown() throws {
    let plain = Array(#"{"say":"ack","position":"5","more":{"deep":[true]},"proposals":[]}"#.utf8)
    #expect(try MessageLine.read(ModuleMessage.self, from: plain) == .acknowledge(position: 5, []))
    for line in [
      #"{"say":"ack"}"#, #"{"position":"5"}"#, #"{"say":7,"position":"5"}"#,
      #"{"say":"ack","position":"5","proposals":{}}"#,
    ] {
      #expect(throws: MessageFault.shape) { try MessageLine.read(ModuleMessage.self, from: Array(line.utf8)) }
    }
  }
}
