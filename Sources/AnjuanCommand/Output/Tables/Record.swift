import Wording

/// The result of a command about one thing: its values by name, and lists of what belongs to it.
struct Record: Hashable, Sendable {
  /// A value or a list of the thing.
  enum Field: Hashable, Sendable {
    /// A value; the column's alignment doesn't matter.
    case value(Column, Cell)
    /// A list, under its key and its heading.
    case list(key: String, head: Text, Listing)
  }

  /// The fields in the order in which they are written.
  var fields: [Field]

  /// Makes a record.
  init(_ fields: [Field] = []) { self.fields = fields }

  /// The values, without the lists.
  var values: [(column: Column, cell: Cell)] {
    fields.compactMap { field in
      if case .value(let column, let cell) = field { (column, cell) } else { nil }
    }
  }

  /// Whether there's a list among the fields.
  var hasLists: Bool { values.count < fields.count }
}
