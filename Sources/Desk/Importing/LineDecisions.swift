import CaseEvents
import CaseLog
import Casework
import EventEnvelope
import Wording

/// The lines of one append, each decided on what the ledger and the lines before it come to.
struct LineDecisions: ~Copyable {
  /// The end of the ledger that they are decided on.
  let start: Position
  /// What follows from the lines so far.
  private(set) var drafts: [EventDraft] = []
  private var reader: CaseReader
  private var numbers = ImportedNumbers()
  private let desk: CaseDesk
  private let scope: Scope

  /// Begins at the end of a ledger.
  ///
  /// - Parameters:
  ///   - reader: the ledger.
  ///   - desk: decides on cases.
  ///   - scope: the part of the country that the ledger keeps.
  init(_ reader: consuming CaseReader, _ desk: CaseDesk, in scope: Scope) {
    start = reader.last
    (self.desk, self.scope) = (desk, scope)
    self.reader = reader
  }

  /// Decides on a line.
  ///
  /// - Parameter line: the line.
  /// - Returns: how many events follow from it, its own first.
  /// - Throws: `Refusal` with the guard that stands in the way, ``Problem`` where no line is taken, `ImportFault.Reason`
  ///   where it refers to what isn't recorded before it, a fault of the payload, or what the log refuses.
  mutating func decide(_ line: EventLine) throws -> Int {
    guard line.recordedAt == nil else { throw Self.timed }
    if let command = line.event.commandInsteadOfLine { throw Self.onlyBy(command) }
    let position = reader.last.next
    let named = try EventDraft(line, at: position) { (number) throws(ImportFault.Reason) in
      let target = line.position == nil ? Position(number) : numbers.position(of: number)
      guard let target, target > .origin, target < position else { throw .unknownReference(number) }
      return target
    }
    let subject = named.subjects[0]
    let others = try others(of: named)
    let proposal = Proposal(
      event: named.event, occurredOn: named.occurredOn, actor: named.actor, office: named.office, today: .today)
    var causes: [Position?] = []
    let events: [CaseEvent]
    if subject.kind == SubjectKind.case.rawValue, PaymentListEvent(named.event) == nil {
      events = try desk.decide(proposal, on: subject, reader).events
      // A defect names the correction that shows it.
      causes = events.map { $0.type == .defectFound ? position : named.cause }
    } else {
      try Self.checkNotBySystem(proposal)
      events = try RecordDecision(on: proposal, of: subject, in: scope, opening: desk.cases.opening, reader).events
      causes = events.map { _ in named.cause }
    }
    for (index, event) in events.enumerated() {
      let draft = try EventDraft(
        event, of: subject, by: proposal, cause: causes[index], alsoAbout: index == 0 ? others : [])
      reader.suppose(draft, at: .now)
      drafts.append(draft)
    }
    if let number = line.position, !numbers.note(number.rawValue, at: position) {
      throw ImportFault.Reason.sequenceOutOfOrder(number.rawValue)
    }
    return events.count
  }

  /// The subjects that a line names besides those that follow from its event: a mark of its own, such as `once/…`, but
  /// nothing that has a record, which would read the event as its own.
  private func others(of named: EventDraft) throws -> [Subject] {
    let derived = try named.event.subjects(primary: named.subjects[0])
    let others = named.subjects.filter { !derived.contains($0) }
    if let other = others.first(where: { SubjectKind(rawValue: String($0.kind)) != nil || $0.kind == "register" }) {
      throw Problem(
        .badData, Text("the event isn't about \(other)", "该事件与 \(other) 无关"),
        remedy: Text("Leave it out of the line's subjects.", "请从该行的主体中删去。"))
    }
    return others
  }

  /// Nobody types as the system: what it records of staff, lists or packs comes from where it is decided.
  private static func checkNotBySystem(_ proposal: Proposal) throws(Refusal) {
    guard proposal.actor.kind == "system" else { return }
    throw Refusal(
      .roleMayAct, event: proposal.event.type, on: proposal.occurredOn, facts: [.role(.system)])
  }

  private static let timed = Problem(
    .badData,
    Text(
      "it names the time of its recording, and is decided and recorded now", "该行给出了记录时间，而此处是现在决定、现在记录"),
    remedy: Text(
      "Leave the time out. What was decided and recorded elsewhere is imported.", "请去掉记录时间；他处已决定并记录的事件请用导入。"))

  private static func onlyBy(_ command: String) -> Problem {
    Problem(
      .notPermitted,
      Text("this event is recorded by its command alone, not as a line", "此事件只能由其命令记录，不能逐行写入"),
      remedy: Text("Use `anjuan \(command)`.", "请使用 `anjuan \(command)`。"))
  }
}
