import LMDB
import EventEnvelope
import Foundation
import Files
import Testing

@testable import EventLog

@Suite struct OpeningTests {
  let ledger: TemporaryLedger

  init() throws { ledger = try TemporaryLedger() }

  private func rewriteManifest(_ change: (String) -> String) throws {
    let path = ledger.path + "/ledger.json"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try change(text).write(toFile: path, atomically: true, encoding: .utf8)
  }

  private func create() throws -> EventLog {
    try EventLog.create(at: ledger.path, origin: "o", scope: TemporaryLedger.scope, now: TemporaryLedger.start)
  }

  @Test func `the manifest says what was asked for`() throws {
    let manifest = try ledger.open().manifest
    #expect(manifest.formatVersion == 2 && manifest.origin == "test.example/ledger" && !manifest.givenTimes)
    #expect(manifest.scope == TemporaryLedger.scope && manifest.createdAt == TemporaryLedger.start)
    #expect(manifest.storeID.utf8.count == 32)
    #expect(try TemporaryLedger().open().manifest.storeID != manifest.storeID)
  }

  @Test func `a second creation is refused`() throws {
    #expect(throws: EventLogError.alreadyExists) { _ = try create() }
  }

  @Test func `a creation beside another one is refused, and harms nothing`() throws {
    let place = ledger.path + "-new"
    defer { try? FileManager.default.removeItem(atPath: place) }
    try DurableFile.makeDirectory(place)
    let other = try #require(try FileLock(tryingDirectory: place))
    #expect(throws: EventLogError.alreadyExists) {
      _ = try EventLog.create(at: place, origin: "o", scope: TemporaryLedger.scope, now: TemporaryLedger.start)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: place).isEmpty)
    other.release()
  }

  @Test func `a directory without a ledger is none`() throws {
    #expect(throws: EventLogError.notALedger) { _ = try EventLog.open(at: ledger.path + "/none") }
    #expect(throws: EventLogError.notALedger) { _ = try EventLog.open(at: NSTemporaryDirectory()) }
  }

  @Test func `a creation that was cut short says so`() throws {
    try FileManager.default.removeItem(atPath: ledger.path + "/ledger.json")
    #expect(throws: EventLogError.unfinished) { _ = try ledger.open() }
    #expect(throws: EventLogError.unfinished) { _ = try create() }
    try FileManager.default.removeItem(atPath: ledger.path)
    _ = try create()
  }

  @Test func `a newer format is refused, whatever else it holds`() throws {
    try rewriteManifest { _ in #"{"formatVersion": 3, "novelty": []}"# }
    #expect(throws: EventLogError.newerFormat(found: 3, supported: 2)) { _ = try ledger.open() }
  }

  @Test func `an older format is refused, with what to do`() throws {
    try rewriteManifest { $0.replacingOccurrences(of: #""formatVersion" : 2"#, with: #""formatVersion" : 1"#) }
    #expect(throws: EventLogError.olderFormat(found: 1, supported: 2)) { _ = try ledger.open() }
  }

  @Test(arguments: ["", "[]", #"{"formatVersion": 0}"#, #"{"formatVersion": 2}"#])
  func `a manifest that isn't one is refused`(text: String) throws {
    try rewriteManifest { _ in text }
    #expect(throws: EventLogError.manifestDamaged) { _ = try ledger.open() }
  }

  @Test func `files of two ledgers don't make one`() throws {
    let other = try TemporaryLedger().open().manifest.storeID
    let own = try ledger.open().manifest.storeID
    try rewriteManifest { $0.replacingOccurrences(of: own, with: other) }
    #expect(throws: EventLogError.storeMismatch(manifest: other, store: own)) { _ = try ledger.open() }
  }

  @Test func `a second open of the process is refused, until the first is closed`() throws {
    let first = try ledger.open()
    let error = #expect(throws: EventLogError.self) { _ = try ledger.open(.readOnly) }
    guard case .storage(let cause)? = error else {
      Issue.record("not the store's error")
      return
    }
    #expect(cause.code == .alreadyOpen)
    first.close()
    _ = try ledger.open()
  }

  @Test(arguments: [0, 5_000, 8_192])
  func `a truncated store is refused`(length: UInt64) throws {
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: ledger.path + "/events.mdb"))
    try handle.truncate(atOffset: length)
    let error = #expect(throws: EventLogError.self) { _ = try ledger.open() }
    guard case .storage(let cause)? = error else {
      Issue.record("not the store's error")
      return
    }
    #expect(cause.code == .truncated)
  }

  @Test func `what was appended is there after reopening, and positions go on`() async throws {
    let log = try ledger.open(tailBound: 3)
    for number in 1...5 { try await log.append([event([subject(number % 2)])]) }
    log.close()
    let reopened = try ledger.open(tailBound: 3)
    #expect(try reopened.snapshot().last == Position(5))
    #expect(try await reopened.append([event([subject(0)])]).last == Position(6))
    #expect(try reopened.snapshot().events(of: subject(0)).map(\.position.rawValue) == [2, 4, 6])
    #expect(try reopened.snapshot().verify().isSound)
  }

  @Test(arguments: ["", "a\nb", String(repeating: "x", count: 201)])
  func `an origin is a line`(origin: String) throws {
    #expect(throws: EventLogError.badOrigin) {
      _ = try EventLog.create(
        at: ledger.path + "/new", origin: origin, scope: TemporaryLedger.scope, now: TemporaryLedger.start)
    }
    #expect(!FileManager.default.fileExists(atPath: ledger.path + "/new"))
  }

  @Test func `directory and files are for their owner alone`() throws {
    for (name, mode) in [("", 0o700), ("/ledger.json", 0o600), ("/events.mdb", 0o600), ("/events.mdb-lock", 0o600)] {
      let attributes = try FileManager.default.attributesOfItem(atPath: ledger.path + name)
      #expect(attributes[.posixPermissions] as? Int == mode)
    }
  }
}
