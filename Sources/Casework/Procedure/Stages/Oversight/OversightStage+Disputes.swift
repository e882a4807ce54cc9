public import CaseEvents
public import EventEnvelope
import Instruments
import Wording

// Disputes about what was decided (申诉).

extension DeadlineRule {
  /// 申诉办结.
  public static let dispute = DeadlineRule(
    "dispute", Instrument.socialAssistance.article("65"), Instrument.dibaoProcedure.article("38"),
    Instrument.socialAssistanceLaw.article("76"),
    title: Text("dispute to be settled", "申诉办结")
  ) { state, _ in
    state.disputes.compactMap { dispute in
      guard !dispute.isResolved, let due = dispute.dueOn else { return nil }
      return DeadlineTerm(.on(due))
    }
  }
}

// MARK: State

/// A dispute about the case (申诉).
public struct DisputeRecord: Hashable, Sendable {
  /// Its identifier.
  public let id: String
  /// The day by which it should be settled.
  public internal(set) var dueOn: CivilDate?
  /// The event that it is about.
  public let about: Position
  /// Whether it has been settled.
  public internal(set) var isResolved = false
  /// Whether it was found right, in whole or in part.
  public internal(set) var isUpheld = false
}

// MARK: Guards

extension Guard {
  /// 申诉状态.
  public static let disputeState = Guard(
    "disputeState", Instrument.ledger.whole,
    title: Text("the dispute is unknown, settled or already open", "申诉不存在、已办结或重复"),
    remedy: Text("name an open dispute, or give a new one its own identifier", "填写未结申诉，或使用新编号"))
}

extension CaseState {
  fileprivate func requireOpenDispute(_ id: String, _ attempt: CaseAttempt) throws(Refusal) {
    try attempt.require(.disputeState, disputes.contains { $0.id == id && !$0.isResolved }, [.code(id)])
  }

  fileprivate mutating func updateDispute(_ id: String, _ change: (inout DisputeRecord) -> Void) {
    guard let index = disputes.lastIndex(where: { $0.id == id }) else { return }
    change(&disputes[index])
  }
}

// MARK: Events

extension DisputeOpened: CaseStep {
  /// By the family, or for it.
  public static let rule = StepRule(
    stage: OversightStage.self, phases: .opened, actors: ActorSet(.person, .township, .county), isDelegable: false,
    leads: .stays, order: .afterLastStep, isGround: false, changes: [],
    guards: [.familyActs, .targetOfCase, .disputeState])

  /// About an event of this case, under a new identifier.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.checkFamily(attempt)
    try state.requireEvent(aboutPosition, attempt)
    try attempt.require(.disputeState, !state.disputes.contains { $0.id == dispute }, [.code(dispute)])
    _ = try attempt.date(dueOn)
    return []
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Keeps the dispute.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    state.disputes.append(DisputeRecord(id: dispute, dueOn: CivilDate(dueOn), about: Position(aboutPosition)))
  }
}

extension DisputeEscalated: CaseStep {
  /// By the county or the city.
  public static let rule = StepRule(
    stage: OversightStage.self, phases: .opened, actors: ActorSet(.county, .city), isDelegable: false, leads: .stays,
    order: .afterLastStep, isGround: false, changes: [], guards: [.disputeState])

  /// A dispute that is open.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.requireOpenDispute(dispute, attempt)
    _ = try attempt.date(dueOn)
    return []
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Keeps the new day.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    state.updateDispute(dispute) { $0.dueOn = CivilDate(dueOn) }
  }
}

extension DisputeResolved: CaseStep {
  /// By the county or the city.
  public static let rule = StepRule(
    stage: OversightStage.self, phases: .opened, actors: ActorSet(.county, .city), isDelegable: false, leads: .stays,
    order: .afterLastStep, isGround: false, changes: [], guards: [.disputeState])

  /// A dispute that is open.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.requireOpenDispute(dispute, attempt)
    return []
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Settles it; an exit that was found wrong, in whole or in part, falls.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    state.updateDispute(dispute) { $0.isResolved = true }
    guard outcome == .upheld || outcome == .partly else { return }
    state.updateDispute(dispute) { $0.isUpheld = true }
    let isAboutExit = state.disputes.last { $0.id == dispute }.map { $0.about == state.exit?.position } ?? false
    if isAboutExit { state.exit?.isOverturned = true }
  }
}
