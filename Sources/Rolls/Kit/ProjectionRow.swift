/// A row of a projection: a value with one canonical form in bytes.
public protocol ProjectionRow: Hashable, Sendable {
  /// Writes the row; equal rows write equal bytes.
  func write(to writer: inout RowWriter)

  /// Reads a row.
  ///
  /// - Throws: ``RowFault`` where the bytes aren't a row.
  init(from reader: inout RowReader) throws(RowFault)
}
