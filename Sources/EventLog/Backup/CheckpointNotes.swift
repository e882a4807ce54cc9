internal import EventEnvelope
internal import FoundationEssentials
internal import Files
internal import LMDB
internal import Proofs

/// The checkpoints that a ledger signed: small files in a folder beside its store, or in a backup, each named for its
/// number of events.
struct CheckpointNotes: Sendable {
  static let folderName = "checkpoints"
  private static let longestNote = 1 << 20

  private struct Note: Sendable {
    let size: UInt64
    let bytes: [UInt8]
  }

  /// In the order of their sizes.
  private let notes: [Note]

  /// No checkpoints.
  init() { notes = [] }

  /// Reads those of a ledger's or a backup's directory.
  ///
  /// - Parameters:
  ///   - directory: may have no such folder.
  ///   - last: those of more events are left out.
  /// - Throws: `log` where one can't be read.
  init(in directory: String, through last: Position = Position(.max)) throws(CopyError) {
    let folder = "\(directory)/\(Self.folderName)"
    var notes: [Note] = []
    for size in Self.names(in: folder).compactMap({ UInt64($0) }).sorted() where size <= last.rawValue {
      let bytes = try storing { () throws(FilesError) in
        try DurableFile.read("\(folder)/\(size)", limit: Self.longestNote)
      }
      if let bytes { notes.append(Note(size: size, bytes: bytes)) }
    }
    self.notes = notes
  }

  /// Length and SHA-256 of all of them, one after another; nil where there is none.
  var digest: FileDigest? { notes.isEmpty ? nil : FileDigest(of: notes.flatMap(\.bytes)) }

  /// Checks that each says what the ledger holds, and nothing else; signatures need keys, and aren't checked.
  ///
  /// - Parameters:
  ///   - log: the ledger.
  ///   - directory: where the notes were read, to name the wrong one.
  /// - Throws: `checkpointDiffers`, `log`.
  func check(against log: EventLog, in directory: String) throws(CopyError) {
    for note in notes {
      let root = try Backup.logging { () throws(EventLogError) in
        try log.snapshot().root(through: Position(note.size))
      }
      let derived = Checkpoint(origin: log.manifest.origin, size: note.size, root: root)
      let text = (try? SignedNote(String(decoding: note.bytes, as: UTF8.self)))?.text
      guard let text, text.utf8.elementsEqual(derived.text.utf8) else {
        throw .checkpointDiffers("\(directory)/\(Self.folderName)/\(note.size)", size: note.size)
      }
    }
  }

  /// Writes them to a directory, in place of any that are there.
  func write(to directory: String) throws(CopyError) {
    let folder = "\(directory)/\(Self.folderName)"
    for name in Self.names(in: folder) where !notes.contains(where: { String($0.size) == name }) {
      try storing { () throws(FilesError) in try DurableFile.remove("\(folder)/\(name)") }
    }
    guard !notes.isEmpty else { return }
    try storing { () throws(FilesError) in
      try DurableFile.makeDirectory(folder)
      for note in notes { try DurableFile.place(note.bytes, as: String(note.size), in: folder) }
      try DurableFile.flushNames(in: folder)
    }
  }

  /// A file in that folder of a directory that isn't one of these, by its path below the directory.
  func foreign(in directory: String) throws(CopyError) -> String? {
    let others = try CheckpointNotes(in: directory)
    for name in Self.names(in: "\(directory)/\(Self.folderName)") where !name.hasPrefix(".") {
      guard let note = notes.first(where: { String($0.size) == name }),
        others.notes.contains(where: { $0.size == note.size && $0.bytes == note.bytes })
      else { return "\(Self.folderName)/\(name)" }
    }
    return nil
  }

  private static func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }
}
