/// Whether the urban or the rural line holds (城乡).
public enum Area: String, CaseIterable, Sendable {
  /// 城市.
  case urban
  /// 农村.
  case rural
}
