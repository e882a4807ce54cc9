/// A file by which anyone can check that a record is in a signed ledger: C2SP `tlog-proof`, with the record as its extra
/// data.
public struct InclusionDocument: Sendable, Hashable, CustomStringConvertible {
  static let header = "c2sp.org/tlog-proof@v1"

  /// The record's bytes, those that its leaf hash is over; nil where the file has none.
  public let record: [UInt8]?
  /// The proof; its size is the checkpoint's.
  public let proof: InclusionProof
  /// What the note says.
  public let checkpoint: Checkpoint
  /// The signed checkpoint.
  public let note: SignedNote

  /// Puts a document together.
  ///
  /// - Throws: `badCheckpoint`.
  public init(record: [UInt8]?, index: UInt64, path: [TreeHash], note: SignedNote) throws(NoteFault) {
    checkpoint = try Checkpoint(note.text)
    proof = InclusionProof(index: index, size: checkpoint.size, path: path)
    self.record = record
    self.note = note
  }

  /// Reads a document.
  ///
  /// - Throws: `badProof`, or what is wrong with the note.
  public init(_ text: String) throws(NoteFault) {
    var lines = DocumentLines(text)
    guard lines.next() == Substring(Self.header) else { throw .badProof(line: 1) }
    var record: [UInt8]?
    if let extra = lines.next(after: "extra ") {
      record = Base64.decode(extra)
      if record == nil { throw lines.fault }
    }
    guard let index = lines.next(after: "index ").flatMap({ UInt64(decimal: $0) }) else { throw lines.fault(ahead: 1) }
    let path = try lines.hashes()
    try self.init(record: record, index: index, path: path, note: SignedNote(lines.rest))
  }

  /// The document as text.
  public var description: String {
    let extra = record.map { "extra \(Base64.encode($0))\n" } ?? ""
    return "\(Self.header)\n\(extra)index \(proof.index)\n\(DocumentLines.text(of: proof.path))\n\(note)"
  }

  /// Whether the record, or the leaf hash given in its place, leads to the signed root.
  ///
  /// - Returns: false also where there is neither.
  public func holds(leaf: TreeHash? = nil) -> Bool {
    guard let leaf = record.map({ TreeHash(leaf: $0.span) }) ?? leaf else { return false }
    return proof.verifies(leaf: leaf, root: checkpoint.root)
  }
}
