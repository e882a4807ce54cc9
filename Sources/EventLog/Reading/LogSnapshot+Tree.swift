public import EventEnvelope
internal import LMDB
public import Proofs

extension LogSnapshot {
  /// The root of the tree over the records 1 to `through`, the last one where it is nil.
  ///
  /// O(log n): reads at most 255 records, and as many hashes for each of the stored levels.
  ///
  /// - Throws: `notRecorded`, `damaged`, `treeDamaged`, `storage`.
  public borrowing func root(through: Position? = nil) throws(EventLogError) -> TreeHash {
    let end = try existing(through ?? last)
    return try hash(of: 0..<end.rawValue)
  }

  /// The proof that a record is among those of a tree.
  ///
  /// O(log n), as ``root(through:)``.
  ///
  /// - Parameters:
  ///   - position: the record's; its leaf's index is one less.
  ///   - through: the tree's last record; nil for the snapshot's.
  /// - Returns: the proof.
  /// - Throws: `notRecorded`, `damaged`, `treeDamaged`, `storage`.
  public borrowing func inclusionProof(
    of position: Position, through: Position? = nil
  ) throws(EventLogError) -> InclusionProof {
    let end = try existing(through ?? last)
    guard position > .origin, position <= end else { throw .notRecorded(asked: position, last: end) }
    let index = position.rawValue - 1
    var path: [TreeHash] = []
    for leaves in InclusionProof.ranges(index: index, size: end.rawValue) { path.append(try hash(of: leaves)) }
    return InclusionProof(index: index, size: end.rawValue, path: path)
  }

  /// The proof that the tree through a position has the tree through an earlier one as its beginning.
  ///
  /// O(log n), as ``root(through:)``.
  ///
  /// - Parameters:
  ///   - first: the earlier tree's last record; the origin for the empty tree.
  ///   - through: the later tree's last record; nil for the snapshot's.
  /// - Returns: the proof.
  /// - Throws: `notRecorded`, `damaged`, `treeDamaged`, `storage`.
  public borrowing func consistencyProof(
    from first: Position, through: Position? = nil
  ) throws(EventLogError) -> ConsistencyProof {
    let end = try existing(through ?? last)
    guard first <= end else { throw .notRecorded(asked: first, last: end) }
    var path: [TreeHash] = []
    for leaves in ConsistencyProof.ranges(first: first.rawValue, second: end.rawValue) {
      path.append(try hash(of: leaves))
    }
    return ConsistencyProof(first: first.rawValue, second: end.rawValue, path: path)
  }

  /// The hash of a complete subtree whose records are all there.
  ///
  /// Leaves are hashed from their records, and subtrees below 256 leaves from those; all others are stored, or follow
  /// from at most 128 that are.
  ///
  /// - Throws: `damaged`, `treeDamaged`, `storage`.
  public borrowing func hash(of subtree: NodeAddress) throws(EventLogError) -> TreeHash {
    let tileHeight = TreeFrontier<SHA256Hasher>.tileHeight
    let storedLevel = subtree.level / tileHeight * tileHeight
    let count = (1 as UInt64) << UInt64(subtree.level - storedLevel)
    var row: [TreeHash] = []
    row.reserveCapacity(Int(count))
    if storedLevel == 0 {
      let first = Position(subtree.index * count)
      var records = try records(after: first, through: Position(first.rawValue + count))
      while let record = try records.next() { row.append(try record.checkedHash()) }
      guard row.count == Int(count) else { throw .notRecorded(asked: Position(first.rawValue + count), last: last) }
    } else {
      for index in subtree.index * count..<(subtree.index + 1) * count {
        row.append(try storedHash(of: NodeAddress(level: storedLevel, index: index)))
      }
    }
    return TreeHash.subtree(of: row, with: SHA256Hasher.self)
  }

  /// The tree's right edge after the record at `through`.
  borrowing func frontier(through: Position) throws(EventLogError) -> TreeFrontier<SHA256Hasher> {
    let size = through.rawValue
    guard let frontier = TreeFrontier<SHA256Hasher>(size: size, peaks: try peaks(of: 0..<size)) else {
      throw .treeDamaged(after: .origin, count: size)
    }
    return frontier
  }

  private borrowing func hash(of leaves: Range<UInt64>) throws(EventLogError) -> TreeHash {
    TreeHash.root(of: try peaks(of: leaves), with: SHA256Hasher.self)
  }

  private borrowing func peaks(of leaves: Range<UInt64>) throws(EventLogError) -> [TreeHash] {
    var hashes: [TreeHash] = []
    for peak in NodeAddress.peaks(of: leaves) { hashes.append(try hash(of: peak)) }
    return hashes
  }

  private borrowing func storedHash(of address: NodeAddress) throws(EventLogError) -> TreeHash {
    do throws(LMDBError) {
      let value = try transaction.value(at: TreeKey.bytes(of: address).span, in: store.tree)
      if let value, let hash = TreeHash(bytes: value) { return hash }
    } catch {
      throw .storage(error)
    }
    throw .treeDamaged(after: Position(address.start), count: 1 << UInt64(address.level))
  }

  private borrowing func existing(_ position: Position) throws(EventLogError) -> Position {
    guard position <= last else { throw .notRecorded(asked: position, last: last) }
    return position
  }
}
