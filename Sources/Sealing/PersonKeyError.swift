public import LMDB

/// Why people's keys couldn't be used.
public enum PersonKeyError: Error, Hashable, Sendable {
  /// The key file failed.
  case storage(LMDBError)
}
