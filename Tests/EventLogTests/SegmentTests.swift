import Files
import EventEnvelope
import Foundation
import LMDB
import TestSupport
import Testing

@testable import EventLog

@Suite struct SegmentTests {
  let ledger: TemporaryLedger
  let archive: SegmentArchive

  init() throws {
    ledger = try TemporaryLedger(givenTimes: true)
    archive = SegmentArchive(at: ledger.path + "-segments")
    try archive.lock().release()
  }

  private func cleanUp() {
    try? FileManager.default.removeItem(atPath: archive.directory)
    try? FileManager.default.removeItem(atPath: target)
  }

  private var target: String { ledger.path + "-restored" }

  /// A ledger that goes live with its event 301.
  private func filled(_ count: Int = 600) async throws -> EventLog {
    let log = try ledger.open(tailBound: 100)
    try await log.append(
      (1...count).map { number in
        event(
          [subject(number % 7), subject(number, kind: "person")],
          recordedAt: number <= 300 ? TemporaryLedger.start : nil)
      })
    return log
  }

  private func file(_ path: String) -> URL { URL(fileURLWithPath: "\(archive.directory)/\(path)") }

  @Test func `whole segments are shipped once, compared afterwards, and never changed`() async throws {
    defer { cleanUp() }
    let log = try await filled()
    var shipment = try archive.ship(log)
    #expect(shipment.written == 2 && shipment.compared == 0 && shipment.last == Position(512))
    try await log.append((1...200).map { _ in event() })
    shipment = try archive.ship(log)
    #expect(shipment.written == 1 && shipment.compared == 2 && shipment.last == Position(768))
    let report = try archive.check()
    #expect(try report.problems.isEmpty && report.root == log.snapshot().root(through: Position(768)))
    #expect(report.segments == 3 && report.liveSince == Position(301))
    try (Data(contentsOf: file("tile/entries/000")) + [0]).write(to: file("tile/entries/000"))
    #expect(throws: CopyError.fileDiffers("tile/entries/000")) { _ = try archive.ship(log) }
  }

  @Test(arguments: [0, 1, 100, 400, 700, 900])
  func `a shipment that was cut short goes on`(indexBytes: Int) async throws {
    defer { cleanUp() }
    let log = try await filled()
    _ = try archive.ship(log)
    let whole = try Data(contentsOf: file("segments.jsonl"))
    try whole.prefix(indexBytes).write(to: file("segments.jsonl"))
    if indexBytes < 700 { try FileManager.default.removeItem(at: file("tile/entries/001")) }
    _ = try archive.ship(log)
    #expect(try Data(contentsOf: file("segments.jsonl")) == whole && archive.check().problems.isEmpty)
  }

  @Test func `the ledger is made anew from its segments, byte for byte`() async throws {
    defer { cleanUp() }
    let log = try await filled()
    _ = try archive.ship(log)
    let restoration = try Restoration(of: archive, at: target)
    try restoration.lock().release()
    #expect(restoration.position == Position(512))
    try outsideOfTasks { try restoration.rebuildEvents(from: archive) }
    try restoration.finish(LedgerContents(ofCopyIn: target, manifestIn: archive.directory))
    let restored = try EventLog.open(at: target, access: .readOnly)
    let own = try restored.snapshot()
    let other = try log.snapshot()
    #expect(try own.root() == other.root(through: Position(512)) && own.liveSince == other.liveSince)
    #expect(try own.events(of: subject(3)) == other.events(of: subject(3), through: Position(512)))
    #expect(try own.verify().isSound && restored.manifest == log.manifest)
  }

  @Test func `another ledger's store in the place of a new one is left alone`() async throws {
    defer { cleanUp() }
    _ = try archive.ship(await filled())
    let other = try TemporaryLedger()
    try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: false)
    try FileManager.default.copyItem(atPath: other.path + "/events.mdb", toPath: target + "/events.mdb")
    let whole = try Data(contentsOf: URL(fileURLWithPath: target + "/events.mdb"))
    let restoration = try Restoration(of: archive, at: target)
    try restoration.lock().release()
    try outsideOfTasks { try restoration.rebuildEvents(from: archive) }
    let contents = try LedgerContents(ofCopyIn: target, manifestIn: other.path)
    #expect(throws: CopyError.notEmpty("events.mdb")) { try restoration.finish(contents) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: target + "/events.mdb")) == whole)
  }

  @Test func `a restoration from segments that was cut short before the manifest goes on`() async throws {
    defer { cleanUp() }
    _ = try archive.ship(await filled())
    for _ in 1...2 {
      let restoration = try Restoration(of: archive, at: target)
      try restoration.lock().release()
      try outsideOfTasks { try restoration.rebuildEvents(from: archive) }
    }
    try Restoration(of: archive, at: target).finish(LedgerContents(ofCopyIn: target, manifestIn: archive.directory))
    _ = try EventLog.open(at: target, access: .readOnly)
  }

  /// Changes one thing of the archive in memory, and puts it back.
  ///
  /// `ANJUAN_MUTATIONS` and `ANJUAN_TEST_SEED` set how many, and which.
  @Test func `every changed byte, and every missing, exchanged or doubled file is found`() async throws {
    defer { cleanUp() }
    let environment = ProcessInfo.processInfo.environment
    let count = environment["ANJUAN_MUTATIONS"].flatMap { Int($0) } ?? 250
    let seed = TestSeed.given
    print("segments: \(count) mutations, seed \(seed)")
    _ = try await archive.ship(filled(520))
    #expect(try archive.check().problems.isEmpty)
    var random = SplitMix64(seed: seed)
    let names = ["segments.jsonl", "ledger.json", "tile/entries/000", "tile/entries/001"]
    let contents = try names.map { try Data(contentsOf: file($0)) }
    var undetected: [String] = []
    for number in 0..<count {
      let index = Int.random(in: 0..<names.count, using: &random)
      let (name, whole) = (names[index], contents[index])
      var data = whole
      var extra: URL?
      switch number % 6 {
      case 0, 1: data[Int.random(in: 0..<data.count, using: &random)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 2: data = data.prefix(Int.random(in: 0..<data.count, using: &random))
      case 3: data += [UInt8.random(in: 0...255, using: &random)]
      case 4: data = contents[(index + 1) % names.count]
      default:
        extra = file("tile/entries/\(["002", "x001", "000.p"].randomElement(using: &random)!)")
        try contents[2].write(to: extra!)
      }
      if data != whole { try data.write(to: file(name)) }
      let report = try? archive.check()
      if report?.problems.isEmpty == true { undetected.append("\(number): \(name)") }
      if data != whole { try whole.write(to: file(name)) }
      if let extra { try FileManager.default.removeItem(at: extra) }
    }
    for name in names.dropFirst() {
      try FileManager.default.moveItem(at: file(name), to: file("away"))
      if try archive.check().problems.isEmpty { undetected.append("missing \(name)") }
      try FileManager.default.moveItem(at: file("away"), to: file(name))
    }
    #expect(undetected == [])
    #expect(try archive.check().problems.isEmpty)
  }

  @Test func `a shortened archive is a shorter one, by its position`() async throws {
    defer { cleanUp() }
    _ = try await archive.ship(filled())
    let lines = try String(contentsOf: file("segments.jsonl"), encoding: .utf8).split(separator: "\n")
    try (lines.dropLast().joined(separator: "\n") + "\n").write(
      to: file("segments.jsonl"), atomically: true, encoding: .utf8)
    #expect(try archive.check().problems == [.foreign("tile/entries/001")])
    try FileManager.default.removeItem(at: file("tile/entries/001"))
    #expect(try archive.check().last == Position(256))
  }

  @Test func `another ledger's records don't go into the archive`() async throws {
    defer { cleanUp() }
    _ = try await archive.ship(filled())
    #expect(throws: CopyError.fileDiffers("ledger.json")) {
      _ = try archive.ship(TemporaryLedger().open(.readOnly))
    }
  }
}

/// Runs `body` where write transactions may be made.
private func outsideOfTasks(_ body: () throws -> Void) rethrows { try body() }
