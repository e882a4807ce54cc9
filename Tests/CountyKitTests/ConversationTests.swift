import Foundation
import Testing

@testable import CountyKit
@testable import visit_count

/// The conversation that the protocol's page shows: what the host said then leads to what the module said then.
@Suite struct ConversationTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../docs/modules").standardizedFileURL

  @Test func theRecordedConversationIsHeldAgain() throws {
    let session = try Self.hold("conversation.jsonl", ModuleSession<VisitCount>())
    #expect(session.state.position > 0)
  }

  @Test func theRecordedOffersAreMadeAgain() throws {
    let form = Array(#"{"applicant":"p-q1"}"#.utf8)
    let folder = ModuleFolder(files: ["in/form-17": form, "in/form-18": form, "in/form-19": form])
    _ = try Self.hold("offers.jsonl", ModuleSession<PhoneForms>(folder: folder))
    #expect(try folder.names(in: "in").isEmpty)
    #expect(try folder.names(in: "done") == ["form-17", "form-18"])
    #expect(try folder.names(in: "refused") == ["form-19"])
  }

  private static func hold<Module>(_ name: String, _ begun: ModuleSession<Module>) throws -> ModuleSession<Module> {
    let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    var session = begun
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
    return session
  }

  @Test func theSchemaKnowsEveryMessage() throws {
    let data = try Data(contentsOf: Self.folder.appendingPathComponent("protocol.schema.json"))
    let schema = try JSONDecoder().decode(JSONValue.self, from: data)
    let kinds = try #require(schema["oneOf"]).elements.compactMap { $0["$ref"]?.text?.split(separator: "/").last }
    let said = [
      "accept", "refuse", "event", "query", "drain", "shutdown", "hello", "ack", "fail", "answer", "decline", "log",
      "drained", "collect", "collected", "decided",
    ]
    #expect(Set(kinds.map(String.init)) == Set(said))
    for kind in said { #expect(schema["$defs"]?[kind]?["properties"]?["say"]?["const"]?.text == kind) }
  }
}
