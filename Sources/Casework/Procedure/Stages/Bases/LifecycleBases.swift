import CaseEvents
import EventEnvelope

// From what reviews, gradual exits and reinstatements follow (复核、渐退与恢复的依据).

extension ReviewCompleted: GroundedStep {
  /// Only what changes the amount rests on an assessment.
  func bases(in state: CaseState) -> [Position] {
    switch result {
    case .up, .down: [state.currentAssessment?.position].compactMap(\.self)
    case .same, .stop, .unspecified, .UNRECOGNIZED: []
    }
  }

  func departure(from basis: Position, in state: CaseState) -> [Fact]? {
    let fen = state.currentAssessment.flatMap { state.fen(by: $0) }
    return fen == amountFen ? nil : [.found(amountFen), .required(fen ?? 0)]
  }
}

extension SuspensionLifted: GroundedStep {
  func bases(in state: CaseState) -> [Position] { state.latest(.suspensionOrdered) }

  /// What was granted while pay was suspended falls due again, and no more.
  func departure(from basis: Position, in state: CaseState) -> [Fact]? { nil }
}

extension GradualExitStarted: GroundedStep {
  func bases(in state: CaseState) -> [Position] { [state.currentAssessment?.position].compactMap(\.self) }

  func departure(from basis: Position, in state: CaseState) -> [Fact]? { nil }
}

extension GradualExitStepped: GroundedStep {
  func bases(in state: CaseState) -> [Position] { state.latest(.gradualExitStarted) }

  /// That it lowers the amount is asked by a guard of its own.
  func departure(from basis: Position, in state: CaseState) -> [Fact]? { nil }
}

extension GradualExitEnded: GroundedStep {
  func bases(in state: CaseState) -> [Position] {
    reason == .completed
      ? state.latest(.gradualExitStarted) : [state.currentAssessment?.position].compactMap(\.self)
  }

  /// Whoever is supported on is found below the line again.
  func departure(from basis: Position, in state: CaseState) -> [Fact]? {
    guard reason == .belowLine else { return nil }
    return state.currentAssessment.flatMap { state.fen(by: $0) } == nil ? [.position(basis.rawValue)] : nil
  }

  /// What follows where the household is below the line again: the amount that it is found with now, where that is another
  /// than before the gradual exit.
  func adjustment(in state: CaseState) -> AmountAdjusted? {
    guard reason == .belowLine, let last = Month(lastMonth),
      let fen = state.currentAssessment.flatMap({ state.fen(by: $0) }), fen != state.standings.beforeGradualExit
    else { return nil }
    return .entailed(fen, from: last.next.description, restingOn: basis)
  }
}

extension ReinstatementConfirmed: GroundedStep {
  /// The exit that is undone, or an assessment since.
  func bases(in state: CaseState) -> [Position] {
    guard let exit = state.exit?.position else { return [] }
    return [exit] + [state.currentAssessment?.position].compactMap(\.self).filter { $0 > exit }
  }

  /// An exit that is undone gives back no more than it took, in the category in which it took it.
  func departure(from basis: Position, in state: CaseState) -> [Fact]? {
    guard let exit = state.exit, category == state.category else { return [.position(basis.rawValue)] }
    let fen: Int64?
    if basis == exit.position {
      let before = state.standings.without(Set([exit.position, exit.effectiveAt].compactMap(\.self)))
      fen = Month(fromMonth).map { before.granted(in: $0) }
    } else {
      fen = state.currentAssessment.flatMap { state.fen(by: $0) }
    }
    return fen.map { amountFen <= $0 } ?? false ? nil : [.found(amountFen), .required(fen ?? 0)]
  }
}
