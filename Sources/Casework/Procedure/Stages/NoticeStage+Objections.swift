public import CaseEvents
public import EventEnvelope
import Entitlement
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

  /// 退出公示异议.
  public static let exitOnNotice = Guard(
    "exitOnNotice", Instrument.tekunIdentification.article("26"), Instrument.ledger.whole,
    title: Text("no notice of the exit hangs", "退出未在公示中"),
    remedy: Text("open a dispute, or object once the exit is on notice", "提出申诉，或在退出公示期间提出异议"))
}

extension ObjectionFiled: BranchingStep {
  /// By anyone who saw the notice, of an enrolment or of an exit.
  public static let rule = StepRule(
    stage: NoticeStage.self, phases: PhaseSet(.onNotice, .exitDecided),
    actors: ActorSet(.person, .village, .township, .county), isDelegable: false, leads: .oneOf([.reinvestigating]),
    order: .afterLastStep, isGround: false, changes: [], guards: [.objectionKnown, .exitOnNotice])

  /// A new identifier; of an exit, while its notice hangs.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    let isKnown =
      state.objections.contains { $0.id == objection }
      || state.exit?.objections.contains { $0.id == objection } ?? false
    try attempt.require(.objectionKnown, !isKnown, [.code(objection)])
    guard state.phase == .exitDecided, state.exit?.notice == nil else { return [] }
    throw attempt.refusal(.exitOnNotice, [.code(objection)])
  }

  /// The township investigates again; an exit stays decided while it does.
  public func phase(after phase: CasePhase, missing: inout [String]) -> CasePhase {
    phase == .exitDecided ? phase : .reinvestigating
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Keeps the objection; an exit goes on notice again.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    let filed = TermStart(entry.occurredOn, by: entry)
    guard state.phase == .exitDecided else {
      return state.objections.append(Objection(id: objection, position: entry.position, filed: filed))
    }
    state.exit?.notice = nil
    state.exit?.objections.append(ExitObjection(id: objection, filed: filed))
  }
}

extension ObjectionResolved: CaseStep {
  /// By the township before a new opinion, by whoever decides an exit where it is about one.
  public static let rule = StepRule(
    stage: NoticeStage.self, phases: PhaseSet(.reinvestigating, .assessed, .exitDecided),
    actors: ActorSet(.township, .county), isDelegable: false, leads: .stays, order: .afterLastStep, isGround: false,
    changes: [], guards: [.actorUnconflicted, .objectionKnown])

  /// An open objection (57 号 art 19; 43 号 art 26).
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.checkUnconflicted(attempt)
    let isOfExit = state.phase == .exitDecided
    let isCompetent =
      isOfExit
      ? attempt.role == .county || attempt.rules.decision.isDelegated : attempt.role == .township
    try attempt.require(.roleMayAct, isCompetent, [.role(attempt.role)])
    let isOpen =
      isOfExit
      ? state.exit?.objections.contains { $0.id == objection && $0.resolvedOn == nil } ?? false
      : state.objections.contains { $0.id == objection && !$0.isResolved }
    try attempt.require(.objectionKnown, isOpen, [.code(objection)])
    return []
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Settles it.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    if let index = state.objections.firstIndex(where: { $0.id == objection }) {
      state.objections[index].isResolved = true
    }
    if let index = state.exit?.objections.firstIndex(where: { $0.id == objection }) {
      state.exit?.objections[index].resolvedOn = entry.occurredOn
      state.exit?.objections[index].isUpheld = result != .dismissed
    }
  }
}
