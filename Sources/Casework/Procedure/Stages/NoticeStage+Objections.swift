public import CaseEvents
import Entitlement
public import EventEnvelope
import Instruments
import Wording

/// An objection raised during the notice (异议).
public struct Objection: Hashable, Sendable {
  /// Its identifier within the case.
  public let id: String
  /// Where it was filed.
  public let position: Position
  /// The day on which it was filed.
  public let filed: TermStart
  /// Whether it has been settled.
  public internal(set) var isResolved = false
}

// MARK: Guards

extension Guard {
  /// 异议编号.
  public static let objectionKnown = Guard(
    "objectionKnown", Instrument.ledger.whole,
    title: Text("the objection is unknown, settled or already filed", "异议编号不存在、已处理或重复"),
    remedy: Text("name an open objection, or give a new one its own identifier", "填写未处理的异议编号，或使用新编号"))
}

// MARK: Events

extension ObjectionFiled: CaseStep {
  /// By anyone who saw the notice.
  public static let rule = StepRule(
    stage: NoticeStage.self, phases: PhaseSet(.onNotice), actors: ActorSet(.person, .village, .township, .county),
    isDelegable: false, leads: .to(.reinvestigating), order: .afterLastStep, isGround: false, changes: [],
    guards: [.objectionKnown])

  /// A new identifier.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try attempt.require(.objectionKnown, !state.objections.contains { $0.id == objection }, [.code(objection)])
    return []
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Keeps the objection.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    state.objections.append(
      Objection(
        id: objection, position: entry.position, filed: TermStart(entry.occurredOn, by: entry)))
  }
}

extension ObjectionResolved: CaseStep {
  /// By the township, before a new opinion.
  public static let rule = StepRule(
    stage: NoticeStage.self, phases: PhaseSet(.reinvestigating, .assessed), actors: ActorSet(.township),
    isDelegable: false, leads: .stays, order: .afterLastStep, isGround: false, changes: [],
    guards: [.actorUnconflicted, .objectionKnown])

  /// An open objection.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.checkUnconflicted(attempt)
    try attempt.require(
      .objectionKnown, state.objections.contains { $0.id == objection && !$0.isResolved }, [.code(objection)])
    return []
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Settles it.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    guard let index = state.objections.firstIndex(where: { $0.id == objection }) else { return }
    state.objections[index].isResolved = true
  }
}
