import CaseEvents

extension CaseEvent {
  /// The staff that the payload names, besides who records it.
  var namedStaff: [String] {
    switch self {
    case .homeVisited(let payload): payload.investigators
    case .countyVisited(let payload): payload.investigators
    case .correctionApplied(let payload): [payload.requestedBy]
    case .relativeRelationDeclared(let payload): [payload.staff]
    default: []
    }
  }

  /// Whether it puts persons on a roll, so that the rules look at where they stand.
  var enrolsPersons: Bool {
    switch self {
    case .enrolmentConfirmed, .categoryIdentified, .categoryChanged, .singlePersonEnrolled, .reinstatementConfirmed:
      true
    default: false
    }
  }
}
