import CaseEvents
import CaseLog
import Casework
import EventEnvelope
import EventLog
import Wording

/// A decision on an event of a record other than a case, and what it rests on.
struct RecordDecision {
  /// What is recorded.
  let events: [CaseEvent]
  /// Under which condition the decision still holds.
  let condition: Condition
  /// Threads that the events stand on besides those of their own subjects.
  let registers: [Subject]

  /// Decides on a proposal.
  ///
  /// - Parameters:
  ///   - proposal: what would be recorded.
  ///   - subject: the primary subject of its event.
  ///   - scope: the part of the country that the ledger keeps.
  ///   - opening: opens who people are; nil where nothing of that is known.
  ///   - reader: the ledger.
  /// - Throws: `Refusal` with the guard that stands in the way, ``Problem`` where the subject is a case or nobody known, a
  ///   fault of the payload, or what the log refuses.
  init(
    on proposal: Proposal, of subject: Subject, in scope: Scope?, opening: (any IdentityOpening)?,
    _ reader: borrowing CaseReader
  ) throws {
    try proposal.event.validate()
    let subjects = try proposal.event.subjects(primary: subject)
    let record = proposal.event.list(among: subjects) ?? subject
    let (contexts, end) = (DecisionContexts(opening: opening, executingWith: nil), reader.last)
    let policies = try contexts.policies(through: end, reader)
    // Had a pack of the procedure ended meanwhile, the rules would be others.
    let rules = policies.procedures(of: proposal.office).compactMap {
      Subject(kind: SubjectKind.policy.rawValue, id: $0.name)
    }
    let context = try contexts.context(
      of: proposal, onRecord: String(record.id), through: end, keeping: scope, reader)
    let unchanged = Condition.unchanged(subjects + [proposal.actor] + rules, since: end)

    switch SubjectKind(rawValue: String(record.kind)) {
    case .staff, .training:
      events = try contexts.staff(record, through: end, reader).decide(proposal, in: context)
      // Whoever is posted meanwhile may have the number.
      (condition, registers) = (proposal.event.type == .staffPosted ? .logEnds(at: end) : unchanged, [])
    case .list:
      let list = PaymentListState.folded(try reader.entries(of: record))
      let grounds = try contexts.grounds(of: proposal.event, on: list, String(record.id), through: end, reader)
      events = try list.decide(proposal, in: context, on: grounds)
      // Whatever is decided in any case meanwhile may change what a line has to say, and any other list may pay it.
      let restsOnOthers = [.paymentListPrepared, .paymentApproved].contains(proposal.event.type)
      condition = restsOnOthers ? .logEnds(at: end) : unchanged
      registers = try proposal.event.casesInDoubt(on: list, reader)
    case .policy:
      events = try policies.decide(proposal, in: context)
      // Any other pack may overlap with it.
      (condition, registers) = (.logEnds(at: end), [])
    case .calendar:
      events = try reader.calendars().decide(proposal, in: context)
      (condition, registers) = (unchanged, [])
    case .person:
      let entries = try reader.entries(of: record)
      guard !entries.isEmpty else { throw Problem(.notFound, Self.nothingAbout(record)) }
      let known = try contexts.personContext(of: proposal, on: record, context, through: end, reader)
      events = try PersonRecord.folded(entries).decide(proposal, in: known)
      (condition, registers) = (unchanged, [])
    case .module:
      events = try reader.modules().decide(proposal, in: context)
      (condition, registers) = (unchanged, [Subject(ModuleRegister.subject)].compactMap(\.self))
    case .ledger:
      events = try LedgerRecord.decide(proposal, in: context)
      (condition, registers) = (.logEnds(at: end), [])
    case .case, nil:
      throw Problem(
        .usage, Text("\(record) keeps no record besides cases", "\(record) 不是案件以外的记录"),
        remedy: Text("Steps of a case: `anjuan case record`.", "案件环节：`anjuan case record`。"))
    }
  }

  private static func nothingAbout(_ record: Subject) -> Text {
    Text("no event is about \(record)", "没有与 \(record) 有关的事件")
  }
}

extension CaseEvent {
  /// The list that decides on the event; nil where it is of another record.
  ///
  /// What a bank answers is told in the case first.
  fileprivate func list(among subjects: [Subject]) -> Subject? {
    guard PaymentListEvent(self) != nil else { return nil }
    return subjects.first { $0.kind == SubjectKind.list.rawValue }
  }
}
