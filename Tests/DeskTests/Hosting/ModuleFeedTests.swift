import CaseEvents
import CountyHost
import CountyKit
import EventEnvelope
import EventLog
import Foundation
import Synchronization
import Testing
import Wording

@testable import Desk

/// How a module is fed: half a window at a time, saved when there is something to save, and nothing looked at twice.
@Suite struct ModuleFeedTests {
  /// Acknowledges all that it gets, and notes what was said to it; fails on one event, if told to.
  private final class Listener: ModuleCarrier {
    private let state = Mutex(State())
    private let failing: Position?
    private let deafAt: Position?

    private struct State {
      var batches: [[Position]] = []
      var drains = 0
      var answers: [ModuleMessage] = []
    }

    /// - Parameters:
    ///   - failing: the event that it says it can't deal with.
    ///   - deafAt: the event at which it dies: it answers those before, and its pipe breaks while that batch is written.
    init(failingAt failing: Position? = nil, deafAt: Position? = nil) {
      (self.failing, self.deafAt) = (failing, deafAt)
    }

    var batches: [[Position]] { state.withLock(\.batches) }
    var drains: Int { state.withLock(\.drains) }

    func say(_ message: HostMessage) {
      guard case .drain = message else { return }
      state.withLock { state in
        state.drains += 1
        state.answers.append(.drained(position: 0))
      }
    }

    func send(_ events: [FeedEvent], done: Position) throws {
      try state.withLock { state in
        state.batches.append(events.map(\.position))
        let heard = events.filter { $0.position < deafAt ?? Position(.max) }
        state.answers += heard.map { event in
          event.position == failing
            ? .fail(position: event.position.rawValue, reason: "told to")
            : .acknowledge(position: event.position.rawValue, [])
        }
        if let last = events.last?.position, let deafAt, last >= deafAt { throw ConversationFault.notInstalled }
      }
    }

    func next(_ awaited: Text, within milliseconds: Int) throws -> ModuleMessage {
      try state.withLock { state in
        if deafAt != nil, state.answers.isEmpty { throw ConversationFault.notInstalled }
        try #require(!state.answers.isEmpty)
        return state.answers.removeFirst()
      }
    }
  }

  private let ledger = FileManager.default.temporaryDirectory.appendingPathComponent("feed-\(UUID().uuidString)").path
  private static let manifest = ModuleManifest(
    id: "listener", version: "1.0.0", title: "listens", county: "431026", types: ["ApplicationSubmitted"])

  /// A ledger with this many events for the module, and as many that aren't.
  private func ledger(events: Int) async throws -> EventLog {
    let log = try EventLog.create(
      at: ledger, origin: "test", scope: try #require(Scope(["431026"])), now: SystemClock.now())
    for _ in 0..<events { try await append([.applicationSubmitted, .householdDeclared], to: log) }
    return log
  }

  private func append(_ types: [EventType], to log: EventLog, payload: [UInt8] = []) async throws {
    let (actor, office) = (try #require(Subject("staff/s")), try #require(Office("431026101000")))
    let (subject, day) = (try #require(Subject("case/c")), try #require(CivilDate("2026-01-05")))
    try await log.append(
      types.map { type in
        NewEvent(
          type: type.rawValue, schemaVersion: 1, occurredOn: day, actor: actor, office: office,
          subjects: [subject], payload: payload)
      })
  }

  private func feed(_ log: EventLog) throws -> ModuleFeed {
    let desk = CaseDesk(LedgerPlace(ledger).caseLog(log), executingWith: BuiltInModules.none)
    let permission = ModulePermission(county: "431026", types: [])
    let proposing = try ModuleProposing(log, desk, permission, Self.manifest)
    // Nothing is saved because of the time: the machine may be slow.
    return try ModuleFeed(
      log, ModuleEventReader(), proposing, Self.manifest, from: .origin, pause: .seconds(86_400))
  }

  private func stored(_ log: EventLog) throws -> Position {
    try ModuleProgress(of: Self.manifest.id, in: log).standing.position
  }

  @Test func halfAWindowAtATimeAndSavedOnceAtTheEnd() async throws {
    defer { try? FileManager.default.removeItem(atPath: ledger) }
    let log = try await ledger(events: 300)
    let (talk, half) = (Listener(), ModuleLimits.window / 2)
    var feed = try feed(log)
    var looks: [Int] = []
    let isAtEnd = try await feed.catchUp(talk) { tally in
      looks.append(tally.events)
      return true
    }
    #expect(isAtEnd && talk.drains == 0)
    try await feed.settle(talk)
    #expect(talk.batches.map(\.count) == [half, half, 300 - 2 * half])
    let wanted = (0..<300).map { Position(UInt64(2 * $0 + 1)) }
    #expect(Array(talk.batches.joined()) == wanted)
    // A batch is on its way while the one before is answered.
    #expect(looks == [0, 0, half, 2 * half])
    #expect(talk.drains == 1)
    #expect(try stored(log) == Position(599))
    log.close()
  }

  @Test func whereNothingIsForItNothingIsSaidOrRecorded() async throws {
    defer { try? FileManager.default.removeItem(atPath: ledger) }
    let log = try await ledger(events: 3)
    let talk = Listener()
    var feed = try feed(log)
    _ = try await feed.catchUp(talk)
    // It isn't long ago: not yet.
    try await feed.settle(talk, ifOverdue: true)
    #expect(try talk.drains == 0 && stored(log) == .origin)
    try await feed.settle(talk)
    try await append([.householdDeclared], to: log)
    _ = try await feed.catchUp(talk)
    try await feed.settle(talk)
    #expect(talk.batches.count == 1 && talk.drains == 1)
    try await append([.applicationSubmitted], to: log)
    _ = try await feed.catchUp(talk)
    try await feed.settle(talk)
    #expect(talk.batches.last == [Position(8)] && talk.drains == 2)
    #expect(try stored(log) == Position(8))
    log.close()
  }

  @Test func whatItWasDoneWithBeforeItFailedIsRecorded() async throws {
    defer { try? FileManager.default.removeItem(atPath: ledger) }
    let log = try await ledger(events: 200)
    var feed = try feed(log)
    // The hundred-and-fiftieth event for it: another batch than the first.
    do {
      _ = try await feed.catchUp(Listener(failingAt: Position(299)))
      Issue.record("it should have failed")
    } catch let failure as Problem {
      #expect(failure.message.english == "the module fails on event 299")
    }
    #expect(try stored(log) == Position(297))
    log.close()
  }

  /// It dies while the next half is still written: what it had answered counts, and it is parked at the right event.
  @Test(arguments: [1, 129, 130, 257, 300])
  func whereItDiedIsTheEventAfterTheLastThatItAnswered(_ number: UInt64) async throws {
    defer { try? FileManager.default.removeItem(atPath: ledger) }
    let log = try await ledger(events: 300)
    var feed = try feed(log)
    do {
      _ = try await feed.catchUp(Listener(deafAt: Position(2 * number - 1)))
      Issue.record("it should have failed")
    } catch is ConversationFault {}
    #expect(try stored(log) == (number == 1 ? .origin : Position(2 * number - 3)))
    log.close()
  }

  /// Asks for each event's payload.
  private struct Reader: CountyModule {
    static let manifest = ModuleFeedTests.manifest
    mutating func handle(_ event: ModuleEvent, _ state: inout ModuleState) throws -> [ModuleProposal] {
      _ = event.data
      return []
    }
  }

  @Test func anEventThatCannotBeReadIsTheOneAtWhichItEnds() async throws {
    defer { try? FileManager.default.removeItem(atPath: ledger) }
    let log = try await ledger(events: 140)
    try await append([.applicationSubmitted], to: log, payload: [0xFF])
    try await append([.applicationSubmitted], to: log)
    var feed = try feed(log)
    let talk = InProcessCarrier(Reader.self)
    _ = try talk.next(Text("hello", "hello"), within: 1)
    do {
      _ = try await feed.catchUp(talk)
      Issue.record("it should have failed")
    } catch is PayloadFault {}
    #expect(try stored(log) == Position(279))
    log.close()
  }

  @Test func whoeverTellsItToStopFindsAllThatWasSentAnsweredAndSaved() async throws {
    defer { try? FileManager.default.removeItem(atPath: ledger) }
    let log = try await ledger(events: 300)
    let talk = Listener()
    var feed = try feed(log)
    var looks = 0
    let isAtEnd = try await feed.catchUp(talk) { _ in
      looks += 1
      return looks < 2
    }
    #expect(!isAtEnd)
    try await feed.settle(talk)
    #expect(talk.batches.count == 1 && talk.drains == 1)
    #expect(try stored(log) == talk.batches.last?.last)
    log.close()
  }
}
