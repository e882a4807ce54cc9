import AssessmentWorkbooks
import Entitlement

/// A result as a row of a table or of comma-separated values.
enum AssessmentRow {
  /// What is said of each household.
  static let columns: [Column] = AssessmentColumn.allCases.map { column in
    switch column.kind {
    case .words: Column(column.rawValue, column.heading)
    case .money: .money(column.rawValue, column.heading)
    case .number: .number(column.rawValue, column.heading)
    }
  }

  /// The row of a result.
  static func row(_ result: AssessmentResult, _ document: HouseholdDocument, pack: String) -> Row {
    Row(AssessmentColumn.allCases.map { cell($0.value(result, document, pack: pack)) })
  }

  /// The row of a refusal.
  static func row(_ fault: HouseholdFault) -> Row { Row(AssessmentColumn.allCases.map { cell($0.value(fault)) }) }

  private static func cell(_ value: AssessmentColumn.Value) -> Cell {
    switch value {
    case .text(let text): .text(text)
    case .term(let text, let code): .label(text, code: code)
    case .money(let fen): .money(fen: fen)
    case .number(let number): .number(number)
    case .empty: .empty
    }
  }
}
