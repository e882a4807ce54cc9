internal import Synchronization

/// The files that this process has open as environments.
///
/// Closing a second environment on one file would drop the first one's locks, and other processes would reuse the
/// pages that its snapshots read. So a second one is refused.
enum OpenEnvironments {
  private static let identities = Mutex<Set<FileIdentity>>([])

  /// Notes the file as open; false where it is already.
  static func claim(_ identity: FileIdentity) -> Bool { identities.withLock { $0.insert(identity).inserted } }

  static func release(_ identity: FileIdentity) { identities.withLock { _ = $0.remove(identity) } }
}
