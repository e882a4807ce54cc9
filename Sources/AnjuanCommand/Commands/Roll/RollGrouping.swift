import ArgumentParser

/// What the rows of a roll are added up by.
enum RollGrouping: String, CaseIterable, ExpressibleByArgument {
  /// One row a county and category.
  case county
  /// One row a category.
  case category
  /// One row a township and category.
  case township
}
