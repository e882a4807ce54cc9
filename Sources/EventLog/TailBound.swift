/// How many events may wait for the heads table.
///
/// A flush writes each subject of the tail once, so a longer tail makes appending cheaper; a process that opens the
/// ledger reads the tail first, so a shorter one makes opening cheaper. Measured: see `docs/PERFORMANCE.md`.
package struct TailBound: Sendable {
  /// The bound when a commit is small, and what closing leaves at most.
  let ordinary: Int
  /// The bound while commits are large: whoever imports pays for one flush in the place of many.
  let bulk: Int

  /// From how many events on a commit is large.
  static let bulkCommit: UInt64 = 100
  static let standard = TailBound(ordinary: 16_384, bulk: 131_072)

  init(ordinary: Int, bulk: Int) {
    self.ordinary = ordinary
    self.bulk = bulk
  }

  /// One bound, whatever the commits: short ones put the flush to the test.
  package init(_ bound: Int) { self.init(ordinary: bound, bulk: bound) }

  /// Whether a commit flushes the heads.
  ///
  /// - Parameters:
  ///   - waiting: the events after the heads table, the commit's own included.
  ///   - appended: the commit's own.
  /// - Returns: whether it does.
  func isReached(waiting: UInt64, appended: UInt64) -> Bool {
    waiting >= UInt64(appended >= Self.bulkCommit ? bulk : ordinary)
  }
}
