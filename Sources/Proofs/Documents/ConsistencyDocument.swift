/// A file by which anyone can check that a signed ledger has an earlier state as its beginning.
public struct ConsistencyDocument: Sendable, Hashable, CustomStringConvertible {
  static let header = "anjuan/consistency-proof@v1"

  /// The root of the earlier state, to be compared with an earlier checkpoint.
  public let firstRoot: TreeHash
  /// The proof; its second size is the checkpoint's.
  public let proof: ConsistencyProof
  /// What the note says.
  public let checkpoint: Checkpoint
  /// The signed later checkpoint.
  public let note: SignedNote

  /// Puts a document together.
  ///
  /// - Throws: `badCheckpoint`.
  public init(first: UInt64, firstRoot: TreeHash, path: [TreeHash], note: SignedNote) throws(NoteFault) {
    checkpoint = try Checkpoint(note.text)
    proof = ConsistencyProof(first: first, second: checkpoint.size, path: path)
    self.firstRoot = firstRoot
    self.note = note
  }

  /// Reads a document.
  ///
  /// - Throws: `badProof`, or what is wrong with the note.
  public init(_ text: String) throws(NoteFault) {
    var lines = DocumentLines(text)
    guard lines.next() == Substring(Self.header) else { throw .badProof(line: 1) }
    let old = lines.next(after: "old ").map { $0.split(separator: " ", omittingEmptySubsequences: false) } ?? []
    guard old.count == 2, let first = UInt64(decimal: old[0]), let bytes = Base64.decode(old[1]),
      let root = TreeHash(bytes: bytes)
    else { throw .badProof(line: 2) }
    let path = try lines.hashes()
    try self.init(first: first, firstRoot: root, path: path, note: SignedNote(lines.rest))
  }

  /// The document as text.
  public var description: String {
    let old = "old \(proof.first) \(Base64.encode(firstRoot.bytes))"
    return "\(Self.header)\n\(old)\n\(DocumentLines.text(of: proof.path))\n\(note)"
  }

  /// Whether both roots follow from the proof.
  public var holds: Bool { proof.verifies(first: firstRoot, second: checkpoint.root) }
}
