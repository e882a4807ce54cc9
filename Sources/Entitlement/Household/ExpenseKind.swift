/// Kind of an expense (支出类别).
public enum ExpenseKind: String, CaseIterable, Sendable {
  /// Self-paid medical cost (医疗).
  case medical
  /// Education (教育).
  case education
  /// Rent (租房).
  case rent
  /// Living (生活).
  case living
  /// Rehabilitation (残疾康复).
  case rehabilitation
}
