import EventEnvelope
public import EventLog
import Files
import Foundation
public import Proofs
import Wording

/// The checkpoints that a ledger has signed, each in a file named for its size: what it can never go back on.
public struct CheckpointStore: Sendable {
  private let ledger: String
  private var directory: String { ledger + "/checkpoints" }

  /// The checkpoints of a ledger.
  ///
  /// - Parameter ledger: the ledger's directory.
  public init(ledger: String) { self.ledger = ledger }

  /// The number of events of the last one; nil where none was signed.
  var lastSize: UInt64? {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
    return names.compactMap { UInt64($0) }.max()
  }

  /// When the file of a checkpoint was last written, as Unix time; nil where the system doesn't say.
  func writtenAt(size: UInt64) -> Double? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: "\(directory)/\(size)")
    return (attributes?[.modificationDate] as? Date)?.timeIntervalSince1970
  }

  /// The one of the most records; nil where none was signed.
  public func last() throws -> (note: SignedNote, checkpoint: Checkpoint)? { try lastSize.map { try read(size: $0) } }

  /// The last one, or a failure that says what to do.
  public func requireLast() throws -> (note: SignedNote, checkpoint: Checkpoint) {
    if let last = try last() { return last }
    throw Problem(
      .notFound, Text("\(ledger) has no signed checkpoint", "\(ledger) 尚无已签名的检查点"),
      cause: .checkpoint(.noCheckpoint))
  }

  /// The one of a number of records, or the last one where it is nil; otherwise a failure that says what to do.
  public func require(size: UInt64?) throws -> (note: SignedNote, checkpoint: Checkpoint) {
    guard let size else { return try requireLast() }
    guard DurableFile.exists("\(directory)/\(size)") else {
      throw Problem(
        .notFound, Text("no checkpoint of \(size) events was signed", "没有为 \(size) 条事件签名的检查点"),
        remedy: Text("Leave the later number out, for the last one.", "可省略后来的事件数，即取最近一次。"))
    }
    return try read(size: size)
  }

  private func read(size: UInt64) throws -> (note: SignedNote, checkpoint: Checkpoint) {
    let text = try TextFile.read("\(directory)/\(size)")
    guard let note = try? SignedNote(text), let checkpoint = try? Checkpoint(note.text), checkpoint.size == size else {
      throw changed(size)
    }
    return (note, checkpoint)
  }

  /// Signs the ledger as it stands, unless that would contradict what was signed before.
  ///
  /// The note is on disk before it is handed out.
  public func sign(_ log: EventLog, with key: SigningKey, at time: UInt64) throws -> (
    note: SignedNote, checkpoint: Checkpoint
  ) {
    try DurableFile.makeDirectory(directory)
    let lock = try FileLock(path: directory + "/.lock")
    defer { lock.release() }
    let snapshot = try log.snapshot()
    let last = try last()
    if let last { try check(last, against: snapshot, of: log.manifest) }
    let checkpoint = Checkpoint(
      origin: log.manifest.origin, size: snapshot.last.rawValue, root: try snapshot.root())
    var note = SignedNote(text: checkpoint.text, signatures: [])
    if let last, last.checkpoint.size == checkpoint.size { note = last.note }
    if (try? note.verify(with: key.verifierKey)) == nil {
      note.add(try key.sign(note.text, at: time))
      try DurableFile.write(Array(note.description.utf8), to: "\(checkpoint.size)", in: directory)
    }
    return (note, checkpoint)
  }

  /// Checks that the ledger still has the signed state as its beginning, and that the note says that and nothing else.
  ///
  /// - Throws: ``Problem`` of kind `problemsFound` where it isn't so.
  public func check(
    _ signed: (note: SignedNote, checkpoint: Checkpoint), against snapshot: borrowing LogSnapshot, of manifest: Manifest
  ) throws {
    let checkpoint = signed.checkpoint
    guard try !Self.contradicts(checkpoint, snapshot) else {
      throw Problem(
        .problemsFound,
        Text(
          "\(ledger) contradicts the checkpoint of \(checkpoint.size) events that it signed",
          "\(ledger) 与其已签名的检查点（\(checkpoint.size) 条事件）相矛盾"),
        cause: .checkpoint(.contradicted))
    }
    guard checkpoint.origin.utf8.elementsEqual(manifest.origin.utf8) else {
      throw Problem(
        .problemsFound,
        Text(
          "\(ledger) signed \(directory)/\(checkpoint.size) as \(checkpoint.origin), and its ledger.json says "
            + manifest.origin,
          "\(ledger) 曾以 \(checkpoint.origin) 之名签署 \(directory)/\(checkpoint.size)，而 ledger.json 现为 "
            + manifest.origin),
        remedy: Text(
          "A ledger keeps its origin: put the ledger.json back that it was made with.",
          "账本的来源名称不可更改：请放回最初的 ledger.json。"))
    }
    // By bytes: texts of the same letters may be written in several ways, and a signature is over one of them.
    let derived = Checkpoint(origin: manifest.origin, size: checkpoint.size, root: checkpoint.root)
    guard signed.note.text.utf8.elementsEqual(derived.text.utf8) else { throw changed(checkpoint.size) }
  }

  private func changed(_ size: UInt64) -> Problem {
    Problem(
      .problemsFound,
      Text(
        "\(directory)/\(size) isn't what this ledger signs for its first \(size) events",
        "\(directory)/\(size) 不是本账本为前 \(size) 条事件签名的内容"),
      remedy: Text(
        "It was changed. Keep it as evidence elsewhere, and put the one back that was handed out.",
        "该文件已被改动：请移至他处留作证据，并放回当初发出的文本。"))
  }

  /// Whether the ledger hasn't the signed state as its beginning.
  static func contradicts(_ checkpoint: Checkpoint, _ snapshot: borrowing LogSnapshot) throws -> Bool {
    guard checkpoint.size <= snapshot.last.rawValue else { return true }
    return try snapshot.root(through: Position(checkpoint.size)) != checkpoint.root
  }
}
