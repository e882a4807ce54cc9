internal import EventEnvelope
internal import LMDB
internal import Proofs

/// Makes a ledger's store anew from record bytes, exactly as they were.
///
/// The only way in that chooses neither position, time nor links; for new stores alone.
struct LedgerBuilder {
  private let store: Store
  private var tree = TreeFrontier<SHA256Hasher>()
  private var heads = DerivedHeads()
  private var lastRecordedAt = Instant(microseconds: .min)
  private(set) var last = Position.origin

  /// Makes a new, empty store at `path`.
  @available(*, noasync)
  init(path: String, manifest: Manifest) throws(EventLogError) {
    let environment: Environment
    do {
      environment = try Environment(path: path, tables: Store.tables, access: .create)
    } catch {
      throw .storage(error)
    }
    store = try Store(environment, manifest: manifest, anchor: nil)
    try store.adoptManifest()
  }

  /// Records the next leaves, each a record without its check bytes, in one transaction.
  ///
  /// - Throws: `damaged` where one doesn't follow from those before it.
  @available(*, noasync)
  mutating func append(_ leaves: [[UInt8]]) throws(EventLogError) {
    var transaction = try store.beginWrite()
    for leaf in leaves {
      let hash = TreeHash(leaf: leaf.span)
      var record = leaf
      record.append(littleEndian: hash.firstNumber, byteCount: RecordLayout.checkByteCount)
      let position = last.next
      try check(RecordView(record.span, at: position))
      do throws(LMDBError) {
        try transaction.put(
          record.span, at: position.rawValue.bigEndianBytes.span, in: store.events, mode: .append)
        for node in tree.append(hash) {
          try transaction.put(node.hash.bytes.span, at: TreeKey.bytes(of: node.address).span, in: store.tree)
        }
      } catch {
        throw .storage(error)
      }
      last = position
    }
    do { try transaction.commit() } catch { throw .storage(error) }
  }

  private mutating func check(_ record: borrowing RecordView) throws(EventLogError) {
    let position = record.position
    guard record.recordedAt >= lastRecordedAt else { throw .damaged(position, .position(position.rawValue)) }
    lastRecordedAt = record.recordedAt
    var links = record.links
    var index = 0
    while let link = links.next() {
      guard heads.note(link.subject, at: position.rawValue) == link.previous else {
        throw .damaged(position, .subject(index))
      }
      index += 1
    }
  }

  /// Writes the heads, complete through the last event, and where the ledger went live.
  @available(*, noasync)
  func finish(liveSince: Position?) throws(EventLogError) {
    var transaction = try store.beginWrite()
    do throws(LMDBError) {
      for number in heads.subjects.sortedNumbers() {
        try transaction.put(heads.head(number).bytes.span, at: heads.subjects.text(of: number), in: store.heads)
      }
      try Meta.headsThrough.put(last.rawValue, in: &transaction, store)
      if let liveSince { try Meta.liveSince.put(liveSince.rawValue, in: &transaction, store) }
      try transaction.commit()
    } catch {
      throw .storage(error)
    }
  }
}
