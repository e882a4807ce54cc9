internal import Files
internal import Synchronization

/// The files that this process has open as environments.
///
/// Closing a second environment on one file would drop the first one's locks, and other processes would reuse the
/// pages that its snapshots read. So a second one is refused.
enum OpenEnvironments {
  private static let identities = Mutex<Set<FileIdentity>>([])

  /// Notes the file as open; false where it is already.
  static func claim(_ identity: FileIdentity) -> Bool { identities.withLock { $0.insert(identity).inserted } }

  /// Closes the file and forgets it, in one step for others.
  ///
  /// Closing frees the number of a file that was deleted, and the system gives it to the next new one: nobody may find
  /// the number taken by a file that is gone.
  static func release(_ identity: FileIdentity, closing close: () -> Void) {
    identities.withLock { open in
      close()
      open.remove(identity)
    }
  }
}
