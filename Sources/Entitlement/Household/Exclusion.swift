/// Why somebody isn't a member of the household for assistance (不计入共同生活家庭成员).
public enum Exclusion: String, CaseIterable, Sendable {
  /// Clergy in a religious site for three years or more (宗教教职人员).
  case clergy
  /// In prison (服刑).
  case prison
  /// In compulsory detoxification (强制隔离戒毒).
  case detox
  /// Declared missing (宣告失踪).
  case missing
}
