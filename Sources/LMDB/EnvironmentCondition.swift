/// What whoever watches an environment wants to know, at one moment.
public struct EnvironmentCondition: Sendable, Hashable {
  /// Sizes and counts.
  public let information: EnvironmentInformation
  /// The slots that readers of all processes have taken, idle ones included.
  public let readers: [ReaderSlot]
  /// Pages of the file that are free for use again.
  public let freePages: Int

  /// How many transactions the oldest snapshot is behind; 0 where there is none.
  public var oldestReaderLag: Int {
    readers.compactMap(\.transaction).map { max(0, information.lastTransaction - $0) }.max() ?? 0
  }
}

extension Environment {
  /// Takes stock of the environment.
  ///
  /// Linear in the list of free pages.
  ///
  /// - Throws: what LMDB refused.
  public func condition() throws(LMDBError) -> EnvironmentCondition {
    let freePages = try freePages()
    return try EnvironmentCondition(information: information, readers: readers(), freePages: freePages)
  }
}
