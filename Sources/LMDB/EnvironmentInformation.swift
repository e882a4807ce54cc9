/// Sizes and counts of an environment at one moment.
public struct EnvironmentInformation: Sendable, Hashable {
  /// The number of the last committed transaction.
  public let lastTransaction: Int
  /// Bytes of address space reserved for the map.
  public let mapSize: Int
  /// Pages in use or free for use again: the file's length in pages.
  public let usedPages: Int
  /// Bytes of a page.
  public let pageSize: Int
  /// The file's length in bytes, up to its last page.
  public var usedBytes: Int { usedPages * pageSize }
  /// Reader slots taken at most since the first process opened the file.
  public let readers: Int
  /// Reader slots that there are.
  public let maxReaders: Int
}
