public import CaseEvents
import EventEnvelope
public import Wording
import Instruments

/// Corrections, disputes, complaints and relations of staff (更正、申诉与监督).
public enum OversightStage: CaseStage {
  /// 更正、申诉与监督.
  public static let title = Text("oversight", "更正、申诉与监督")
  /// For a dispute.
  public static let deadlines: [DeadlineRule] = [.dispute]
}

// MARK: Guards

extension Guard {
  /// 更正对象.
  public static let targetOfCase = Guard(
    "targetOfCase", Instrument.ledger.whole, title: Text("the position is not an event of this case", "该序号不是本案记录"),
    remedy: Text("name a position of this case", "填写本案记录序号"))
}

extension CaseState {
  func requireEvent(_ position: UInt64, _ attempt: CaseAttempt) throws(Refusal) {
    try attempt.require(.targetOfCase, event(at: Position(position)) != nil, [.position(position)])
  }
}

// MARK: Events

extension ComplaintReceived: CaseStep {
  /// From anyone.
  public static let rule = StepRule(
    stage: OversightStage.self, phases: .opened, actors: .everyone, isDelegable: false, leads: .stays, order: .anyDay,
    isGround: false, changes: [], guards: [])

  /// Nothing of its own.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] { [] }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Calls for the county's own visit.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    state.countyReview.hasComplaint = true
    state.countyReview.isVisited = false
  }
}

extension RelativeRelationDeclared: CaseStep {
  /// By the township or the county, of a member of staff (近亲属备案).
  public static let rule = StepRule(
    stage: OversightStage.self, phases: .opened, actors: ActorSet(.township, .county), isDelegable: false,
    leads: .stays, order: .anyDay, isGround: false, changes: [], guards: [.memberKnown])

  /// A member, or the applicant.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    let isOfCase = state.household.contains(person) || state.application?.applicant == person
    try attempt.require(.memberKnown, isOfCase, [.person(person)])
    return []
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// The declaration stands in the case's history only where it concerns the case.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    if state.household.contains(person) || state.application?.applicant == person {
      state.countyReview.hasRegisteredRelative = true
    }
  }
}
