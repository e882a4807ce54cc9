import Wording

/// The result of a command that found several things: described once, written as a table, JSON Lines or CSV.
struct Listing: Hashable, Sendable {
  /// What is said of each thing.
  let columns: [Column]
  /// The things.
  var rows: [Row]
  /// Totals, which only tables show: programs add up the rows.
  var footer: Row?

  /// Makes a listing.
  init(columns: [Column], rows: [Row] = [], footer: Row? = nil) {
    self.columns = columns
    self.rows = rows
    self.footer = footer
  }
}

/// A row of a listing.
struct Row: Hashable, Sendable, ExpressibleByArrayLiteral {
  /// The cells, one for each column; those missing at the end are empty.
  let cells: [Cell]
  /// Whether a table leaves a blank line before it.
  let startsGroup: Bool

  /// Makes a row.
  init(_ cells: [Cell], startsGroup: Bool = false) {
    self.cells = cells
    self.startsGroup = startsGroup
  }

  /// Makes a row within its group.
  init(arrayLiteral cells: Cell...) { self.init(cells) }

  /// The cell of a column, empty where the row has none.
  subscript(column: Int) -> Cell { cells.indices.contains(column) ? cells[column] : .empty }
}

/// A column of a listing, or a line of a record: what people and programs call it.
struct Column: Hashable, Sendable {
  /// Its name in JSON and CSV: English in camelCase, and never changed once published.
  let key: String
  /// Its heading in a table.
  let head: Text
  /// The side at which its cells stand.
  let alignment: Alignment
  /// The columns of the terminal that it takes at least; a followed table, whose rows aren't known, needs it.
  let minimumWidth: Int

  private init(key: String, head: Text, alignment: Alignment, minimumWidth: Int) {
    self.key = key
    self.head = head
    self.alignment = alignment
    self.minimumWidth = minimumWidth
  }

  /// Makes a column of words, dates or labels.
  init(_ key: String, _ head: Text, minimumWidth: Int = 0) {
    self.init(key: key, head: head, alignment: .left, minimumWidth: minimumWidth)
  }

  /// Makes a column of numbers.
  static func number(_ key: String, _ head: Text, minimumWidth: Int = 0) -> Column {
    Column(key: key, head: head, alignment: .right, minimumWidth: minimumWidth)
  }

  /// Makes a column of money; its key gets `Fen` at its end, so that no program takes the number for yuan.
  static func money(_ key: String, _ head: Text, minimumWidth: Int = 0) -> Column {
    Column(
      key: key.hasSuffix("Fen") ? key : key + "Fen", head: head, alignment: .right, minimumWidth: minimumWidth)
  }
}

/// The side of its column at which a cell stands.
enum Alignment: Sendable {
  /// At the left: words.
  case left
  /// At the right: numbers and money.
  case right

  /// The text filled with spaces up to `columns`.
  func padded(_ text: String, to columns: Int) -> String {
    let filling = String(repeating: " ", count: max(0, columns - DisplayWidth.columns(of: text)))
    return switch self {
    case .left: text + filling
    case .right: filling + text
    }
  }
}
