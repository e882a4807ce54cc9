public import CaseEvents
public import CaseLog
public import Casework
public import EventEnvelope
public import EventLog
import Wording

/// Decides on proposals against what the log holds, and records what is decided.
///
/// What was read for a decision is also its condition: had anything been recorded meanwhile about the case, about who
/// acts or about whom it concerns, nothing is recorded, and the proposal is decided anew.
public struct CaseDesk: Sendable {
  let cases: CaseLog
  private let modules: BuiltInModules?

  /// Works on a log of cases.
  ///
  /// - Parameters:
  ///   - cases: the log of cases.
  ///   - modules: whose rule steps packs may name: an assessment that a proposal makes or rests on is executed again by
  ///     them. Nil where nothing that is proposed rests on one that others made.
  public init(_ cases: CaseLog, executingWith modules: BuiltInModules?) {
    (self.cases, self.modules) = (cases, modules)
  }

  /// Decides on a proposal about a case and records the events that follow.
  ///
  /// - Parameters:
  ///   - proposal: what would be recorded.
  ///   - caseID: of which case.
  ///   - last: the case's last event that the proposal was made from; where another came since, that is a conflict, and
  ///     nothing is decided anew. Nil where the proposal rests on nothing that was read.
  /// - Returns: where the events were recorded, and which.
  /// - Throws: `Refusal` with the guard that stands in the way, or what the log refused.
  public func record(
    _ proposal: Proposal, of caseID: String, madeFrom last: Position? = nil
  ) async throws -> (receipt: Receipt, events: [CaseEvent]) {
    try await record(proposal, of: caseID, madeFrom: last, with: Recording())
  }

  /// Decides on a proposal about a case and records the events that follow, with what goes with them.
  func record(
    _ proposal: Proposal, of caseID: String, madeFrom last: Position? = nil, with grounds: Recording
  ) async throws -> (receipt: Receipt, events: [CaseEvent]) {
    let subject = try CaseReader.subject(of: caseID)
    return try await cases.record(attempts: last == nil ? 5 : 1) { reader in
      var (events, condition) = try decide(proposal, on: subject, madeFrom: last, reader)
      // Where the proposed event stands among them: what explains a late entry comes before it.
      let place = proposal.explanation == nil ? 0 : 1
      let shown =
        events.contains { $0.type == .defectFound } ? Position(reader.last.rawValue + UInt64(place) + 1) : nil
      var drafts = try events.enumerated().map { index, event in
        try EventDraft(
          event, of: event.primarySubject ?? subject, by: proposal,
          cause: event.type == .defectFound ? shown : grounds.cause,
          alsoAbout: (event.primarySubject == nil ? [] : [subject])
            + (index == place ? [grounds.once].compactMap(\.self) : []))
      }
      // A defect names the correction that shows it, so that has to stand right behind what was read.
      if shown != nil { condition = condition.and(.logEnds(at: reader.last)) }
      if let other = grounds.companion {
        let (others, more) = try decide(other, on: subject, reader)
        drafts += try others.map { try EventDraft($0, of: subject, by: other, cause: grounds.cause) }
        condition = condition.and(more)
      }
      return .record(drafts, if: condition.and(grounds.fence), tracking: grounds.tracking) { ($0, events) }
    }
  }

  /// Decides on a proposal without recording anything.
  ///
  /// - Parameters:
  ///   - proposal: what would be recorded.
  ///   - caseID: of which case.
  ///   - last: the case's last event that the proposal was made from; where another came since, that is a conflict.
  /// - Returns: the events that would follow.
  /// - Throws: `Refusal` with the guard that stands in the way, or what the log refused.
  public func decide(_ proposal: Proposal, on caseID: String, madeFrom last: Position? = nil) throws -> [CaseEvent] {
    try decide(proposal, on: CaseReader.subject(of: caseID), madeFrom: last, cases.reader()).events
  }

  /// Decides on a proposal by what a reader says.
  ///
  /// - Returns: the events that follow, and under which condition that holds.
  func decide(
    _ proposal: Proposal, on subject: Subject, madeFrom last: Position? = nil, _ reader: borrowing CaseReader
  ) throws -> (events: [CaseEvent], condition: Condition) {
    let primary = proposal.event.primarySubject ?? subject
    var read = try proposal.event.subjects(primary: primary) + [subject]
    // What is of a member of staff and stands in the case as well is asked the rules of both.
    if primary != subject {
      _ = try RecordDecision(
        on: proposal, of: primary, in: cases.log.manifest.scope, opening: cases.opening, reader)
    }
    let entries = try reader.entries(of: subject)
    guard !entries.isEmpty || proposal.event.type == .applicationSubmitted else { throw CaseLookupError.notFound }
    if let last, let actual = entries.last?.position, actual != last {
      throw EventLogError.conflict(subject: subject, expectedAtMost: last, actual: actual)
    }
    try proposal.event.checkCorrection(of: entries)
    var state = CaseState.folded(entries)
    let proposal = proposal.grounded(in: state)
    let context = try DecisionContexts(opening: cases.opening, executingWith: modules).context(
      of: proposal, on: String(subject.id), after: entries, state, through: reader.last, reader, reading: &read)
    let explained = try explain(proposal, of: &state, in: context, after: reader.last)
    let events = try state.decide(proposal, in: context)
    return (explained + events, .unchanged(read, since: reader.last))
  }

  /// Puts what explains a late entry to the rules, and takes it into the state; none where nothing is said.
  private func explain(
    _ proposal: Proposal, of state: inout CaseState, in context: CaseContext, after last: Position
  ) throws(Refusal) -> [CaseEvent] {
    guard let explanation = proposal.explanation else { return [] }
    // What is asked of the act is asked of the act alone.
    var plain = context
    (plain.corrected, plain.correction, plain.executed) = (nil, nil, nil)
    let events = try state.decide(explanation, in: plain)
    for (index, event) in events.enumerated() {
      state.apply(LedgerEntry(event, by: proposal, at: Position(last.rawValue + UInt64(index) + 1)))
    }
    return events
  }
}

extension CaseEvent {
  /// Tries out a correction that this event asks for or applies, on the event that it means.
  ///
  /// What isn't there is left to the rules, which say so. Throws where the field or its value doesn't fit: what can't
  /// take effect must not be recorded.
  func checkCorrection(of entries: [LedgerEntry]) throws(PayloadFault) {
    let (target, field, value): (UInt64, String, String)
    if case .correctionRequested(let payload) = self {
      (target, field, value) = (payload.targetPosition, payload.field, payload.rightValue)
    } else if case .correctionApplied(let payload) = self {
      (target, field, value) = (payload.targetPosition, payload.field, payload.rightValue)
    } else {
      return
    }
    guard let entry = entries.first(where: { $0.position.rawValue == target }) else { return }
    if field == Corrections.dayField {
      guard let day = value.jsonText, CivilDate(day) != nil else {
        throw PayloadFault(path: field, reason: .notA(.day))
      }
    } else {
      _ = try entry.event.correcting(field: field, rightValue: value)
    }
  }
}

extension String {
  /// The text inside a JSON text without escapes; nil where it is anything else.
  fileprivate var jsonText: String? {
    guard count >= 2, hasPrefix("\""), hasSuffix("\""), !contains("\\") else { return nil }
    return String(dropFirst().dropLast())
  }
}
