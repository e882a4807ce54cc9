/// The results of some documents that follow each other, ready to be written.
struct AssessedChunk: Sendable {
  /// Text to write as it is: JSON Lines or worksheets.
  var bytes: [UInt8] = []
  /// Rows to list.
  var rows: [Row] = []
  /// Households for a workbook.
  var households: [AssessedHousehold] = []
  /// How many documents there were.
  var count = 0
  /// How many of them were refused.
  var refused = 0
}
