import CaseEvents
import Wording

extension Category {
  /// The category's name.
  var text: Text {
    switch self {
    case .unspecified: Text("none", "无")
    case .dibao: Text("minimum-living allowance", "低保")
    case .tekun: Text("extreme difficulty", "特困")
    case .single: Text("single person", "单人保")
    case .marginal: Text("marginal family", "低保边缘")
    case .rigid: Text("unavoidable expense", "刚性支出困难")
    case .emergency: Text("emergency aid", "临时救助")
    case .UNRECOGNIZED(let value): Text("category \(value)", "类别 \(value)")
    }
  }

  /// The code by which programs know the category, such as `DIBAO`.
  var code: String {
    switch self {
    case .unspecified: "NONE"
    case .dibao: "DIBAO"
    case .tekun: "TEKUN"
    case .single: "SINGLE"
    case .marginal: "MARGINAL"
    case .rigid: "RIGID"
    case .emergency: "EMERGENCY"
    case .UNRECOGNIZED(let value): String(value)
    }
  }

  /// The category as a cell.
  var cell: Cell { .label(text, code: code) }
}
