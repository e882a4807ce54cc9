import Entitlement
import Wording

extension Rung {
  /// What a family calls it.
  var plainName: Text {
    switch self {
    case .tekun: Text("support for people in extreme difficulty", "特困人员救助供养")
    case .dibao: Text("minimum-living allowance", "最低生活保障")
    case .marginal: Text("marginal family", "低保边缘家庭")
    case .rigid: Text("family with rigid expenditure", "刚性支出困难家庭")
    case .none: Text("none", "无")
    }
  }
}
