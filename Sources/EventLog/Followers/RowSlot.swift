/// Which of a follower's two tables: one holds the rows, the other is empty or being rebuilt.
enum RowSlot: UInt8 {
  case first = 0
  case second = 1

  var other: RowSlot { self == .first ? .second : .first }

  /// The table's name for a follower.
  func tableName(_ follower: String) -> String { "\(follower).\(self == .first ? "a" : "b")" }
}
