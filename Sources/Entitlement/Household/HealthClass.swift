/// How far health allows labour (健康类别).
public enum HealthClass: String, CaseIterable, Sendable {
  /// Healthy (健康).
  case healthy
  /// Lightly impaired: a light disability or a chronic illness (轻度残疾或慢性病).
  case light
  /// No labour: severe disability, serious illness, or grade 4 intellectual or mental (无劳动能力).
  case none
}
