internal import CLMDB

/// What a put does about keys that exist.
public enum PutMode: Sendable {
  /// Puts the value, in place of any other at the key.
  case replace
  /// Puts the value only where the key is new; throws `keyExists` otherwise.
  case insert
  /// Puts the value above all other keys, which skips the search; throws `keyExists` where the key isn't the highest.
  case append

  var flags: UInt32 {
    switch self {
    case .replace: 0
    case .insert: UInt32(MDB_NOOVERWRITE)
    case .append: UInt32(MDB_APPEND)
    }
  }
}
