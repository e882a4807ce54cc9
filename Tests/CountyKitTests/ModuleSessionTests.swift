import Testing

@testable import CountyKit
@testable import visit_count

/// A module's side of the conversation, without a process.
@Suite struct ModuleSessionTests {
  private static let visit: JSONValue = [
    "type": "anjuan.v1.HomeVisited", "subject": "case/c-1", "occurredon": "2026-01-05", "office": "431026101000",
  ]

  @Test func theTemplateCounts() {
    var trial = ModuleTrial<VisitCount>()
    trial.given(Self.visit, Self.visit)
    #expect(trial.when(Self.visit)?.isEmpty == true)
    #expect(trial.state["431026101 2026-01"] == 3)
    #expect(trial.ask(["key": "431026101 2026-01"]) == 3)
    #expect(trial.ask([:]) == ["431026101 2026-01"])
  }

  @Test func whatIsInTheStateIsNotCountedTwice() {
    var session = ModuleSession<VisitCount>()
    let event = HostMessage.event(ModuleEvent(position: 7, Self.visit), again: false)
    #expect(session.take(event) == [.acknowledge(position: 7, [])])
    #expect(session.take(event) == [.acknowledge(position: 7, [])])
    #expect(session.state["431026101 2026-01"] == 1)
    #expect(session.take(.drain) == [.drained(position: 7)])
    #expect(session.hello == .hello(protocolVersion: 1, VisitCount.manifest, position: 7))
  }

  @Test func aFailureLeavesTheStateAndTellsNothing() {
    var session = ModuleSession<Breaking>()
    _ = session.take(.event(ModuleEvent(position: 1, ["type": "HomeVisited"]), again: false))
    #expect(
      session.take(.event(ModuleEvent(position: 2, ["type": "bad"]), again: false))
        == [.fail(position: 2, reason: "Secret")])
    #expect(session.state["seen"] == 1)
    #expect(session.state.position == 1)
  }

  @Test func eventsThatComeAgainLeadToNoProposals() {
    var session = ModuleSession<Breaking>()
    #expect(
      session.take(.event(ModuleEvent(position: 1, ["type": "HomeVisited"]), again: true))
        == [.acknowledge(position: 1, [])])
    #expect(session.state["seen"] == 1)
  }

  @Test(arguments: [
    (#"{"say":"event","position":7,"event":{}}"#, MessageFault.shape),
    (#"{"say":"event","position":"x","event":{}}"#, .position),
    (#"{"say":"later"}"#, .unknown("later")), ("[]", .shape), ("", .shape), ("{\"say\":\"query\"}", .shape),
  ])
  func aLineThatIsNoMessageIsRefused(_ line: String, _ fault: MessageFault) {
    #expect(throws: fault) { try MessageLine.read(HostMessage.self, from: Array(line.utf8)) }
  }

  @Test(arguments: [
    HostMessage.accept(after: 12, folder: "f"), .refuse(reason: "r"), .drain, .shutdown, .collect,
    .decided(OfferDecision(key: "form-17", .recorded(position: 812))),
    .decided(OfferDecision(key: "a:b_c.D", .waiting(position: .max))),
    .decided(OfferDecision(key: "f", .refused(reason: "r"))),
    .event(ModuleEvent(position: .max, ["a": [1, .number(2.5), "x", true]]), again: true),
    .query(id: "q", question: ["key": "k"]),
  ])
  func messagesAreReadAsTheyWereWritten(_ message: HostMessage) throws {
    #expect(try MessageLine.read(HostMessage.self, from: MessageLine.bytes(message).dropLast()) == message)
  }

  @Test(arguments: [
    ModuleMessage.hello(protocolVersion: 1, VisitCount.manifest, position: 3), .drained(position: 9), .log("l"),
    .acknowledge(position: 1, [ModuleProposal(["type": "t"])]), .fail(position: 1, reason: "r"),
    .collected([]), .collected([ModuleOffer(key: "form-17", ModuleProposal(["type": "t"]))]),
    .answer(id: "q", ["k": 1]), .decline(id: "q", reason: "r"),
  ])
  func answersAreReadAsTheyWereWritten(_ message: ModuleMessage) throws {
    #expect(try MessageLine.read(ModuleMessage.self, from: MessageLine.bytes(message).dropLast()) == message)
  }

  private struct Secret: Error {}

  private struct Breaking: CountyModule {
    static let manifest = ModuleManifest(id: "b", version: "1.0.0", title: "b", county: "43", types: ["HomeVisited"])

    mutating func handle(_ event: ModuleEvent, _ state: inout ModuleState) throws -> [ModuleProposal] {
      state.count("seen")
      if event.type == "bad" { throw Secret() }
      return [ModuleProposal(["type": "ExitDecided"])]
    }
  }
}
