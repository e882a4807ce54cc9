import ArgumentParser

/// How households are written in a file.
enum HouseholdFormat: String, CaseIterable, ExpressibleByArgument {
  /// JSON Lines, or one JSON document.
  case jsonl
  /// A table of comma-separated values (家庭情况表).
  case csv

  /// What the name of a file says.
  init(path: String) { self = path.lowercased().hasSuffix(".csv") ? .csv : .jsonl }
}
