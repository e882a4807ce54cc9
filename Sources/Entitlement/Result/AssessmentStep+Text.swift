public import Wording

extension AssessmentStep {
  /// What the line says, as on the worksheet that clerks know (核算表).
  public func text(_ document: HouseholdDocument) -> Text {
    func member(_ index: Int?) -> Text {
      index.map { Text(document.members[$0].id, document.members[$0].id) } ?? Text("the household", "家庭")
    }
    switch item {
    case .member(let index):
      let id = document.members[index].id
      return value.isZero ? Text("\(id) isn't counted", "\(id) 不计入") : Text("\(id) is counted", "\(id) 计入共同生活家庭成员")
    case .line: return Text("line a month", "保障标准（月）")
    case .marginalLine: return Text("marginal line a month", "低保边缘标准（月）")
    case .income(let index):
      let (income, who) = (document.incomes[index], member(document.incomes[index].member))
      return Text(
        "income of \(who.english) a year: \(income.head.rawValue)", "\(who.chinese)年收入：\(income.head.chinese)")
    case .exemptIncome(let index):
      let who = member(document.incomes[index].member)
      return Text("exempt income of \(who.english)", "\(who.chinese)不计入的收入")
    case .unverifiedWage(let index):
      let who = member(document.incomes[index].member)
      return Text("wage of \(who.english) can't be verified: imputed below", "\(who.chinese)工资无法核实，按劳动力系数推算")
    case .ruleStep(let line): return line.note
    case .coefficient(let index):
      let id = document.members[index].id
      return Text("labour coefficient of \(id), thousandths", "\(id) 劳动力系数（千分）")
    case .relief(let relief):
      return Text(
        "household relief, thousandths: \(relief.rawValue)", "家庭劳动力扣减（千分）：\(relief.title.chinese)")
    case .imputed: return Text("imputed labour income a year", "推算劳动收入（年）")
    case .maintenance(_, let index):
      let id = document.members[index].id
      return Text("support owed to \(id) a year", "\(id) 应得赡养抚养扶养费（年）")
    case .incomeYear: return Text("income of the household a year", "家庭年收入合计")
    case .deduction(let deduction): return deduction.title
    case .deductionsYear: return Text("deductions a year", "扣减合计（年）")
    case .perCapita: return Text("income a head and month", "人均月收入")
    case .hold(let hold, let limit): return Self.hold(hold, limit)
    case .living(let index):
      let id = document.members[index].id
      return Text("living standard and care of \(id)", "\(id) 基本生活标准与照料护理")
    case .rung(let rung): return Text("category: \(rung.rawValue)", "类别：\(rung.chinese)")
    case .base: return Text("gap of the household", "补差合计")
    case .uplift(let index):
      let id = document.members[index].id
      return Text("uplift of \(id)", "\(id) 分类施保增发")
    case .single(let index):
      let id = document.members[index].id
      return Text("\(id) enrolled alone", "\(id) 单人保")
    case .amount: return Text("amount a month", "月救助金额")
    }
  }

  private static func hold(_ hold: Hold, _ limit: Exact) -> Text {
    switch hold {
    case .financial: Text("financial assets above \(limit.yuan)", "金融资产超过 \(limit.yuan)")
    case .house: Text("more homes than \(limit.exactText)", "住房超过 \(limit.exactText) 套")
    case .labour: Text("below \(limit.yuan) without the imputed labour income", "不计推算劳动收入则低于 \(limit.yuan)")
    case .exemption: Text("income whose exemption ended, a year", "免计期已满的收入（年）")
    case .vehicle: Text("a second vehicle, or one above \(limit.yuan)", "有两辆以上机动车辆或车辆价值超过 \(limit.yuan)")
    }
  }

  /// Whether the value is money; otherwise it is a bare number.
  public var isMoney: Bool {
    switch item {
    case .member, .coefficient, .relief, .hold(.house, _): false
    case .line, .marginalLine, .income, .exemptIncome, .unverifiedWage, .ruleStep, .imputed, .maintenance, .incomeYear,
      .deduction, .deductionsYear, .perCapita, .hold(.financial, _), .hold(.vehicle, _),
      .hold(.labour, _), .hold(.exemption, _), .living, .rung, .base,
      .uplift, .single, .amount:
      true
    }
  }
}

extension IncomeHead {
  /// The Chinese term.
  public var chinese: String {
    switch self {
    case .wage: "工资性收入"
    case .business: "经营净收入"
    case .property: "财产净收入"
    case .transfer: "转移净收入"
    case .other: "其他收入"
    }
  }
}

extension Rung {
  /// The Chinese term.
  public var chinese: String {
    switch self {
    case .tekun: "特困人员"
    case .dibao: "最低生活保障"
    case .marginal: "低保边缘家庭"
    case .rigid: "刚性支出困难家庭"
    case .none: "不符合"
    }
  }
}
