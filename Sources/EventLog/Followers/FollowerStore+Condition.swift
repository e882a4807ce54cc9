public import LMDB

extension FollowerStore {
  /// Sizes, readers and free pages of the file as of now.
  ///
  /// - Throws: what LMDB refused.
  public func condition() throws(LMDBError) -> EnvironmentCondition { try environment.condition() }
}
