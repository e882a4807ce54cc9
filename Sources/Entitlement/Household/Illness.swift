/// Illness as far as it counts (疾病).
public enum Illness: String, CaseIterable, Sendable {
  /// None.
  case none
  /// Chronic (慢性病).
  case chronic
  /// Serious (重特大疾病).
  case serious
}
