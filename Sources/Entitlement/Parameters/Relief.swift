public import Instruments
public import Wording

/// What lowers the labour that a household is taken to have (家庭劳动力扣减): the largest single one that applies.
public enum Relief: String, CaseIterable, Sendable {
  /// One member of class `none`, and another who is light or in kindergarten.
  case noneAndLightOrPreschool
  /// One member of class `none`.
  case oneNone
  /// A single parent with two or more students.
  case singleParentTwoStudents
  /// Two or more light members.
  case twoLight

  /// What it is for, for people.
  public var title: Text {
    switch self {
    case .noneAndLightOrPreschool:
      Text("one who can't labour, and one light or in kindergarten", "一人无劳动能力且另有轻度病残者或学龄前儿童")
    case .oneNone: Text("one who can't labour", "一人无劳动能力")
    case .singleParentTwoStudents: Text("a single parent with two or more students", "单亲且两名以上学生")
    case .twoLight: Text("two or more who are lightly impaired", "两名以上轻度病残者")
    }
  }

  /// The rule.
  public var citation: Citation {
    switch self {
    case .noneAndLightOrPreschool, .oneNone, .singleParentTwoStudents, .twoLight: Instrument.widening.article("1.1")
    }
  }
}
