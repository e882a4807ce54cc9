internal import Proofs

/// What follows from the bytes of the records alone: which hashes fit, and the tree over them.
struct HashedRecords: Sendable {
  private(set) var tree = DerivedTree()
  private(set) var problems: ProblemList

  init(problemLimit: Int) { problems = ProblemList(limit: problemLimit) }

  /// Takes the records that follow those taken before.
  mutating func take(_ chunk: RecordChunk) {
    chunk.forEach { bytes, position in
      if let hash = TreeHash(ofRecord: bytes) {
        tree.append(hash, at: position)
      } else {
        tree.interrupt()
        problems.note(.record(position, .hash), at: position)
      }
    }
  }
}
