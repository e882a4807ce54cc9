import EventEnvelope
import EventLog
import Files
import Foundation
import Proofs
import Testing

@testable import Desk

@Suite final class TileExporterTests {
  private let place = FileManager.default.temporaryDirectory.appendingPathComponent("tiles-\(UUID().uuidString)").path
  private let log: EventLog
  private var target: String { place + "/made/for/it" }

  init() async throws {
    guard let scope = Scope(["431026"]), let office = Office("431026000000"), let actor = Subject("system/test"),
      let subject = Subject("case/1")
    else { throw CancellationError() }
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    log = try EventLog.create(at: place + "/l", origin: "test", scope: scope, now: .now)
    let event = NewEvent(
      type: 1, schemaVersion: 1, occurredOn: .today, actor: actor, office: office, subjects: [subject], payload: [1])
    try await log.append((1...600).map { _ in event })
  }

  deinit {
    log.close()
    try? FileManager.default.removeItem(atPath: place)
  }

  private func export(_ exporter: inout TileExporter) throws {
    let snapshot = try log.snapshot()
    let checkpoint = Checkpoint(origin: "test", size: 600, root: try snapshot.root())
    let key = try SigningKey(name: "test", type: .ed25519, seed: Array(1...32))
    let note = SignedNote(text: checkpoint.text, signatures: [try key.sign(checkpoint.text, at: 0)])
    try exporter.export(snapshot, note, checkpoint) { _ in }
  }

  /// The folders in which a tile or a bundle lies.
  private var folders: Set<String> {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: target)) ?? []
    return Set(
      names.filter { $0.hasPrefix("tile/") && !URL(fileURLWithPath: "\(target)/\($0)").hasDirectoryPath }
        .map { URL(fileURLWithPath: "\(target)/\($0)").deletingLastPathComponent().path })
  }

  @Test func `the names of all tiles are durable, once a folder, before the checkpoint speaks of them`() throws {
    var flushed: [String] = []
    let checkpoint = target + "/checkpoint"
    var exporter = TileExporter(target) { folder in
      #expect(!DurableFile.exists(checkpoint))
      flushed.append(folder)
    }
    try export(&exporter)
    #expect(exporter.written == 7 && DurableFile.exists(checkpoint))
    #expect(Set(flushed) == folders && flushed.count == folders.count && folders.count == 5)
    flushed = []
    var again = TileExporter(target) { flushed.append($0) }
    try export(&again)
    #expect(again.written == 0 && again.kept == 7 && flushed.isEmpty)
  }

  @Test func `an export whose tiles may be lost has no checkpoint`() throws {
    var exporter = TileExporter(target) { _ in throw CancellationError() }
    #expect(throws: CancellationError.self) { try export(&exporter) }
    #expect(!DurableFile.exists(target + "/checkpoint"))
  }

  @Test func `what a write left over that was cut short doesn't matter`() throws {
    try FileManager.default.createDirectory(atPath: target + "/tile/entries", withIntermediateDirectories: true)
    try Data([1]).write(to: URL(fileURLWithPath: target + "/tile/entries/.000.new"))
    var exporter = TileExporter(target)
    try export(&exporter)
    #expect(!DurableFile.exists(target + "/tile/entries/.000.new"))
  }
}
