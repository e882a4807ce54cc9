public import Instruments
public import Wording

/// For what need of a person more is paid (分类施保对象).
public enum UpliftGround: String, CaseIterable, Sendable {
  /// Seriously ill (重特大疾病).
  case seriousIllness
  /// Severely disabled (重度残疾).
  case severeDisability
  /// 70 or over (高龄).
  case age70
  /// Under 18 (未成年).
  case minor

  /// Who it is for, for people.
  public var title: Text {
    switch self {
    case .seriousIllness: Text("uplift for serious illness", "重特大疾病患者增发")
    case .severeDisability: Text("uplift for severe disability", "重度残疾人增发")
    case .age70: Text("uplift from 70 on", "70周岁以上老年人增发")
    case .minor: Text("uplift under 18", "未成年人增发")
    }
  }

  /// The rule.
  public var citation: Citation {
    switch self {
    case .seriousIllness, .severeDisability, .age70, .minor: Instrument.dibaoProcedure.article("27")
    }
  }

  /// Whether it is a member's, at an age in whole years.
  func applies(to member: HouseholdMember, age: Int) -> Bool {
    switch self {
    case .seriousIllness: member.illness == .serious
    case .severeDisability: member.isSeverelyDisabled
    case .age70: age >= 70
    case .minor: age < 18
    }
  }
}
