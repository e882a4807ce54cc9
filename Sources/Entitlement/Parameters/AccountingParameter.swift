internal import Instruments
internal import Wording

/// The parameters of the accounting, each declared once (核算参数).
///
/// `Parameters` reads every one of them; their pack's shape, units, faults, listings and explanations' keys follow from here. One that
/// packs older than it don't say has `otherwise:`, what the accounting did before there was one.
enum AccountingParameter {
  private static let amount = Instrument.dibaoProcedure.article("23")
  private static let marginal = Instrument.dibaoProcedure.article("8")

  static let lines = Parameters.ByArea(urban: line(.urban), rural: line(.rural))

  private static func line(_ area: Area) -> Parameter<Exact> {
    .monthly(
      "line.\(area.rawValue)", Text("line (\(area.title.english))", "低保标准（\(area.title.chinese)）"),
      Instrument.socialAssistance.article("10"), otherwise: nil)
  }

  static let marginalMultiple = Parameter<Exact?>.multipleIfSaid(
    "marginal.multiple", .lines, Text("marginal line", "低保边缘标准"), marginal)

  static let marginalLines = Parameters.ByArea(urban: published(.urban), rural: published(.rural))

  private static func published(_ area: Area) -> Parameter<Exact?> {
    .monthlyIfSaid(
      "marginal.published.\(area.rawValue)",
      Text("marginal line as published (\(area.title.english))", "公布的低保边缘标准（\(area.title.chinese)）"), marginal)
  }

  static let minimumGap = Parameter<Exact>.share(
    "minimumGap", .shareOfLine, Text("least gap that is paid", "最低补差"), amount, otherwise: nil)
}

// MARK: Assets

extension AccountingParameter {
  private static let assets = Instrument.dibaoProcedure.article("14")

  static let financialMonths = Parameter<Exact>.multiple(
    "assets.financial", .months, Text("financial assets for each counted member", "人均金融资产限额"), assets, otherwise: nil)

  static let freeVehicles = Parameter<[AssetKind]>.words(
    "assets.vehicle.free", of: [AssetKind.car, .motorcycle, .disabledVehicle],
    Text("vehicles that never count", "不计入的车辆"), assets, otherwise: nil)

  static let vehicleMaximum = Parameter<Exact>.money(
    "assets.vehicle.maxValue", .yuan, Text("value up to which a vehicle passes", "车辆价值限额"), assets, otherwise: nil)

  static let houses = Parameter<Int>.whole(
    "assets.houses", 0...100, .homes, Text("homes that pass", "住房套数限额"), assets, otherwise: nil)
}

// MARK: Extreme difficulty

extension AccountingParameter {
  /// What stands before the shares of care.
  static let careGroup = "tekun.care"
  private static let care = Instrument.socialAssistance.whole

  static let livingMultiple = Parameter<Exact>.multiple(
    "tekun.livingMultiple", .lines, Text("living standard in extreme difficulty", "特困人员基本生活标准"), care, otherwise: nil)

  static let careAble = share("able", Text("care of those who look after themselves", "全自理照料护理标准"))
  static let carePartial = share("partial", Text("care of those who partly do", "半护理照料护理标准"))
  static let careTotal = share("total", Text("care of those who can't", "全护理照料护理标准"))

  private static func share(_ level: String, _ title: Text) -> Parameter<Exact> {
    Parameter<Exact>.share("\(careGroup).\(level)", .shareOfMinimumWage, title, care, otherwise: nil).grouped
  }
}

// MARK: Rigid expenditure

extension AccountingParameter {
  private static let rigid = Instrument.rigidExpense.article("4")

  static let rigidRatio = Parameter<Exact>.share(
    "rigid.ratio", .share, Text("share of income that rigid expenses exceed", "刚性支出占收入比例"), rigid, otherwise: nil)

  static let rigidIncomeCap = Parameter<Exact>.money(
    "rigid.incomeCap", .yuanPerYear, Text("yearly income a head below which it counts", "人均年收入上限"), rigid,
    otherwise: nil)

  static let rigidMonths = Parameter<Int>.whole(
    "rigid.months", 1...120, .months, Text("how long rigid expenditure holds", "刚性支出困难家庭认定有效期"),
    Instrument.rigidExpense.article("10"), otherwise: nil)
}

extension Area {
  /// The area for people.
  var title: Text {
    switch self {
    case .urban: Text("urban", "城镇")
    case .rural: Text("rural", "农村")
    }
  }
}
