import CaseEvents
import CaseLog
import Casework
import EventEnvelope

extension DecisionContexts {
  /// What deciding about a person's data needs besides: the other member of staff and the person's cases, for an erasure the
  /// lists that the bank hasn't credited to them, for a change what the number says.
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
    let event = proposal.event
    guard [.personErased, .identityMatchResolved, .identityChanged].contains(event.type) else { return known }
    let persons = try event.subjects(primary: person)
    known.identity = try identities.described(by: event, persons, through: end, reader)[String(person.id)]
    for staff in event.namedStaff {
      if let other = Subject(kind: SubjectKind.staff.rawValue, id: staff) {
        known.other = try self.staff(other, through: end, reader)
      }
    }
    for person in persons {
      for id in try reader.cases(of: person, through: end) where !known.cases.contains(where: { $0.id == id }) {
        let subject = try CaseReader.subject(of: id)
        known.cases.append((id, CaseState.folded(try reader.entries(of: subject, through: end))))
      }
    }
    if event.type == .personErased { known.openLists = try openLists(of: known.cases, through: end, reader) }
    return known
  }

  /// The payment lists with lines of cases that the bank hasn't credited.
  private func openLists(
    of cases: [(id: String, state: CaseState)], through end: Position, _ reader: borrowing CaseReader
  ) throws -> [String] {
    let ids = Set(cases.map(\.id))
    return try reader.subjects(of: .list).compactMap { subject in
      let list = PaymentListState.folded(try reader.entries(of: subject, through: end))
      let isOpen = list.lines.contains { ids.contains($0.caseID) && $0.status != .credited }
      return isOpen ? String(subject.id) : nil
    }
  }

  /// Who of a household is registered as a close relative, whichever case the declaration was made in; nobody where the
  /// proposal decides nothing that it matters for.
  ///
  /// - Parameters:
  ///   - proposal: what would be recorded.
  ///   - state: the case before it.
  ///   - end: what was recorded later isn't known.
  ///   - reader: the ledger.
  ///   - read: takes the members' threads.
  /// - Returns: their identifiers.
  /// - Throws: what the log refuses. Linear in the members' events.
  func registeredRelatives(
    for proposal: Proposal, in state: CaseState, through end: Position, _ reader: borrowing CaseReader,
    reading read: inout [Subject]
  ) throws -> Set<String> {
    guard proposal.event.type.caseStep?.rule.guards.contains(.countyVisitFirst) ?? false else { return [] }
    var found: Set<String> = []
    for member in state.household.members {
      guard let subject = Subject(kind: SubjectKind.person.rawValue, id: member.id) else { continue }
      read.append(subject)
      let declared = try reader.recorded(of: subject, through: end).contains {
        $0.event.type == .relativeRelationDeclared
      }
      if declared { found.insert(member.id) }
    }
    return found
  }
}
