public import EventEnvelope
internal import Files
internal import LMDB
public import Proofs
internal import Synchronization

/// What the ledger is known to have held, kept outside of it: a ledger that is shorter, or has another root there, was
/// rolled back.
public struct Anchor: Sendable, Hashable {
  /// The position of the last record that is covered.
  public let position: Position
  /// The root of the tree over the records through it.
  public let root: TreeHash

  /// Covers the records of a tree.
  init(_ tree: TreeFrontier<SHA256Hasher>) {
    position = Position(tree.size)
    root = tree.root
  }

  init(position: Position, root: TreeHash) {
    self.position = position
    self.root = root
  }
}

/// When the anchor follows the ledger.
///
/// Either way it never runs ahead of what is durably committed.
public enum AnchorPolicy: Sendable {
  /// Before each acknowledgement: what was acknowledged is anchored.
  ///
  /// Costs a flush of its own for each commit.
  case everyCommit
  /// On a thread of its own, the newest commit only, at most every 50 ms, and at the latest when the ledger is closed.
  ///
  /// After a power cut the anchor may lie behind by what was acknowledged in its last moments.
  case behind
}

/// The file beside `events.mdb` that holds the anchor, in one of two slots that are written in turn.
struct AnchorFile: Sendable {
  static let fileName = "anchor"

  private let directory: String
  private let storeID: String

  init(directory: String, storeID: String) {
    self.directory = directory
    self.storeID = storeID
  }

  private var slots: SlotFile { SlotFile(path: "\(directory)/\(Self.fileName)") }

  /// The anchor; nil where there is no file, or none of this ledger with a whole slot.
  func read() throws(FilesError) -> Anchor? {
    newest(of: try slots.read() ?? [])?.slot.anchor
  }

  /// Stores the anchor durably, unless the file covers as much already; one that goes back must be forced.
  func store(_ anchor: Anchor, isForced: Bool) throws(FilesError) {
    let isThere = try slots.update { found in
      let newest = newest(of: found)
      if let newest, !isForced, newest.slot.anchor.position >= anchor.position { return nil }
      let next = AnchorSlot(sequence: (newest?.slot.sequence ?? 0) &+ 1, storeID: storeID, anchor: anchor)
      return (newest.map { 1 - $0.index } ?? 0, next.bytes)
    }
    guard !isThere else { return }
    let first = AnchorSlot(sequence: 1, storeID: storeID, anchor: anchor)
    try DurableFile.write(SlotFile.contents(first.bytes), to: Self.fileName, in: directory)
  }

  private func newest(of slots: [[UInt8]]) -> (index: Int, slot: AnchorSlot)? {
    slots.indices.compactMap { index in AnchorSlot(slots[index]).map { (index, $0) } }
      .filter { $0.1.storeID == storeID }
      .max { $0.1.sequence < $1.1.sequence }
  }
}

/// An anchor as it stands in one of the two slots of its file; `docs/FORMAT.md` gives the bytes.
struct AnchorSlot: Hashable {
  static let byteCount = 80
  private static let checkOffset = 72
  /// "ANCH", the layout version, the hash algorithm, two zeros.
  private static let prefix: [UInt8] = [0x41, 0x4E, 0x43, 0x48, 1, HashAlgorithm.sha256.rawValue, 0, 0]

  /// The number of the write: of two whole slots the one with the higher number counts.
  let sequence: UInt64
  let storeID: String
  let anchor: Anchor

  init(sequence: UInt64, storeID: String, anchor: Anchor) {
    self.sequence = sequence
    self.storeID = storeID
    self.anchor = anchor
  }

  /// Reads a slot; nil where it isn't whole.
  init?(_ bytes: [UInt8]) {
    let span = bytes.span
    guard bytes.count >= Self.byteCount, Array(bytes[..<8]) == Self.prefix,
      span.littleEndian(at: Self.checkOffset) == Self.check(span),
      let root = TreeHash(bytes: span.extracting(40..<Self.checkOffset))
    else { return nil }
    sequence = span.littleEndian(at: 8)
    storeID = bytes[16..<32].hexadecimal
    anchor = Anchor(position: Position(span.littleEndian(at: 32)), root: root)
  }

  /// The bytes of the slot.
  var bytes: [UInt8] {
    var bytes = Self.prefix
    bytes.append(littleEndian: sequence, byteCount: 8)
    bytes += Self.storeBytes(storeID)
    bytes.append(littleEndian: anchor.position.rawValue, byteCount: 8)
    bytes += anchor.root.bytes
    bytes.append(littleEndian: Self.check(bytes.span), byteCount: 8)
    return bytes
  }

  private static func check(_ bytes: Span<UInt8>) -> UInt64 {
    TreeHash(leaf: bytes.extracting(0..<checkOffset)).firstNumber
  }

  private static func storeBytes(_ storeID: String) -> [UInt8] {
    let digits = Array(storeID.utf8)
    return (0..<16).map { index in
      guard 2 * index + 1 < digits.count else { return 0 }
      return UInt8(String(decoding: digits[2 * index...2 * index + 1], as: UTF8.self), radix: 16) ?? 0
    }
  }
}

/// Has the anchor follow the commits.
final class AnchorWriter: Sendable {
  private struct Progress {
    var covered: Position?
    /// Set while an anchor that goes back was accepted, and isn't stored yet.
    var isForced: Bool
  }

  /// The first failure of the thread behind; what is committed after it is not anchored.
  private final class Failure: Sendable {
    let error = Mutex(FilesError?.none)
  }

  /// How many milliseconds lie between two anchors behind: each is a flush that the next commit would wait for.
  private static let rest = 50

  private let file: AnchorFile
  private let progress: Mutex<Progress>
  private let failure = Failure()
  /// Nil where each commit waits for its anchor.
  private let thread: BatchThread<TreeFrontier<SHA256Hasher>>?

  /// Starts with what the file covers at opening.
  init(_ file: AnchorFile, policy: AnchorPolicy, covered: Position?, acceptsRollback: Bool) throws(FilesError) {
    self.file = file
    progress = Mutex(Progress(covered: covered, isForced: acceptsRollback))
    let failure = failure
    thread =
      if policy == .behind {
        try BatchThread(
          run: { trees in
            guard let newest = trees.last else { return }
            do throws(FilesError) {
              try file.store(Anchor(newest), isForced: false)
            } catch {
              failure.error.withLock { $0 = $0 ?? error }
            }
          }, rest: Self.rest)
      } else {
        nil
      }
  }

  /// Covers what was just committed.
  ///
  /// - Throws: what the system refused, now or behind; the commit itself is on disk.
  func cover(_ tree: TreeFrontier<SHA256Hasher>) throws(FilesError) {
    if let error = failure.error.withLock({ $0 }) { throw error }
    let position = Position(tree.size)
    try progress.withLock { progress throws(FilesError) in
      guard progress.covered != position || progress.isForced else { return }
      // An accepted rollback is anchored before anyone hears of it: until then the ledger is refused.
      if progress.isForced || thread?.submit(tree) != true {
        try file.store(Anchor(tree), isForced: progress.isForced)
        progress.isForced = false
      }
      progress.covered = position
    }
  }

  /// Ends the thread, once all is covered.
  func stop() { thread?.stop() }
}
