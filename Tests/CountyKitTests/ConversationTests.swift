import Foundation
import Testing

@testable import CountyKit
@testable import visit_count

/// The conversation that the protocol's page shows: what the host said then leads to what the module said then.
@Suite struct ConversationTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../docs/modules").standardizedFileURL

  @Test func theRecordedConversationIsHeldAgain() throws {
    let text = try String(contentsOf: Self.folder.appendingPathComponent("conversation.jsonl"), encoding: .utf8)
    var session = ModuleSession<VisitCount>()
    var answers = [session.hello]
    for line in text.split(separator: "\n") {
      let turn = try MessageLine.read(JSONValue.self, from: Array(line.utf8))
      let said = try MessageLine.bytes(try #require(turn["line"])).dropLast()
      switch turn["from"] {
      case "host": answers += session.take(try MessageLine.read(HostMessage.self, from: said))
      case "module": #expect(try MessageLine.read(ModuleMessage.self, from: said) == answers.removeFirst())
      default: Issue.record("a turn of nobody")
      }
    }
    #expect(answers.isEmpty)
    #expect(session.state.position > 0)
  }

  @Test func theSchemaKnowsEveryMessage() throws {
    let data = try Data(contentsOf: Self.folder.appendingPathComponent("protocol.schema.json"))
    let schema = try JSONDecoder().decode(JSONValue.self, from: data)
    let kinds = try #require(schema["oneOf"]).elements.compactMap { $0["$ref"]?.text?.split(separator: "/").last }
    let said = [
      "accept", "refuse", "event", "query", "drain", "shutdown", "hello", "ack", "fail", "answer", "decline", "log",
      "drained",
    ]
    #expect(Set(kinds.map(String.init)) == Set(said))
    for kind in said { #expect(schema["$defs"]?[kind]?["properties"]?["say"]?["const"]?.text == kind) }
  }
}
