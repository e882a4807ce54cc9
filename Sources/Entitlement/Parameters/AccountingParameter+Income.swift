internal import Instruments
internal import Wording

extension AccountingParameter {
  private static let income = Instrument.dibaoProcedure.article("13")

  static let minimumWage = Parameter<Exact>.money(
    "minimumWage", .yuanPerMonth, Text("minimum wage", "最低工资标准"), income, otherwise: nil)

  static let employmentCostRate = Parameter<Exact>.share(
    "employmentCost.rate", .share, Text("share of a verified wage that working costs", "就业成本比例"), income, otherwise: nil
  )

  static let exemptIncome = Parameter<[Parameters.Exemption]>.exemptions(
    "exemptIncome", Text("kinds of income that don't count", "不计入的收入"), income, otherwise: nil)

  static let maintenanceRate = Parameter<Exact>.share(
    "maintenance.rate", .share, Text("share of an obligor household's excess", "赡养抚养扶养费比例"), income, otherwise: nil)
}

// MARK: Deductions

extension AccountingParameter {
  static let medicalShare = Parameter<Exact>.share(
    Deduction.medical.key("share"), .share, Deduction.medical.title, Deduction.medical.citation, otherwise: nil)

  static let educationTrigger = Parameter<Exact>.multiple(
    Deduction.education.key("trigger"), .incomes, Deduction.education.title, Deduction.education.citation,
    otherwise: nil)

  static let disabilityCare = Parameter<Exact>.money(
    Deduction.disabilityCare.key("perMonth"), .yuanPerMonth, Deduction.disabilityCare.title,
    Deduction.disabilityCare.citation, otherwise: nil)

  static let deductsRent = Parameter<Bool>.flag(
    Deduction.rent.key, Deduction.rent.title, Deduction.rent.citation, otherwise: nil)
}

// MARK: Labour

extension AccountingParameter {
  static let labourGroup = "labour.table"
  static let ageGroup = "labour.ageBand"
  static let reliefGroup = "labour.relief"

  static let coefficients = PerCase<HealthClass, Parameter<Int>> { health in
    Parameter<Int>.whole(
      "\(labourGroup).\(health.rawValue)", 0...10_000, .milli,
      Text("labour coefficient: \(health.title.english)", "劳动力系数：\(health.title.chinese)"), income, otherwise: nil
    ).grouped
  }

  static let workingAges = PerCase<Sex, Parameter<ClosedRange<Int>>> { sex in
    let (key, title) =
      switch sex {
      case .male: ("male", Text("working age of men", "男性劳动年龄"))
      case .female: ("female", Text("working age of women", "女性劳动年龄"))
      }
    return Parameter<ClosedRange<Int>>.range("\(ageGroup).\(key)", 0...150, .years, title, income, otherwise: nil)
      .grouped
  }

  static let labourReview = Parameter<Bool>.flag(
    "labour.review",
    Text("whether a person looks into who is kept out by imputed labour alone", "仅因推算劳动收入不符合低保条件的是否人工评估"),
    Instrument.widening.article("1.1"), otherwise: false)

  static let reliefs = PerCase<Relief, Parameter<Int>> { relief in
    Parameter<Int>.whole(
      "\(reliefGroup).\(relief.rawValue)", -10_000...0, .milli, relief.title, relief.citation, otherwise: nil
    ).grouped
  }
}

// MARK: Uplifts

extension AccountingParameter {
  static let upliftGroup = "uplift"
  private static let named = Instrument.dibaoProcedure.article("27")

  static let uplifts = PerCase<UpliftGround, Parameter<Exact>> { ground in
    .share("\(upliftGroup).\(ground.rawValue)", .shareOfLine, ground.title, ground.citation, otherwise: nil)
  }

  static let stacking = Parameter<UpliftTable.Stacking>.word(
    "\(upliftGroup).stacking", Text("how several grounds combine", "多项增发的计算方式"), named, otherwise: nil, blank: .highest)

  static let appliesToSinglePerson = Parameter<Bool>.flag(
    "\(upliftGroup).singlePerson", Text("whether a member enrolled alone has uplifts", "单人保对象是否增发"), named,
    otherwise: nil)
}

extension HealthClass {
  /// The class for people.
  fileprivate var title: Text {
    switch self {
    case .healthy: Text("healthy", "健康")
    case .light: Text("lightly impaired", "轻度残疾或慢性病")
    case .none: Text("no labour", "无劳动能力")
    }
  }
}
