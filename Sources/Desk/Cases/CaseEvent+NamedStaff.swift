import CaseEvents

extension CaseEvent {
  /// The members of staff whom the payload names besides the actor.
  var namedStaff: [String] {
    switch self {
    case .homeVisited(let visit): visit.investigators
    case .countyVisited(let visit): visit.investigators
    case .correctionApplied(let correction): [correction.requestedBy]
    default: []
    }
  }
}
