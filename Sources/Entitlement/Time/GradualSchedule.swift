/// How a gradual exit (渐退) pays: so many months, in equal parts, each with its share of what was paid before.
///
/// The rule leaves the amount to the place (57 号, article 33): in full, or in steps.
public struct GradualSchedule: Sendable {
  /// How many months.
  public let months: Int
  /// The share of each part, the first part first.
  public let shares: [Exact]
  /// The exit ends at once where income a head reaches this multiple of the line.
  public let capMultiple: Exact

  /// Twelve months in full, while income a head is below twice the line; the cap is illustrative.
  public static let full = GradualSchedule(checked: 12, [Exact(1)], Exact(2))
  /// Six months in full and six by half, under the same cap.
  public static let stepped = GradualSchedule(checked: 12, [Exact(1), Exact(1) / 2], Exact(2))

  /// Makes a schedule; nil unless it has 1 … 120 months and at least one share, none below 0.
  public init?(months: Int, shares: [Exact], capMultiple: Exact) {
    guard (1...120).contains(months), !shares.isEmpty, !shares.contains(where: \.isNegative) else { return nil }
    self.init(checked: months, shares, capMultiple)
  }

  private init(checked months: Int, _ shares: [Exact], _ capMultiple: Exact) {
    self.months = months
    self.shares = shares
    self.capMultiple = capMultiple
  }

  /// The share in one of its months, counted from 0; nil once it is over.
  public func share(inMonth index: Int) -> Exact? {
    guard (0..<months).contains(index) else { return nil }
    return shares[index * shares.count / months]
  }
}
