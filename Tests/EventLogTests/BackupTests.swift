import Files
import EventEnvelope
import Foundation
import LMDB
import Proofs
import Testing

@testable import EventLog

@Suite struct BackupTests {
  let ledger: TemporaryLedger

  init() throws { ledger = try TemporaryLedger() }

  private var backup: Backup { Backup(at: ledger.path + "/../backup-" + ledger.path.suffix(12)) }
  private var target: String { ledger.path + "-restored" }

  private func cleanUp() {
    try? FileManager.default.removeItem(atPath: backup.directory)
    try? FileManager.default.removeItem(atPath: target)
  }

  private func filled(_ count: Int = 600) async throws -> EventLog {
    let log = try ledger.open(tailBound: 256)
    try await log.append((1...count).map { event([subject($0 % 7), subject($0, kind: "person")]) })
    return log
  }

  private func make(_ log: EventLog) throws -> BackupRecord {
    try backup.lock().release()
    try backup.copy(log)
    let contents = try LedgerContents(ofCopyIn: backup.directory, manifestIn: backup.directory)
    return try backup.complete(contents, of: log, in: ledger.path, now: TemporaryLedger.start)
  }

  private func restore() throws {
    let restoration = try Restoration(of: backup, at: target)
    try restoration.lock().release()
    try restoration.copyEvents(from: backup)
    try restoration.finish(LedgerContents(ofCopyIn: target, manifestIn: backup.directory))
  }

  @Test func `a backup is the ledger as it stood, and so is what is restored from it`() async throws {
    defer { cleanUp() }
    let log = try await filled()
    let root = try log.snapshot().root()
    let record = try make(log)
    try await log.append([event()])
    #expect(record.position == Position(600) && record.root == root)
    #expect(try backup.record() == record)
    try restore()
    let restored = try EventLog.open(at: target, clock: { TemporaryLedger.start })
    #expect(try restored.manifest == log.manifest && restored.snapshot().root() == root)
    #expect(try restored.snapshot().verify().isSound)
    #expect(try await restored.append([event()]).last == Position(601))
  }

  @Test func `a backup goes on where it was cut short, and is never overwritten`() async throws {
    defer { cleanUp() }
    let log = try await filled(10)
    let lock = try backup.lock()
    #expect(throws: CopyError.isBusy) { _ = try backup.lock() }
    lock.release()
    try Data([1, 2, 3]).write(to: URL(fileURLWithPath: backup.directory + "/events.mdb.partial"))
    guard case .begun = try backup.state(for: log) else {
      Issue.record("a piece passes for a copy")
      return
    }
    try backup.copy(log)
    guard case .copied = try backup.state(for: log) else {
      Issue.record("a whole copy isn't seen")
      return
    }
    let record = try make(log)
    guard case .complete(record) = try backup.state(for: log) else {
      Issue.record("a complete backup isn't seen")
      return
    }
  }

  @Test func `files that were being written when it was killed don't hold it up`() async throws {
    defer { cleanUp() }
    let log = try await filled(10)
    try backup.lock().release()
    for name in ["ledger.json", "anchor", "backup.json"] {
      try Data([1]).write(to: URL(fileURLWithPath: "\(backup.directory)/.\(name).new"))
    }
    guard case .begun = try backup.state(for: log) else {
      Issue.record("a killed backup doesn't go on")
      return
    }
    _ = try make(log)
    try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: false)
    for name in ["ledger.json", "anchor"] {
      try Data([1]).write(to: URL(fileURLWithPath: "\(target)/.\(name).new"))
    }
    try restore()
    #expect(try FileManager.default.contentsOfDirectory(atPath: target).allSatisfy { !$0.hasPrefix(".") })
  }

  @Test func `a directory with anything else, or of another ledger, is left alone`() async throws {
    defer { cleanUp() }
    let (log, other) = (try await filled(3), try TemporaryLedger())
    try backup.lock().release()
    try backup.copy(other.open())
    #expect(throws: CopyError.notEmpty("ledger.json")) { _ = try backup.state(for: log) }
    try Data().write(to: URL(fileURLWithPath: backup.directory + "/mine.txt"))
    #expect(throws: CopyError.notEmpty("mine.txt")) { _ = try backup.state(for: log) }
    #expect(throws: CopyError.notABackup) { _ = try Restoration(of: backup, at: target) }
  }

  /// Signs the first events of a ledger, as the command does, and returns the note.
  @discardableResult private func sign(_ log: EventLog, _ size: UInt64, more: String = "") throws -> String {
    let key = try SigningKey(name: "test", type: .ed25519, seed: Array(1...32))
    let root = try log.snapshot().root(through: Position(size))
    let text = Checkpoint(origin: log.manifest.origin, size: size, root: root).text + more
    let note = SignedNote(text: text, signatures: [try key.sign(text, at: 0)]).description
    try FileManager.default.createDirectory(atPath: ledger.path + "/checkpoints", withIntermediateDirectories: true)
    try note.write(toFile: ledger.path + "/checkpoints/\(size)", atomically: true, encoding: .utf8)
    return note
  }

  @Test func `signed checkpoints are backed up and restored`() async throws {
    defer { cleanUp() }
    let log = try await filled(20)
    let notes = try [7, 20].map { try sign(log, $0) }
    try Data().write(to: URL(fileURLWithPath: ledger.path + "/checkpoints/.lock"))
    try backup.lock().release()
    try backup.copy(log)
    let contents = try LedgerContents(ofCopyIn: backup.directory, manifestIn: backup.directory)
    try await log.append([event()])
    try sign(log, 21)  // after the copy, so not of it
    let record = try backup.complete(contents, of: log, in: ledger.path, now: TemporaryLedger.start)
    #expect(record.checkpoints?.bytes == notes.joined().utf8.count)
    try restore()
    #expect(try FileManager.default.contentsOfDirectory(atPath: target + "/checkpoints").sorted() == ["20", "7"])
    #expect(try String(contentsOfFile: target + "/checkpoints/7", encoding: .utf8) == notes[0])
    #expect(try BackupRecord(record.bytes) == record && backup.record() == record)
  }

  @Test func `a checkpoint that isn't the ledger's keeps a backup from being complete`() async throws {
    defer { cleanUp() }
    let log = try await filled(20)
    try sign(log, 7, more: "all other copies are void\n")
    #expect(throws: CopyError.checkpointDiffers("\(ledger.path)/checkpoints/7", size: 7)) { _ = try make(log) }
    #expect(throws: CopyError.notABackup) { _ = try backup.record() }
    try sign(log, 7)
    _ = try make(log)
  }

  @Test func `a backup whose checkpoints were changed or taken away isn't restored`() async throws {
    defer { cleanUp() }
    let log = try await filled(20)
    let note = try sign(log, 7)
    _ = try make(log)
    let path = backup.directory + "/checkpoints/7"
    try note.replacing("— test", with: "— best").write(toFile: path, atomically: true, encoding: .utf8)
    #expect(throws: CopyError.fileDiffers("checkpoints")) { try restore() }
    try FileManager.default.removeItem(atPath: path)
    #expect(throws: CopyError.fileDiffers("checkpoints")) { try restore() }
    #expect(!FileManager.default.fileExists(atPath: target))
  }

  @Test func `another's checkpoints in the place of a ledger are left alone`() async throws {
    defer { cleanUp() }
    let log = try await filled(20)
    try sign(log, 7)
    _ = try make(log)
    try FileManager.default.createDirectory(atPath: target + "/checkpoints", withIntermediateDirectories: true)
    try Data([1]).write(to: URL(fileURLWithPath: target + "/checkpoints/7"))
    #expect(throws: CopyError.notEmpty("checkpoints/7")) { try restore() }
    try FileManager.default.removeItem(atPath: target + "/checkpoints/7")
    try restore()
  }

  @Test(arguments: ["events.mdb", "ledger.json", "backup.json"], [0.1, 0.5, 0.9])
  func `a backup with a changed byte isn't restored`(name: String, place: Double) async throws {
    defer { cleanUp() }
    _ = try make(await filled())
    let url = URL(fileURLWithPath: "\(backup.directory)/\(name)")
    var data = try Data(contentsOf: url)
    data[Int(Double(data.count) * place)] ^= 1
    try data.write(to: url)
    #expect(throws: CopyError.self) { try restore() }
    #expect(!FileManager.default.fileExists(atPath: target + "/ledger.json"))
    #expect(!FileManager.default.fileExists(atPath: target + "/events.mdb"))
  }

  @Test func `a copy of another ledger is no backup of this one`() async throws {
    defer { cleanUp() }
    let log = try await filled(20)
    try backup.lock().release()
    try backup.copy(log)
    let contents = try LedgerContents(ofCopyIn: backup.directory, manifestIn: backup.directory)
    #expect(contents.problemCount == 0)
    let wrong = LedgerContents(last: Position(19), root: contents.root, problemCount: 0)
    #expect(throws: CopyError.contentsDiffer(problems: 0)) {
      _ = try backup.complete(wrong, of: log, in: ledger.path, now: TemporaryLedger.start)
    }
  }

  @Test func `a restoration that was cut short is unfinished, and can be begun again`() async throws {
    defer { cleanUp() }
    _ = try make(await filled(20))
    let restoration = try Restoration(of: backup, at: target)
    try restoration.lock().release()
    try Data([1]).write(to: URL(fileURLWithPath: target + "/events.mdb.partial"))
    try restoration.copyEvents(from: backup)
    #expect(throws: EventLogError.unfinished) { _ = try EventLog.open(at: target) }
    try restore()
    #expect(throws: CopyError.notEmpty("ledger.json")) { try restore() }
  }
}
