import CaseEvents
import CaseLog
import Casework
import EventEnvelope
import EventLog

extension DecisionContexts {
  /// What deciding on a proposal about a case needs besides the case, with what a correction comes to.
  ///
  /// - Parameters:
  ///   - proposal: what would be recorded.
  ///   - caseID: of which case.
  ///   - entries: the case's entries with the corrections known then in effect, oldest first.
  ///   - state: what they add up to.
  ///   - end: what was recorded later isn't known.
  ///   - reader: the ledger.
  ///   - read: takes whatever the decision rests on besides the subjects of the event.
  /// - Returns: the context.
  /// - Throws: what the log refuses.
  func context(
    of proposal: Proposal, on caseID: String, after entries: [LedgerEntry], _ state: CaseState, through end: Position,
    _ reader: borrowing CaseReader, reading read: inout [Subject]
  ) throws -> CaseContext {
    var context = try context(of: proposal, on: caseID, in: state, through: end, reader, reading: &read)
    context.corrected = CaseState.corrected(entries, by: proposal)
    // What the rules were told about earlier entries doesn't change: it needn't stand still.
    var known: [Subject] = []
    context.correction = try CorrectionOutcome(of: proposal, in: entries) { entry, state, original in
      var then = try self.context(
        of: Proposal(again: entry), on: caseID, in: state, through: entry.position.previous, reader, reading: &known)
      if let original {
        try self.add(
          supportKnown: end, to: &then, named: entry, butNot: original, caseID, reader, reading: &read)
      }
      return then
    }
    return context
  }

  /// Adds what is known by now of the persons whom only the corrected entry names: they may have been enrolled elsewhere
  /// since.
  private func add(
    supportKnown end: Position, to context: inout CaseContext, named entry: LedgerEntry, butNot original: LedgerEntry,
    _ caseID: String, _ reader: borrowing CaseReader, reading read: inout [Subject]
  ) throws {
    let own = try CaseReader.subject(of: caseID)
    let before = Set(try original.event.subjects(primary: own))
    for person in try entry.event.subjects(primary: own)
    where person.kind == SubjectKind.person.rawValue && !before.contains(person) {
      let now = try standing(of: person, in: (caseID, CaseState()), through: end, reader, reading: &read)
      read.append(person)
      let id = String(person.id)
      context.standings[id] = context.standings[id]?.supported(alsoBy: now)
    }
  }
}
