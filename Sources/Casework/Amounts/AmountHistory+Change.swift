import EventEnvelope

extension AmountHistory {
  /// The first month for which the other history says another amount; nil where they say the same of all months.
  ///
  /// - Complexity: quadratic in the changes of both, which are few.
  func firstChange(to other: AmountHistory) -> Month? {
    guard self != other else { return nil }
    return (changes + other.changes).sorted().first { amount(in: $0) != other.amount(in: $0) }
  }

  /// Whether the other history grants or pays less for some month.
  func falls(in other: AmountHistory) -> Bool {
    (changes + other.changes).contains {
      other.amount(in: $0) < amount(in: $0) || other.unsuspended(in: $0) < unsuspended(in: $0)
    }
  }

  /// The months in which an amount may change.
  private var changes: [Month] { steps.map(\.from) + suspensions.flatMap { [$0.from, $0.until].compactMap(\.self) } }
}
