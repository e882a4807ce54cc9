public import EventEnvelope
internal import LMDB
public import Proofs

/// What a copy of a ledger holds, derived anew from its records.
public struct LedgerContents: Sendable, Hashable {
  /// The last event.
  public let last: Position
  /// The root of the tree over the records through it; nil where a record is missing or unreadable.
  public let root: TreeHash?
  /// How many things are not as they were written.
  public let problemCount: Int

  /// Takes what another process found.
  public init(last: Position, root: TreeHash?, problemCount: Int) {
    self.last = last
    self.root = root
    self.problemCount = problemCount
  }

  /// Verifies the copy in a directory, which may lack its manifest and its anchor still.
  ///
  /// A damaged page may end the process: run it in one of its own.
  /// - Parameters:
  ///   - directory: holds `events.mdb`.
  ///   - manifestDirectory: holds the manifest of the same ledger.
  ///   - progress: is told the position reached, and the last one.
  /// - Throws: what ``EventLog/open(at:access:anchorPolicy:acceptsRollback:clockBounds:clock:)`` throws.
  public init(
    ofCopyIn directory: String, manifestIn manifestDirectory: String,
    progress: ((Position, Position) -> Void)? = nil
  ) throws(EventLogError) {
    let manifest = try Manifest.read(from: manifestDirectory)
    let path = "\(directory)/\(Store.fileName)"
    let environment: Environment
    do {
      environment = try Environment(path: path, tables: Store.tables, access: .readOnly)
    } catch {
      throw .storage(error)
    }
    let store = try Store(environment, manifest: manifest, anchor: nil)
    try store.checkIdentity(in: store.beginRead())
    let last = try store.snapshot().last
    // A copy has no anchor of its own yet: it is held to the one that it is about to get.
    let anchor = Anchor(position: last, root: try store.snapshot().root())
    let anchored = try Store(environment, manifest: manifest, anchor: anchor)
    let report = try anchored.snapshot().verify(problemLimit: 0) { progress?($0, last) }
    self.init(last: last, root: report.root, problemCount: report.problemCount)
  }
}
