import CaseEvents

extension Category {
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
