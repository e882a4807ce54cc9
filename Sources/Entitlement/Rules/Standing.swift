/// How a member stands in the accounting of their household.
struct Standing {
  /// Whether they count towards the household.
  let isCounted: Bool
  /// Whole years on the day.
  let age: Int
  /// What they have in a year, in fen; 0 where they aren't counted.
  var own = Exact.zero
}
