/// How a result is written.
enum OutputFormat: String, CaseIterable, Sendable {
  /// For people, in their language.
  case table
  /// For programs: JSON Lines for listings, one object for a record.
  case json
  /// For spreadsheets.
  case csv
}
