import EventEnvelope

extension AmountHistory {
  /// Takes a dated change in; those that concern no amount change nothing.
  mutating func take(_ change: DatedChange) {
    guard case .grant(let grant) = change.kind else { return }
    let month = change.effective.month
    switch grant {
    case .entered(_, _, let fen), .amount(let fen), .adjusted(let fen), .stepped(let fen), .shareStopped(_, let fen):
      set(fen, from: month)
    case .reinstated(_, _, let fen):
      resume(from: month)
      set(fen, from: month)
      beforeGradualExit = nil
    case .enteredAlone(_, let fen): set(unsuspended(in: month).saturatingAdding(fen), from: month)
    case .gradualExit: beforeGradualExit = unsuspended(in: month)
    case .backBelowLine: if let beforeGradualExit { set(beforeGradualExit, from: month) }
    case .gradualExitOver, .ends: set(0, from: month)
    case .suspended(true): suspend(from: month)
    case .suspended(false): resume(from: month)
    // What a review finds is an amount once the county has decided it.
    case .identified, .category, .reviewed, .left: break
    }
  }
}
