import Foundation
import Proofs
import Testing

@testable import Desk

@Suite final class WitnessTests {
  private let place = FileManager.default.temporaryDirectory.appendingPathComponent("witness-\(UUID().uuidString)").path
  private let key: SigningKey
  private let witness: Witness

  init() throws {
    key = try SigningKey(name: "log.example", type: .ed25519, seed: Array(1...32))
    let own = try SigningKey(name: "witness.example", type: .cosignature, seed: Array(2...33))
    witness = Witness(directory: place + "/seen", key: own)
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: place) }

  /// Shows the witness a checkpoint whose root is made of a byte.
  private func show(origin: String = "log.example", size: UInt64, root byte: UInt8, at time: UInt64) throws {
    let root = try #require(TreeHash(bytes: [UInt8](repeating: byte, count: 32)))
    let text = Checkpoint(origin: origin, size: size, root: root).text
    let note = SignedNote(text: text, signatures: [try key.sign(text, at: 0)])
    try note.description.write(toFile: place + "/checkpoint", atomically: true, encoding: .utf8)
    _ = try witness.look(at: .tiles(place), logKey: key.verifierKey, time: time)
  }

  private func evidence(_ name: String) throws -> Set<String> {
    let folders = try FileManager.default.contentsOfDirectory(atPath: place + "/seen")
    return Set(
      try folders.filter { $0.hasPrefix("evidence-") }.map {
        try String(contentsOfFile: "\(place)/seen/\($0)/\(name)", encoding: .utf8)
      })
  }

  @Test func `every refusal keeps its own evidence, those of one second too`() throws {
    try show(size: 5, root: 5, at: 7)
    for size in 1...4 as ClosedRange<UInt64> {
      #expect(throws: Problem.self) { try show(size: size, root: 1, at: 7) }
    }
    #expect(try evidence("shown").count == 4 && evidence("seen").count == 1)
  }

  @Test func `a key that was seen with one origin isn't cosigned with another`() throws {
    try show(size: 5, root: 5, at: 7)
    #expect(throws: Problem.self) { try show(origin: "other.example", size: 5, root: 5, at: 8) }
    #expect(throws: Problem.self) { try show(origin: "other.example", size: 6, root: 6, at: 9) }
    try show(size: 5, root: 5, at: 10)
    #expect(try evidence("shown").count == 2)
  }
}
