import CaseEvents
import EventEnvelope

extension CaseEvent {
  /// The amount that a decision sets, and its first month; nil for other events, and where the month can't be read.
  var decidedAmount: (fen: Int64, from: Month)? {
    switch self {
    case .amountAdjusted(let payload): Month(payload.fromMonth).map { (payload.amountFen, $0) }
    case .categoryChanged(let payload): Month(payload.fromMonth).map { (payload.amountFen, $0) }
    case .exitDecided(let payload): Month(payload.stopMonth).map { (0, $0) }
    default: nil
    }
  }

  /// The reason or ground of what changes an amount, as a code; empty where it gives none.
  var decisionCode: String {
    switch self {
    case .amountAdjusted(let payload): payload.reason
    case .categoryIdentified(let payload): payload.ground
    case .categoryChanged(let payload): payload.ground
    case .exitDecided(let payload): payload.ground
    case .suspensionOrdered(let payload): payload.ground
    case .suspensionLifted(let payload): payload.ground
    case .gradualExitStarted(let payload): payload.ground
    case .reinstatementConfirmed(let payload): payload.ground
    default: ""
    }
  }
}
