import CaseEvents
import Casework
import EventEnvelope
import EventLog
import Rolls
import Wording

/// Decides on proposals against what the log holds, and records what is decided.
///
/// What was read for a decision is also its condition: had anything been recorded meanwhile about the case, about who
/// acts or about whom it concerns, nothing is recorded, and the proposal is decided anew.
struct CaseDesk {
  private let log: EventLog
  private let sealer: EventSealer
  private static let attempts = 5

  init(_ log: EventLog, _ sealer: EventSealer) {
    self.log = log
    self.sealer = sealer
  }

  /// Decides on a proposal about a case and records the events that follow.
  ///
  /// - Parameters:
  ///   - proposal: what would be recorded.
  ///   - caseID: of which case.
  ///   - last: the case's last event that the proposal was made from; where another came since, that is a conflict, and
  ///     nothing is decided anew. Nil where the proposal rests on nothing that was read.
  ///   - grounds: what it follows from, what is recorded with it, and what must hold besides.
  /// - Returns: where the events were recorded, and which.
  /// - Throws: `Refusal` with the guard that stands in the way, or what the log refused.
  func record(
    _ proposal: Proposal, of caseID: String, madeFrom last: Position? = nil, with grounds: Recording = Recording()
  ) async throws -> (receipt: Receipt, events: [CaseEvent]) {
    for attempt in 1... {
      do {
        var decided: [CaseEvent] = []
        let receipt = try await sealer.append(tracking: grounds.tracking) {
          var (events, condition) = try decide(proposal, on: caseID, madeFrom: last)
          decided = events
          var new = try newEvents(events, proposal, caseID, grounds)
          if let other = grounds.companion {
            let (others, more) = try decide(other, on: caseID)
            condition = condition.and(more)
            new += try newEvents(others, other, caseID, Recording(cause: grounds.cause))
          }
          return (new, condition.and(grounds.fence))
        }
        return (receipt, decided)
      } catch EventLogError.conflict(let subject, let expected, let actual) {
        guard attempt < Self.attempts, last == nil else {
          throw EventLogError.conflict(subject: subject, expectedAtMost: expected, actual: actual)
        }
      }
    }
    throw EventLogError.closed
  }

  /// Decides on a proposal without recording anything: the events that would follow, and on what condition.
  func decide(
    _ proposal: Proposal, on caseID: String, madeFrom last: Position? = nil
  ) throws -> ([CaseEvent], Condition) {
    let reader = CaseReader(try log.snapshot())
    let subject = try CaseReader.subject(of: caseID)
    let concerned = try proposal.event.subjects(primary: subject)
    var read = concerned
    let context = try context(of: proposal, caseID, reader, &read)
    let entries = try reader.entries(of: subject)
    guard !entries.isEmpty || proposal.event.type == .applicationSubmitted else { throw CaseReader.notFound(caseID) }
    if let last, let actual = entries.last?.position, actual != last {
      throw EventLogError.conflict(subject: subject, expectedAtMost: last, actual: actual)
    }
    try proposal.event.checkCorrection(of: entries)
    let events = try CaseState.folded(entries).decide(proposal, in: context)
    return (events, .unchanged(read, since: reader.last))
  }

  /// Reads what the decision needs besides the case, and adds to `read` whatever it looked at.
  private func context(
    of proposal: Proposal, _ caseID: String, _ reader: borrowing CaseReader, _ read: inout [Subject]
  ) throws -> CaseContext {
    var context = CaseContext(caseID: caseID)
    let persons = read.filter { $0.kind == SubjectKind.person.rawValue }
    if proposal.actor.kind == SubjectKind.staff.rawValue {
      context.actor = StaffState.folded(try reader.entries(of: proposal.actor))
      read.append(proposal.actor)
    }
    for id in proposal.event.namedStaff {
      guard let subject = Subject(kind: SubjectKind.staff.rawValue, id: id) else { continue }
      context.staff[id] = StaffState.folded(try reader.entries(of: subject))
      read.append(subject)
    }
    for person in persons {
      var cases: [(id: String, state: CaseState)] = []
      for id in try reader.cases(of: person) {
        cases.append((id, CaseState.folded(try reader.entries(id))))
        // An exit names no person, so the person's own thread doesn't tell of it: the case must stand still too.
        read.append(try CaseReader.subject(of: id))
      }
      context.standings[String(person.id)] = PersonStanding(String(person.id), cases: cases)
    }
    if case .assessmentComputed(let assessment) = proposal.event,
      let policy = Subject(kind: SubjectKind.policy.rawValue, id: assessment.policy)
    {
      context.policy = try reader.policies()
      read.append(policy)
    }
    return context
  }

  private func newEvents(
    _ events: [CaseEvent], _ proposal: Proposal, _ caseID: String, _ grounds: Recording
  ) throws -> [NewEvent] {
    let subject = try CaseReader.subject(of: caseID)
    return try events.enumerated().map { index, event in
      try event.validate()  // the rules hold for what a decision adds as well
      let once = index == 0 ? grounds.once.map { [$0] } ?? [] : []
      return NewEvent(
        type: event.type.rawValue, schemaVersion: 1, occurredOn: proposal.occurredOn, actor: proposal.actor,
        office: proposal.office, cause: grounds.cause,
        subjects: try event.subjects(primary: subject).prefix(Limits.subjects - once.count) + once,
        payload: event.serialized())
    }
  }
}
