import CaseEvents
import CaseLog
import Casework
import EventEnvelope

extension DecisionContexts {
  /// What deciding about a person's data needs besides: for an erasure who agrees, the person's cases, and the lists that
  /// the bank hasn't credited to them.
  ///
  /// - Parameters:
  ///   - proposal: what would be recorded.
  ///   - person: whose data.
  ///   - context: who acts, and the rules.
  ///   - end: what was recorded later isn't known.
  ///   - reader: the ledger.
  /// - Returns: the context.
  /// - Throws: what the log refuses. For an erasure linear in the payment lists.
  func personContext(
    of proposal: Proposal, on person: Subject, _ context: RecordContext, through end: Position,
    _ reader: borrowing CaseReader
  ) throws -> PersonContext {
    var known = PersonContext(actor: context.actor, procedure: context.procedure)
    guard case .personErased(let erasure) = proposal.event else { return known }
    if let other = Subject(kind: SubjectKind.staff.rawValue, id: erasure.agreedBy) {
      known.other = try staff(other, through: end, reader)
    }
    for id in try reader.cases(of: person, through: end) {
      let subject = try CaseReader.subject(of: id)
      known.cases.append((id, CaseState.folded(try reader.entries(of: subject, through: end))))
    }
    let ids = Set(known.cases.map(\.id))
    for subject in try reader.subjects(of: .list) {
      let list = PaymentListState.folded(try reader.entries(of: subject, through: end))
      if list.lines.contains(where: { ids.contains($0.caseID) && $0.status != .credited }) {
        known.openLists.append(String(subject.id))
      }
    }
    return known
  }

  /// What each case of a list that is prepared is due for its month, in fen; nil for any other event.
  ///
  /// - Parameters:
  ///   - event: the event.
  ///   - end: what was recorded later isn't known.
  ///   - reader: the ledger.
  /// - Returns: what is due by case.
  /// - Throws: what the log refuses. Linear in the cases' events.
  func due(
    by event: CaseEvent, through end: Position, _ reader: borrowing CaseReader
  ) throws -> [String: Int64]? {
    guard case .paymentListPrepared(let list) = event, let month = Month(list.payMonth) else { return nil }
    var due: [String: Int64] = [:]
    for line in list.lines where due[line.caseID] == nil {
      let entries = try reader.entries(of: try CaseReader.subject(of: line.caseID), through: end)
      due[line.caseID] = StandingHistory(entries: entries).amount(in: month)
    }
    return due
  }
}
