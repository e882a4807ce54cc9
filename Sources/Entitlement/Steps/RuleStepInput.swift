/// All that a rule step can know: values, and nothing that could be asked for more (规则步骤所见).
public struct RuleStepInput: Sendable {
  /// An income that counts, as it counts so far.
  public struct Item: Sendable {
    /// Which, as an index into the document's incomes.
    public let income: Int
    /// What it counts in a year, in fen: less its costs, a wage less the cost of working; at least 0.
    public internal(set) var counted: Exact
  }

  /// The household.
  public let document: HouseholdDocument
  /// The members who count, as indexes into the document's; at least one.
  public let counted: [Int]
  /// The line a month, in fen.
  public let line: Exact
  /// The incomes that count, in the document's order: no exempt kinds, no wage that can't be verified.
  public let items: [Item]
  let values: [String: Exact]

  /// What the pack gives for a parameter that the step declares: fen where it is money; 0 for any other name.
  public func parameter(_ name: String) -> Exact { values[name] ?? .zero }
}
