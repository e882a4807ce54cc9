internal import EventLog
public import LMDB

extension Views {
  /// Sizes, readers and free pages of the views' file as of now.
  ///
  /// - Throws: what LMDB refused.
  public func storeCondition() throws(LMDBError) -> EnvironmentCondition { try store.condition() }
}
