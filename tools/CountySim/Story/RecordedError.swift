/// A recorded figure that is wrong, and what is right.
struct RecordedError {
  /// The provisional position of the event that holds it.
  let target: UInt64
  /// The field, in protobuf JSON spelling.
  let field: String
  /// The right value, in JSON.
  let value: String
  /// A code for how it came about.
  let ground: String
  let change: Change

  /// What changes in the family's own figures.
  enum Change {
    case income(index: Int, amount: Int64)
    case counted(index: Int, Bool)
  }
}
