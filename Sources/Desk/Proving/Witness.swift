import Files
import Foundation
public import Proofs
import Wording

/// Remembers the last checkpoint of each log, and cosigns only what has it as its beginning.
///
/// A log's key belongs to the origin that it was first seen with: a fork must not pass for another log.
public struct Witness: Sendable {
  private let directory: String
  private let key: SigningKey

  /// Makes a witness.
  ///
  /// - Parameters:
  ///   - directory: where it remembers what it saw.
  ///   - key: what it cosigns with.
  public init(directory: String, key: SigningKey) {
    self.directory = directory
    self.key = key
  }

  /// Looks at a log, and cosigns its checkpoint.
  ///
  /// - Returns: the note, how many events there were when last seen, and the file that the note was written to.
  /// - Throws: ``Problem`` of kind `problemsFound` where it contradicts what was seen before; both are kept as evidence.
  public func look(at source: WitnessSource, logKey: VerifierKey, time: UInt64) throws -> (
    note: SignedNote, previous: UInt64?, file: String
  ) {
    try DurableFile.makeDirectory(directory)
    let lock = try FileLock(path: directory + "/.lock")
    defer { lock.release() }
    var note = try source.note()
    try note.verify(with: logKey)
    let checkpoint = try Checkpoint(note.text)
    let file = "\(directory)/\(Self.name(of: checkpoint.origin))"
    let previous = try TextFile.read(ifAt: file).map { try SignedNote($0) }
    if let previous {
      try check(checkpoint, note, after: previous, source, time)
    } else if let other = try seen(signedWith: logKey) {
      throw try refusal(
        other, note, time,
        Text(
          "the key \(logKey.name) signed as \(try Checkpoint(other.text).origin) before, and now as \(checkpoint.origin)",
          "密钥 \(logKey.name) 此前以 \(try Checkpoint(other.text).origin) 之名签署，现为 \(checkpoint.origin)"))
    }
    note.add(try key.sign(note.text, at: time))
    try TextFile.write(note.description, to: file)
    return (note, try previous.map { try Checkpoint($0.text).size }, file)
  }

  /// A note that was cosigned before and has a signature of the log's key, by whatever name.
  private func seen(signedWith logKey: VerifierKey) throws -> SignedNote? {
    for name in try FileManager.default.contentsOfDirectory(atPath: directory).sorted() where Self.isName(name) {
      let note = try SignedNote(TextFile.read("\(directory)/\(name)"))
      if note.signatures.contains(where: { logKey.verifies($0, of: note.text) }) { return note }
    }
    return nil
  }

  private func check(
    _ checkpoint: Checkpoint, _ note: SignedNote, after previous: SignedNote, _ source: WitnessSource, _ time: UInt64
  ) throws {
    let before = try Checkpoint(previous.text)
    guard before.size <= checkpoint.size else {
      throw try refusal(
        previous, note, time,
        Text(
          "\(checkpoint.origin) has \(checkpoint.size) events, and had \(before.size) when last seen",
          "\(checkpoint.origin) 现有 \(checkpoint.size) 条事件，上次所见为 \(before.size) 条"))
    }
    let path =
      before.size == checkpoint.size
      ? [] : try source.consistencyPath(from: before.size, to: checkpoint.size)
    let proof = ConsistencyProof(first: before.size, second: checkpoint.size, path: path)
    guard proof.verifies(first: before.root, second: checkpoint.root) else {
      throw try refusal(
        previous, note, time,
        Text(
          "\(checkpoint.origin): its \(checkpoint.size) events don't begin with the \(before.size) that were last seen",
          "\(checkpoint.origin)：现有 \(checkpoint.size) 条事件的开头与上次所见的 \(before.size) 条不符"))
    }
  }

  private func refusal(
    _ previous: SignedNote, _ note: SignedNote, _ time: UInt64, _ what: Text
  ) throws -> Problem {
    let checkpoint = try Checkpoint(note.text)
    let folder = freeFolder("\(directory)/evidence-\(Self.name(of: checkpoint.origin))-\(time)")
    try DurableFile.makeDirectory(folder)
    try TextFile.write(previous.description, to: folder + "/seen")
    try TextFile.write(note.description, to: folder + "/shown")
    return Problem(
      .problemsFound, what,
      remedy: Text(
        "Not cosigned. Both signed checkpoints are in \(folder): they are the evidence.",
        "未予联署。两份已签名的检查点存于 \(folder)，可作证据。"))
  }

  /// A folder that isn't there yet: evidence is never written over, whatever second it is of.
  private func freeFolder(_ path: String) -> String {
    var (folder, number) = (path, 1)
    while DurableFile.exists(folder) {
      number += 1
      folder = "\(path)-\(number)"
    }
    return folder
  }

  /// The file of a log, whose origin may have any character.
  private static func name(of origin: String) -> String {
    let bytes = Array(origin.utf8)
    return String(TreeHash(leaf: bytes.span).description.prefix(32))
  }

  private static func isName(_ name: String) -> Bool {
    name.utf8.count == 32 && name.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}
