import CaseEvents
import CountyKit
import EventEnvelope
import EventLog
import Foundation
import Synchronization
import Testing
import Wording

@testable import CountyHost

/// The same conversation over both carriers; and what of an event gets to a module.
@Suite struct CarrierTests {
  /// Two applications of invented people (虚构), one with the name and number that are to be sealed.
  private static let lines = [
    #"{"type":"anjuan.v1.ApplicationSubmitted","subject":"case/c-1","occurredon":"2026-01-05","time":"2026-01-05T06:43:25.490376Z","actor":"person/p-1","office":"431026101000","data":{"channel":"CHANNEL_COUNTER","applicant":"p-1","wanted":["CATEGORY_DIBAO"],"registeredOffice":"431026101000","area":"AREA_RURAL","identity":{"plain":{"name":"某某（虚构）","residentId":"431026198001010018"}}},"specversion":"1.0","id":"1","source":"test"}"#,
    #"{"type":"anjuan.v1.HouseholdDeclared","subject":"case/c-1","occurredon":"2026-01-06","time":"2026-01-06T06:43:25.490376Z","actor":"person/p-1","office":"431026101000","data":{"members":[{"person":"p-1","relation":"RELATION_HEAD","born":"1980-01-01","sex":"SEX_MALE","counted":true,"identity":{"plain":{"name":"某某（虚构）","residentId":"431026198001010018"}}}]},"specversion":"1.0","id":"2","source":"test"}"#,
  ]

  /// Both as records of a ledger, of which they are the fifth and the sixth.
  private static func events(granted: Set<String>? = nil, damaging: Bool = false) async throws -> [FeedEvent] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "carrier-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let log = try EventLog.create(
      at: folder, origin: "test", scope: try #require(Scope(["43"])), givenTimes: true,
      now: Instant(microseconds: 0))
    let lines = try lines.map { try JSONEventLine.read($0) }
    let before = Array(repeating: lines[0], count: 4)
    try await log.append(
      (before + lines).map { line in
        NewEvent(
          type: line.event.type.rawValue, schemaVersion: 1, occurredOn: line.occurredOn, actor: line.actor,
          office: line.office, subjects: line.subjects, payload: damaging ? [0xFF] : line.event.serialized(),
          recordedAt: line.recordedAt)
      })
    var events: [FeedEvent] = []
    try log.scan(after: Position(4)) { record in
      let event = try #require(try FeedEvent(record, origin: "test"))
      events.append(granted.map { event.opened(lines[events.count].event, granted: $0) } ?? event)
      return true
    }
    log.close()
    return events
  }

  @Test(arguments: [nil, [], ["identity"], ["members.identity"], ["identity", "members.identity"]] as [Set<String>?])
  func onlyWhatIsGrantedIsSeen(_ granted: Set<String>?) async throws {
    for event in try await Self.events(granted: granted) {
      var bytes: [UInt8] = []
      try event.append(to: &bytes)
      let value = try JSONValue(json: bytes)
      let text = String(decoding: bytes, as: UTF8.self)
      let isMember = event.type.title.english == "HouseholdDeclared"
      let isShown = granted?.contains(isMember ? "members.identity" : "identity") == true
      #expect(text.contains("431026198001010018") == isShown)
      #expect(text.contains("identity") == isShown)
      if !isShown { #expect(value == value.withoutSealedFields) }
      // In process the same is seen.
      let source = FeedEventSource(event: event)
      #expect(source.value == value && source.data == value["data"])
      let other = ModuleEvent(position: event.position.rawValue, value)
      #expect(source.type == other.type && source.subject == other.subject && source.office == other.office)
      #expect(source.occurredOn == other.occurredOn && source.recordedAt == other.recordedAt)
      #expect(source.actor == other.actor)
    }
  }

  @Test func whatIsLeftOutIsWhatAValueWouldLeaveOut() throws {
    for text in Self.lines {
      let line = try JSONEventLine.read(text)
      var bytes: [UInt8] = []
      line.event.appendJSON(to: &bytes, withoutSealedFieldsExcept: [])
      #expect(try JSONValue(json: bytes) == JSONValue(json: line.event.json()).withoutSealedFields)
    }
  }

  /// Says back what it has seen of each event.
  struct Echo: CountyModule {
    static let manifest = ModuleManifest(
      id: "echo", version: "1.0.0", title: "e", county: "43", types: ["ApplicationSubmitted"],
      proposes: ["ApplicationSubmitted"])

    mutating func handle(_ event: ModuleEvent, _ state: inout ModuleState) throws -> [ModuleProposal] {
      state.count(event.type)
      return [ModuleProposal(event.value)]
    }
  }

  /// A module in this task group at the other end of two queues, line by line.
  private static func withEcho(
    inbox: ByteQueue, outbox: ByteQueue, _ body: @Sendable (ModuleConversation) async throws -> Void
  ) async throws {
    async let module: Void = {
      var (session, lines) = (ModuleSession<Echo>(), LineBuffer())
      try await inbox.put(MessageLine.bytes(session.hello))
      while let block = try await outbox.take(), let block {
        lines.append(block)
        while let line = try lines.next() {
          for answer in session.take(try MessageLine.read(HostMessage.self, from: line)) {
            try await inbox.put(MessageLine.bytes(answer))
          }
        }
      }
      inbox.end()
    }()
    try await body(ModuleConversation(inbox: inbox, outbox: outbox, patience: 120))
    outbox.end()
    try await module
  }

  @Test func bothCarriersLeadToTheSame() async throws {
    let events = try await Self.events()
    let own = try await Self.hold(InProcessCarrier(Echo.self), events)
    let heard = Mutex<[ModuleMessage]>([])
    try await Self.withEcho(inbox: ByteQueue(capacity: 1 << 20), outbox: ByteQueue(capacity: 1 << 20)) { talk in
      let said = try await Self.hold(talk, events)
      heard.withLock { $0 = said }
    }
    #expect(own == heard.withLock { $0 })
    #expect(own.count == 8)
  }

  private static func hold(_ talk: some ModuleCarrier, _ events: [FeedEvent]) async throws -> [ModuleMessage] {
    var heard = [try await talk.next(Text("hello", " hello"))]
    try await talk.say(.accept(after: 0, folder: "."))
    try await talk.send(events, done: Position(5))
    for _ in events { heard.append(try await talk.next(Text("a", "b"))) }
    try await talk.send(events, done: .origin)
    for _ in events { heard.append(try await talk.next(Text("a", "b"))) }
    try await talk.say(.query(id: "q", question: ["key": "ApplicationSubmitted"]))
    heard.append(try await talk.next(Text("a", "b")))
    try await talk.say(.collect)
    heard.append(try await talk.next(Text("a", "b")))
    try await talk.say(.drain)
    heard.append(try await talk.next(Text("a", "b")))
    return heard
  }

  /// It would go on with nothing, and count wrongly.
  @Test func aPayloadThatCannotBeReadIsAFaultInProcessToo() async throws {
    let events = try await Self.events(damaging: true)
    let carrier = InProcessCarrier(Echo.self)
    #expect(throws: PayloadFault.self) { try carrier.send(events, done: .origin) }
  }

  @Test func whatWasSavedInProcessIsThereAgain() async throws {
    let folder = ModuleFolder()
    let first = InProcessCarrier(Echo.self, folder: folder)
    try first.send(try await Self.events(), done: .origin)
    let unsaved = try InProcessCarrier(Echo.self, folder: folder).next(Text("a", "b"), within: 1)
    #expect(unsaved == .hello(protocolVersion: 1, Echo.manifest, position: 0))
    first.say(.drain)
    let saved = try InProcessCarrier(Echo.self, folder: folder).next(Text("a", "b"), within: 1)
    #expect(saved == .hello(protocolVersion: 1, Echo.manifest, position: 6))
  }

  @Test func linesForTheLogDoNotLengthenTheWait() async throws {
    let (inbox, outbox) = (ByteQueue(capacity: 64), ByteQueue(capacity: 64))
    let heard = Mutex(0)
    let talk = ModuleConversation(inbox: inbox, outbox: outbox, patience: 1) { _ in heard.withLock { $0 += 1 } }
    let line = Array("{\"say\":\"log\",\"text\":\"t\"}\n".utf8)
    // One is there however late the others come.
    try await inbox.put(line)
    let flood = Task { while try await inbox.put(line) {} }
    defer { inbox.end() }
    await #expect(throws: ConversationFault.silent(Text("ack", "确认"), milliseconds: 20)) {
      try await talk.next(Text("ack", "确认"), within: 20)
    }
    #expect(try await talk.ends(within: 20) == false)
    inbox.end()
    _ = try? await flood.value
    #expect(heard.withLock { $0 } > 0)
  }

  @Test func whoReadsNothingIsFoundOut() async throws {
    let outbox = ByteQueue(capacity: 1)
    let talk = ModuleConversation(inbox: ByteQueue(capacity: 1), outbox: outbox, patience: 1)
    try await talk.say(.drain)
    let saying = Task { try await talk.say(.shutdown) }
    outbox.end(.deaf)
    await #expect(throws: ConversationFault.deaf) { try await saying.value }
  }
}
