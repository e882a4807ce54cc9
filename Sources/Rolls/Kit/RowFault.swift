/// A stored row that can't be read: the views are damaged, or were written by another version.
public struct RowFault: Error, Hashable, Sendable {
  /// The offset in bytes at which reading failed.
  public let offset: Int

  /// Makes a fault at an offset.
  public init(offset: Int) { self.offset = offset }
}
