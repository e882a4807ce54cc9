/// Type of a disability (残疾类别).
public enum DisabilityKind: String, CaseIterable, Sendable {
  /// 肢体.
  case physical
  /// 视力.
  case visual
  /// 听力.
  case hearing
  /// 言语.
  case speech
  /// 智力.
  case intellectual
  /// 精神.
  case mental
  /// 多重.
  case multiple
}
