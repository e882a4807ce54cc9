/// One parameter as a pack says it, for people and for the event that publishes it (政策参数).
public struct PolicyEntry: Hashable, Sendable {
  /// The dotted key; an exempt kind of income stands in brackets: `exemptIncome[scholarship]`.
  public var key: String
  /// The value: a number in lowest terms, an amount, a word, a range as `16–59`, or words with commas between.
  public var value: String
  /// What it is counted in; nil for words and flags.
  public var unit: PolicyUnit?
  /// Where it comes from, as the pack itself says.
  public var provenance: Provenance
  /// The name of the pack that says it.
  public var pack: String
}
