/// How long a log is and what its root is, as C2SP `tlog-checkpoint` has it: the text of a note.
public struct Checkpoint: Sendable, Hashable {
  /// The log's name.
  public let origin: String
  /// The number of leaves.
  public let size: UInt64
  /// The root over them.
  public let root: TreeHash

  /// States a log's length and root.
  public init(origin: String, size: UInt64, root: TreeHash) {
    self.origin = origin
    self.size = size
    self.root = root
  }

  /// Reads a note's text; lines beyond the third one are left to whoever wrote them.
  ///
  /// - Throws: `badCheckpoint`.
  public init(_ text: String) throws(NoteFault) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count >= 4, lines.last == "", lines.dropLast().allSatisfy({ !$0.isEmpty }),
      let size = UInt64(decimal: lines[1]), let bytes = Base64.decode(lines[2]), let root = TreeHash(bytes: bytes)
    else { throw .badCheckpoint }
    self.init(origin: String(lines[0]), size: size, root: root)
  }

  /// The note's text.
  public var text: String { "\(origin)\n\(size)\n\(Base64.encode(root.bytes))\n" }
}
