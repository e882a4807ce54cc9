/// The columns of a table of households (家庭情况表).
enum HouseholdColumn: String, CaseIterable {
  case household, county, area, on, singleParent
  case row, member, relation, sex, born, disabilityType, disabilityGrade, illness, student, livesWith, dependent
  case excluded, wage, obligor, selfCareFailed, single
  case head, kind, amount, per, costs, source, obligorMembers, obligorSupported

  /// The columns that tell something of the household as a whole, in whichever of its rows.
  static let common: [HouseholdColumn] = [.county, .area, .on, .singleParent]
  /// The columns that a table can't do without.
  static let required: [HouseholdColumn] = [.household, .county, .area, .on, .member, .relation, .sex, .born]

  /// The column with this heading, in either language.
  init?(heading: String) {
    guard let column = Self.byHeading[heading.lowercased()] else { return nil }
    self = column
  }

  /// The heading in Chinese.
  var chinese: String {
    switch self {
    case .household: "户编号"
    case .county: "县代码"
    case .area: "城乡"
    case .on: "核算日期"
    case .singleParent: "单亲"
    case .row: "行类型"
    case .member: "成员"
    case .relation: "关系"
    case .sex: "性别"
    case .born: "出生日期"
    case .disabilityType: "残疾类别"
    case .disabilityGrade: "残疾等级"
    case .illness: "疾病"
    case .student: "在读情况"
    case .livesWith: "共同居住"
    case .dependent: "不能独立生活"
    case .excluded: "不计入原因"
    case .wage: "工资核实"
    case .obligor: "义务人能力"
    case .selfCareFailed: "自理缺失项数"
    case .single: "单人保申请"
    case .head: "收入类别"
    case .kind: "种类"
    case .amount: "金额"
    case .per: "周期"
    case .costs: "成本"
    case .source: "来源"
    case .obligorMembers: "义务人家庭人数"
    case .obligorSupported: "被赡养人数"
    }
  }

  private static let byHeading: [String: HouseholdColumn] = Dictionary(
    allCases.flatMap { [($0.rawValue.lowercased(), $0), ($0.chinese, $0)] }, uniquingKeysWith: { first, _ in first })
}
