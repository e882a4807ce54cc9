import Entitlement
import Wording

/// A result as a row of a table or of comma-separated values.
enum AssessmentRow {
  /// What is said of each household.
  static let columns: [Column] = [
    Column("id", Text("Household", "家庭")),
    Column("status", Text("Status", "状态")),
    Column("category", Text("Category", "类别")),
    .money("amount", Text("Amount a month", "月救助金额")),
    .money("base", Text("Gap", "补差")),
    .money("uplift", Text("Uplift", "分类施保")),
    .money("single", Text("Enrolled alone", "单人保")),
    .money("perCapitaMonth", Text("Per head", "人均月收入")),
    .money("line", Text("Line", "保障标准")),
    .number("counted", Text("Counted", "计入人口")),
    Column("holds", Text("To look into", "需人工核实")),
    Column("pack", Text("Pack", "政策包")),
    Column("error", Text("Refused because", "退回原因")),
  ]

  /// The row of a result.
  static func row(_ result: AssessmentResult, _ document: HouseholdDocument, pack: String) -> Row {
    [
      .text(document.id),
      result.holds.isEmpty
        ? .label(Text("proposed", "建议"), code: "proposed") : .label(Text("manual", "转人工"), code: "manual"),
      .label(result.rung.title, code: result.rung.rawValue),
      Cell(exact: result.amount), Cell(exact: result.base), Cell(exact: result.uplift),
      Cell(exact: result.single.reduce(.zero) { $0 + $1.amount }),
      Cell(exact: result.perCapita), Cell(exact: result.line), .number(result.counted.count),
      result.holds.isEmpty
        ? .empty
        : .label(
          Text(
            result.holds.map(\.text.english).joined(separator: ", "),
            result.holds.map(\.text.chinese).joined(separator: "、")),
          code: result.holds.map(\.rawValue).joined(separator: " ")),
      .text(pack),
    ]
  }

  /// The row of a refusal.
  static func row(_ fault: HouseholdFault) -> Row {
    Row(
      [Cell(fault.id, Cell.text), .label(Text("refused", "退回"), code: "refused")]
        + Array(repeating: .empty, count: columns.count - 3) + [.label(fault.text, code: fault.text.english)])
  }
}
