internal import EventEnvelope
internal import Proofs

extension Store {
  /// Checks that the ledger holds what its anchor, read before it was opened, says that it held.
  ///
  /// - Throws: `rolledBack`, `anchorMissing`, `storage`.
  func checkAnchor() throws(EventLogError) {
    if let problem = try snapshot().anchorProblem() { throw problem }
  }
}

extension LogSnapshot {
  /// What speaks against the ledger when it is held to its anchor; nil where nothing does.
  ///
  /// A record that is damaged hides whether the root is the anchored one. It shows by itself, to whoever reads it and in a
  /// verification, and nothing can be appended after it, so it is no reason to refuse the readers of all others.
  borrowing func anchorProblem() throws(EventLogError) -> EventLogError? {
    guard let anchor = store.anchor else { return last == .origin ? nil : .anchorMissing(last: last) }
    guard anchor.position <= last else { return .rolledBack(anchored: anchor.position, found: last) }
    do throws(EventLogError) {
      let isSame = try root(through: anchor.position) == anchor.root
      return isSame ? nil : .rolledBack(anchored: anchor.position, found: last)
    } catch {
      if case .damaged = error { return nil }
      throw error
    }
  }
}
