public import EventEnvelope
public import EventLog

extension Projection {
  /// The rows as they stood once the first events of the log had been applied, in the order of keys, folded in memory.
  ///
  /// - Parameters:
  ///   - snapshot: the log.
  ///   - end: the last event to apply.
  /// - Returns: the rows, each with its key.
  /// - Throws: ``ViewsError`` where an event can't be read, or what the log refused.
  /// - Complexity: O(events up to `end`); memory for all rows.
  public static func rows(
    in snapshot: borrowing LogSnapshot, through end: Position
  ) throws -> [(key: String, row: Row)] {
    var rows = Rows<Row>()
    try snapshot.fold(Self.self, after: .origin, through: end, into: &rows)
    return rows.inMemory()
  }
}
