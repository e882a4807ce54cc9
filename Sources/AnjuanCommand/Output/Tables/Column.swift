import Wording

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
