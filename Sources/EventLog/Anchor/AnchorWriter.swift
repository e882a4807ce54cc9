internal import EventEnvelope
internal import Files
internal import LMDB
internal import Proofs
internal import Synchronization

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
