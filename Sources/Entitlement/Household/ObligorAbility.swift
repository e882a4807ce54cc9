/// Whether those who owe a member support can give it (法定义务人履行能力).
public enum ObligorAbility: String, CaseIterable, Sendable {
  /// Able (有能力).
  case able
  /// Unable (无能力).
  case unable
  /// There is nobody (无法定义务人).
  case none
}
