import EventEnvelope
import EventLog
import Foundation
import LMDB
import Testing

@testable import AnjuanCommand

/// An event that this version doesn't know: nothing that might be wrong is shown, and it is said what to do.
@Suite struct StuckProjectionTests {
  private let ledger = FileManager.default.temporaryDirectory.appendingPathComponent("stuck-\(UUID().uuidString)").path

  private func run(_ line: String) async -> (status: Int32, output: String, errors: String) {
    let output = MemorySink()
    let errors = MemorySink()
    let streams = StandardStreams(
      output: OutputWriter(sink: output), errors: OutputWriter(sink: errors, capacity: 0))
    let runner = CommandLineRunner(
      Anjuan.self, arguments: line.split(separator: " ").map(String.init) + ["--ledger", ledger],
      environment: ["LANG": "C"], streams: streams)
    return (await runner.status(), output.text, errors.text)
  }

  private func append(type: UInt16) async throws {
    let log = try EventLog.open(at: ledger)
    try await log.append([
      NewEvent(
        type: type, schemaVersion: 1, occurredOn: .earliest, actor: Subject("staff/431026-c-1")!,
        office: Office("431026101000")!, subjects: [Subject("case/431026-2023-000001")!], payload: [])
    ])
    log.close()
  }

  @Test func nothingIsShownAndItIsSaidWhatToDo() async throws {
    defer { try? FileManager.default.removeItem(atPath: ledger) }
    try EventLog.create(at: ledger, origin: "test", scope: Scope(["431026"])!, now: SystemClock.now()).close()
    #expect(await run("roll show").status == 0)
    try await append(type: 60_000)
    try await append(type: 60_001)
    for command in ["roll show", "pay show", "case list"] {
      let (status, output, errors) = await run(command)
      #expect(status == 69, "\(command)")
      #expect(output == "")
      #expect(errors.contains("is stuck at event 1: this anjuan doesn't know the event type 60000; it lacks 2 events"))
      #expect(errors.contains("anjuan projection retry"))
    }
    let chinese = await run("roll show --lang zh")
    #expect(chinese.errors.contains("投影 rolls 停在第 1 条事件：本版 anjuan 不认识事件类型 60000；尚缺 2 条事件"))
    let status = await run("projection status rolls --json")
    #expect(status.status == 2)
    #expect(status.output.hasPrefix(#"{"name":"rolls","state":"stuck","position":0,"lag":2,"lagSeconds":"#))
    #expect(status.output.contains(#""parked":0,"stuckAt":1,"attempts":"#))
    #expect(status.output.contains(#""lastError":"unknown-type 60000""#))
    let retry = await run("projection retry rolls --csv")
    #expect(retry.status == 2)
    #expect(retry.output.contains("rolls,stuck,0,2,"))
    #expect(await run("projection digest rolls").status == 2)
    #expect(await run("projection rebuild rolls").status == 69)
    #expect(await run("doctor").output.contains("rolls: stuck at event 1"))
  }

  /// Has the rows of a projection say that another version wrote them.
  private func age(_ name: String) throws {
    let environment = try Environment(path: ledger + "/views.mdb", tables: ["followers"])
    let table = try environment.table("followers")
    let snapshot = try environment.snapshot()
    guard let found = try snapshot.value(at: name.utf8.span, in: table) else { throw CancellationError() }
    var state = [UInt8](copying: found)
    state[0] ^= 0x40
    var transaction = try environment.beginWrite()
    try transaction.put(state.span, at: name.utf8.span, in: table)
    try transaction.commit()
  }

  @Test func theDoctorTellsOfRowsThatAnotherVersionWrote() async throws {
    defer { try? FileManager.default.removeItem(atPath: ledger) }
    try EventLog.create(at: ledger, origin: "test", scope: Scope(["431026"])!, now: SystemClock.now()).close()
    try await append(type: 304)
    #expect(await run("roll show").status == 0)
    #expect(await run("doctor").output.contains("rolls: 0 events behind"))
    try age("rolls")
    let (status, output, _) = await run("doctor")
    #expect(status == 0 && output.contains("rolls: to be rebuilt, which happens when asked"))
    #expect(await run("roll show").status == 0)
    #expect(await run("doctor").output.contains("rolls: 0 events behind"))
  }

  @Test(arguments: [("--behind 0", 2), ("--behind 1", 0), ("--late 100000", 0), ("", 0)] as [(String, Int32)])
  func lagHasThresholds(option: String, expected: Int32) async throws {
    defer { try? FileManager.default.removeItem(atPath: ledger) }
    try EventLog.create(at: ledger, origin: "test", scope: Scope(["431026"])!, now: SystemClock.now()).close()
    #expect(await run("roll show").status == 0)
    try await append(type: 304)
    #expect(await run("projection status rolls \(option)").status == expected)
  }
}
