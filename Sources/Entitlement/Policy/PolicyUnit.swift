public import Wording

/// What a parameter's value is counted in (计量单位).
public enum PolicyUnit: String, Sendable, CaseIterable {
  /// Yuan.
  case yuan
  /// Yuan a month.
  case yuanPerMonth = "yuan/month"
  /// Yuan a year.
  case yuanPerYear = "yuan/year"
  /// A multiple of the line a month.
  case lines = "line"
  /// A share of the line a month.
  case shareOfLine = "share of line"
  /// A share of the minimum wage.
  case shareOfMinimumWage = "share of minimumWage"
  /// A share of whatever the parameter is about.
  case share
  /// A multiple of the yearly income.
  case incomes = "yearly income"
  /// Thousandths.
  case milli
  /// Whole years of age.
  case years = "year of age"
  /// Months.
  case months = "month"
  /// Homes.
  case homes = "home"
  /// Kilograms a year.
  case kilogramsPerYear = "kilogram/year"
  /// Yuan a kilogram.
  case yuanPerKilogram = "yuan/kilogram"
  /// Days of the calendar.
  case days = "day"
  /// Working days.
  case workingDays = "working day"
  /// Persons.
  case persons = "person"
  /// Times.
  case times = "time"
  /// Points of a test, of 100.
  case points = "point"
  /// Hundredths.
  case percent
  /// Hundredths of a hundredth.
  case basisPoints = "basis point"

  /// The unit, for people.
  public var text: Text {
    switch self {
    case .yuan: Text("yuan", "元")
    case .yuanPerMonth: Text("yuan/month", "元/月")
    case .yuanPerYear: Text("yuan/year", "元/年")
    case .lines: Text("× line", "倍月标准")
    case .shareOfLine: Text("of the line", "占月标准")
    case .shareOfMinimumWage: Text("of the minimum wage", "占最低工资")
    case .share: Text("share", "比例")
    case .incomes: Text("× yearly income", "倍年收入")
    case .milli: Text("thousandths", "千分之一")
    case .years: Text("years of age", "周岁")
    case .months: Text("months", "个月")
    case .homes: Text("homes", "套")
    case .kilogramsPerYear: Text("kg/year", "公斤/年")
    case .yuanPerKilogram: Text("yuan/kg", "元/公斤")
    case .days: Text("days", "日")
    case .workingDays: Text("working days", "个工作日")
    case .persons: Text("persons", "人")
    case .times: Text("times", "次")
    case .points: Text("points", "分")
    case .percent: Text("percent", "%")
    case .basisPoints: Text("basis points", "基点")
    }
  }
}

extension PolicyUnit {
  /// Whether a value is yuan, and held in fen.
  var isMoney: Bool {
    switch self {
    case .yuan, .yuanPerMonth, .yuanPerYear, .yuanPerKilogram: true
    case .lines, .shareOfLine, .shareOfMinimumWage, .share, .incomes, .milli, .years, .months, .homes,
      .kilogramsPerYear, .days, .workingDays, .persons, .times, .points, .percent, .basisPoints:
      false
    }
  }

  /// What a value that states this unit has to look like.
  var shape: PolicyShape {
    switch self {
    case .yuan, .yuanPerMonth, .yuanPerYear, .yuanPerKilogram: .money
    case .shareOfLine, .shareOfMinimumWage, .share: .share
    case .lines, .incomes, .kilogramsPerYear: .number
    case .milli, .years, .months, .homes, .days, .workingDays, .persons, .times, .points, .percent, .basisPoints:
      .whole(0...1_000_000)
    }
  }
}
