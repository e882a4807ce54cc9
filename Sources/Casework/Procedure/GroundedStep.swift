import CaseEvents
import EventEnvelope

/// A step that sets, raises, restores or finds an amount, and names the event of its case from which that follows (金额依据).
///
/// An amount is never made up: an assessment finds it, a review adopts it, or a decision that is undone had set it.
protocol GroundedStep: CaseStep {
  /// Whether it names the event.
  var hasBasis: Bool { get }
  /// The event's place in the ledger.
  var basis: UInt64 { get set }

  /// The events from which it may follow as the case stands, the likeliest first.
  func bases(in state: CaseState) -> [Position]

  /// What it says otherwise than the event from which it follows; nil where it says the same.
  func departure(from basis: Position, in state: CaseState) -> [Fact]?
}

extension GroundedStep {
  /// The step with the event named from which it follows as the case stands, where it names none.
  fileprivate func resting(in state: CaseState) -> Self {
    guard !hasBasis else { return self }
    let bases = bases(in: state)
    guard let likeliest = bases.first(where: { departure(from: $0, in: state) == nil }) ?? bases.first else {
      return self
    }
    var step = self
    step.basis = likeliest.rawValue
    return step
  }

  /// It names an event from which it may follow, and says what that says.
  func checkBasis(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) {
    let isKnown = hasBasis && bases(in: state).contains(Position(basis))
    try attempt.require(.basisNamed, isKnown, hasBasis ? [.position(basis)] : [])
    let departure = departure(from: Position(basis), in: state)
    try attempt.require(.followsBasis, departure == nil, [.position(basis)] + (departure ?? []))
    try state.checkExecuted(attempt)
  }
}

extension Proposal {
  /// The proposal with the event named from which its amount follows, where the case as it stands tells it.
  ///
  /// Whoever records an adjustment needn't look up where the assessment stands; what is recorded names it all the same.
  ///
  /// - Parameter state: the case before it.
  /// - Returns: the proposal; as it is where it names the event, or rests on none.
  public func grounded(in state: CaseState) -> Proposal {
    Proposal(
      event: event.resting(in: state), occurredOn: occurredOn, actor: actor, office: office, today: today,
      lateReason: lateReason)
  }
}

extension CaseEvent {
  fileprivate func resting(in state: CaseState) -> CaseEvent {
    if case .categoryIdentified(let step) = self { return .categoryIdentified(step.resting(in: state)) }
    if case .categoryChanged(let step) = self { return .categoryChanged(step.resting(in: state)) }
    if case .singlePersonEnrolled(let step) = self { return .singlePersonEnrolled(step.resting(in: state)) }
    if case .amountSet(let step) = self { return .amountSet(step.resting(in: state)) }
    if case .amountAdjusted(let step) = self { return .amountAdjusted(step.resting(in: state)) }
    if case .upliftGranted(let step) = self { return .upliftGranted(step.resting(in: state)) }
    if case .personShareReduced(let step) = self { return .personShareReduced(step.resting(in: state)) }
    if case .reviewCompleted(let step) = self { return .reviewCompleted(step.resting(in: state)) }
    if case .suspensionLifted(let step) = self { return .suspensionLifted(step.resting(in: state)) }
    if case .gradualExitStarted(let step) = self { return .gradualExitStarted(step.resting(in: state)) }
    if case .gradualExitStepped(let step) = self { return .gradualExitStepped(step.resting(in: state)) }
    if case .gradualExitEnded(let step) = self { return .gradualExitEnded(step.resting(in: state)) }
    if case .reinstatementConfirmed(let step) = self { return .reinstatementConfirmed(step.resting(in: state)) }
    if case .overpaymentFound(let step) = self { return .overpaymentFound(step.resting(in: state)) }
    if case .underpaymentFound(let step) = self { return .underpaymentFound(step.resting(in: state)) }
    if case .recoveryOrdered(let step) = self { return .recoveryOrdered(step.resting(in: state)) }
    if case .arrearsPaid(let step) = self { return .arrearsPaid(step.resting(in: state)) }
    return self
  }
}
