public import CaseEvents
import EventEnvelope

extension CasePhase {
  /// Moves on by what an event does to the phase; total, and checks nothing: what stands in the ledger has happened.
  ///
  /// - Parameters:
  ///   - event: what happened.
  ///   - missing: what is still to come of the one list (一次性告知); kept up to date.
  public mutating func advance(by event: CaseEvent, missing: inout [String]) {
    switch event {
    case .applicationSubmitted:
      missing = []
      self = .submitted
    case .supplementRequested(let payload):
      missing = payload.missing
      self = .supplementing
    case .supplementReceived(let payload):
      missing.removeAll(where: payload.received.contains)
      self = missing.isEmpty ? .submitted : .supplementing
    case .applicationAccepted: self = .investigating
    case .applicationNotAccepted, .applicationWithdrawn, .procedureTerminated: self = .closed
    case .assessmentComputed: if PhaseSet.verifying.contains(self) { self = .assessed }
    case .preliminaryOpinionGiven: self = .opined
    case .publicNoticePosted: self = .onNotice
    case .publicNoticeEnded: self = .noticed
    case .objectionFiled: self = .reinvestigating
    case .forwardedToCounty: self = .countyReview
    case .enrolmentRefused: self = .refused
    case .enrolmentConfirmed, .categoryIdentified, .reinstatementConfirmed: self = .active
    case .gradualExitStarted(let payload): if Month(payload.startMonth) != nil { self = .gradualExit }
    case .gradualExitEnded(let payload): if payload.reason == .belowLine { self = .active }
    case .exitDecided: self = .exitDecided
    case .exitEffective: self = .exited
    default: break  // every other event leaves the case in its phase
    }
  }
}
