/// Who may be enrolled alone (单人保对象类别).
public enum SingleGroupKind: Hashable, Sendable {
  /// Severely disabled (重度残疾).
  case severeDisability
  /// Seriously ill (重特大疾病).
  case seriousIllness
  /// Under an age, in whole years (未满某周岁).
  case minorUnder(age: Int)
  /// A full-time student up to a level (全日制在读学生).
  case studentUpTo(StudentLevel)
  /// Of an age or over, in whole years (年满某周岁).
  case ageFrom(Int)

  /// The name in a pack and in a result.
  public var name: String {
    let name: SingleGroupName =
      switch self {
      case .severeDisability: .severeDisability
      case .seriousIllness: .seriousIllness
      case .minorUnder: .minorUnder
      case .studentUpTo: .studentUpTo
      case .ageFrom: .ageFrom
      }
    return name.rawValue
  }

  /// Whether a member belongs to it at that age.
  func includes(_ member: HouseholdMember, age: Int) -> Bool {
    switch self {
    case .severeDisability: member.isSeverelyDisabled
    case .seriousIllness: member.illness == .serious
    case .minorUnder(let limit): age < limit
    case .studentUpTo(let level): member.student.isStudying(upTo: level)
    case .ageFrom(let limit): age >= limit
    }
  }
}
