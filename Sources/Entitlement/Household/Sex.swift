/// Sex as registered (性别).
public enum Sex: String, CaseIterable, Sendable {
  /// M (男).
  case male = "M"
  /// F (女).
  case female = "F"
}
