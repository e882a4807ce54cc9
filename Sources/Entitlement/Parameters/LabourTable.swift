/// What labour is worth by health, age and household (劳动力系数).
public struct LabourTable: Sendable {
  private let healthy, light, none: Int
  private let maleAges, femaleAges: ClosedRange<Int>
  private let noneAndLightOrPreschool, oneNone, singleParentTwoStudents, twoLight: Int

  init(_ read: inout ParameterReader) {
    healthy = read(AccountingParameter.coefficients[.healthy])
    light = read(AccountingParameter.coefficients[.light])
    none = read(AccountingParameter.coefficients[.none])
    maleAges = read(AccountingParameter.workingAges[.male])
    femaleAges = read(AccountingParameter.workingAges[.female])
    noneAndLightOrPreschool = read(AccountingParameter.reliefs[.noneAndLightOrPreschool])
    oneNone = read(AccountingParameter.reliefs[.oneNone])
    singleParentTwoStudents = read(AccountingParameter.reliefs[.singleParentTwoStudents])
    twoLight = read(AccountingParameter.reliefs[.twoLight])
  }

  /// The coefficient of a person of a health class, in milli.
  public func coefficient(of health: HealthClass) -> Int {
    switch health {
    case .healthy: healthy
    case .light: light
    case .none: none
    }
  }

  /// Working age, in whole years.
  public func ages(_ sex: Sex) -> ClosedRange<Int> {
    switch sex {
    case .male: maleAges
    case .female: femaleAges
    }
  }

  /// What a household's labour is lowered by, in milli: 0 or less.
  public subscript(relief: Relief) -> Int {
    switch relief {
    case .noneAndLightOrPreschool: noneAndLightOrPreschool
    case .oneNone: oneNone
    case .singleParentTwoStudents: singleParentTwoStudents
    case .twoLight: twoLight
    }
  }
}
