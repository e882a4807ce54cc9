public import CaseEvents
public import Entitlement

extension SingleGround {
  /// The ground that a group of a policy stands for.
  public init(_ group: SingleGroupKind) {
    switch group {
    case .severeDisability: self = .severeDisability
    case .seriousIllness: self = .seriousIllness
    case .minorUnder: self = .minor
    case .studentUpTo: self = .student
    case .ageFrom: self = .elderly
    }
  }
}
