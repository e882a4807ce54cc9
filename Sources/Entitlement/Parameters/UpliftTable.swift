/// What is added for those who need more (分类施保), each as a share of the line.
public struct UpliftTable: Sendable {
  /// How several grounds of one person combine.
  public enum Stacking: String, Sendable {
    /// Only the largest counts.
    case highest
    /// They add up.
    case sum
  }

  /// For a seriously ill person.
  public var seriousIllness: Exact
  /// For a severely disabled person.
  public var severeDisability: Exact
  /// For a person of 70 or over.
  public var age70: Exact
  /// For a person under 18.
  public var minor: Exact
  /// How several combine.
  public var stacking: Stacking
  /// Whether a member enrolled alone (单人保) has it as well.
  public var appliesToSinglePerson: Bool
}
