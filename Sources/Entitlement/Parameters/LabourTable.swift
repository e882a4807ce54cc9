/// What labour is worth by health, age and household (劳动力系数).
public struct LabourTable: Sendable {
  /// The coefficient of a healthy person, in milli.
  public var healthy: Int
  /// Of one with health class `light`.
  public var light: Int
  /// Of one with health class `none`.
  public var none: Int
  /// Working age of men, whole years.
  public var maleAges: ClosedRange<Int>
  /// Working age of women, whole years.
  public var femaleAges: ClosedRange<Int>
  /// One member of class `none` and another who is light or in kindergarten; in milli, 0 or less.
  public var reliefNoneAndLightOrPreschool: Int
  /// One member of class `none`.
  public var reliefOneNone: Int
  /// A single parent with two or more students.
  public var reliefSingleParentTwoStudents: Int
  /// Two or more light members.
  public var reliefTwoLight: Int

  func coefficient(of health: HealthClass) -> Int {
    switch health {
    case .healthy: healthy
    case .light: light
    case .none: none
    }
  }

  func ages(_ sex: Sex) -> ClosedRange<Int> {
    switch sex {
    case .male: maleAges
    case .female: femaleAges
    }
  }
}
