/// What is added for those who need more (分类施保), each as a share of the line.
public struct UpliftTable: Sendable {
  /// How several grounds of one person combine.
  public enum Stacking: String, CaseIterable, Sendable {
    /// Only the largest counts.
    case highest
    /// They add up.
    case sum
  }

  private let seriousIllness, severeDisability, age70, minor: Exact
  /// How several combine.
  public let stacking: Stacking
  /// Whether a member enrolled alone (单人保) has it as well.
  public let appliesToSinglePerson: Bool

  init(_ read: inout ParameterReader) {
    seriousIllness = read(AccountingParameter.uplifts[.seriousIllness])
    severeDisability = read(AccountingParameter.uplifts[.severeDisability])
    age70 = read(AccountingParameter.uplifts[.age70])
    minor = read(AccountingParameter.uplifts[.minor])
    stacking = read(AccountingParameter.stacking)
    appliesToSinglePerson = read(AccountingParameter.appliesToSinglePerson)
  }

  /// What a ground adds, as a share of the line.
  public subscript(ground: UpliftGround) -> Exact {
    switch ground {
    case .seriousIllness: seriousIllness
    case .severeDisability: severeDisability
    case .age70: age70
    case .minor: minor
    }
  }
}
