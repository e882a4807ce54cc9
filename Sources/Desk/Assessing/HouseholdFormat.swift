/// How households are written in a file.
public enum HouseholdFormat: String, CaseIterable, Sendable {
  /// JSON Lines, or one JSON document.
  case jsonl
  /// A table of comma-separated values (家庭情况表).
  case csv

  /// What the name of a file says.
  public init(path: String) { self = path.lowercased().hasSuffix(".csv") ? .csv : .jsonl }
}
