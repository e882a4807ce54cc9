/// What results are turned into.
enum AssessmentForm: Hashable, Sendable {
  /// JSON Lines, with the steps or without.
  case json(explained: Bool)
  /// The worksheet that clerks know (核算表).
  case worksheet
  /// Rows of a table or of comma-separated values.
  case rows
  /// Sheets of a workbook.
  case workbook

  /// Whether the steps are needed.
  var isExplained: Bool {
    switch self {
    case .json(let explained): explained
    case .worksheet, .workbook: true
    case .rows: false
    }
  }
}
