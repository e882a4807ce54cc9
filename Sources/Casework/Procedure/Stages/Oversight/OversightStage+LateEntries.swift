public import CaseEvents
import EventEnvelope
import Instruments
import Wording

// What is entered long after its day is marked wherever the case is shown, and its reason stands beside it. A term that a
// household may use runs from the moment when the ledger knew of it, so that none is over in the second in which it began.

// MARK: Guards

extension Guard {
  /// 补录说明.
  public static let lateEntryExplained = Guard(
    "lateEntryExplained", Instrument.ledger.whole,
    title: Text("it is entered long after its day, and nothing says why", "录入日距发生日过久且未说明理由"),
    remedy: {
      Text(
        "say why with --late-reason where more than \($0.course.lateReasonDays) days lie between, or give the true day",
        "逾\($0.course.lateReasonDays)日补录的，以 --late-reason 说明理由，或更正发生日")
    })

  /// 期限自录入起.
  public static let termOnRecord = Guard(
    "termOnRecord", Instrument.ledger.whole,
    title: Text("the term hasn't run since the ledger knew of its beginning", "自录入起算期限未满"),
    remedy: Text(
      "wait, or enter with --late-reason what began it", "待期限届满后办理；起算事项系补录的，录入时以 --late-reason 说明理由"))
}

extension CaseState {
  /// Whether the event recorded last says why the next one of the actor is late.
  func explainsEntry(of actor: Subject) -> Bool {
    guard let last = events.last else { return false }
    return last.type == .lateEntryExplained && last.actor == actor
  }

  /// What staff enter long after its day has a reason.
  ///
  /// An application needs none: the household must not lose its day by what the office left undone. Nor does an
  /// assessment, which computes and does nothing, or what happened elsewhere and is learnt late by its nature.
  func checkLateEntry(_ attempt: CaseAttempt) throws(Refusal) {
    let last = attempt.day.adding(days: attempt.rules.course.lateReasonDays)
    guard attempt.proposal.today > last, attempt.isByStaff, !attempt.type.mayComeLate,
      !explainsEntry(of: attempt.proposal.actor)
    else { return }
    throw attempt.refusal(.lateEntryExplained, [.day(attempt.day), .requiredDay(last)])
  }
}

extension EventType {
  /// Whether it may be entered long after its day without a reason.
  fileprivate var mayComeLate: Bool {
    [
      .lateEntryExplained, .applicationSubmitted, .assessmentComputed, .deathRecorded, .changeReported, .memberAdded,
      .memberRemoved,
    ].contains(self)
  }
}

extension Attempt {
  /// Whether a member of staff acts.
  var isByStaff: Bool { role != .person && role != .system }

  /// The term has run in recorded time as well, or it was said why its beginning was entered late.
  func requireOnRecord(_ start: TermStart, for days: Int) throws(Refusal) {
    let end = start.recordedAt.dateInChina.adding(days: days)
    try require(
      .termOnRecord, start.isExplained || proposal.today >= end, [.day(proposal.today), .requiredDay(end)])
  }
}

extension LedgerEntry {
  /// Days between the day that it is true of and the day on which it was recorded, in China; 0 where it was known before.
  public var daysLate: Int { max(0, recordedAt.dateInChina.days(since: occurredOn)) }
}

// MARK: Events

extension LateEntryExplained: CaseStep {
  /// By whoever enters what follows it.
  public static let rule = StepRule(
    stage: OversightStage.self, phases: .opened, actors: .everyone, isDelegable: false, leads: .stays, order: .anyDay,
    isGround: false, changes: [], guards: [])

  /// Nothing of its own.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] { [] }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Nothing: what follows it looks back at it.
  public func apply(to state: inout CaseState, by entry: EntryHead) {}
}
