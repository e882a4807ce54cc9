/// Level at which a member studies full time (在读情况).
public enum StudentLevel: String, CaseIterable, Sendable {
  /// Doesn't study.
  case none
  /// Kindergarten (学前).
  case preschool
  /// Compulsory school (义务教育).
  case compulsory
  /// Secondary school (高中、中职).
  case secondary
  /// Up to a first degree (本科、专科).
  case undergraduate
  /// Beyond it (研究生).
  case postgraduate
}
