import CaseEvents
import CaseLog
import Casework
import EventEnvelope
import EventLog

/// What decisions need to know besides the record that they are about, as the ledger knew it through any position
/// (办理环境).
///
/// It reads what it is asked for once and whole, and answers for every position from then on: one decision has to read as
/// much, and whoever decides a whole ledger again stays near linear. It holds for the one state of the ledger that its
/// readers show.
final class DecisionContexts {
  /// An office, and how many changes of the packs or calendars were known.
  private struct OfficeThen: Hashable {
    let office: Office
    let version: Int
  }

  /// So many persons' cases are remembered at a time.
  private static let mostPersons = 4_096
  /// So many persons are named before anything else is recorded.
  private static let mostFounders: UInt64 = 2

  private var staff: [Subject: KnownHistory<StaffState>] = [:]
  private var policies: KnownHistory<PolicyState>?
  private var calendars: KnownHistory<PublishedCalendars>?
  private var procedures: [OfficeThen: ProcedureTable] = [:]
  private var workingDays: [OfficeThen: WorkingDayCalendar] = [:]
  private var cases: [Subject: [(caseID: String, first: Position)]] = [:]
  /// Who people are.
  let identities: IdentityBook
  private var listed: ListedLines?
  private let modules: BuiltInModules?
  private var executable: KnownPolicies?
  /// The assessments executed again so far, by their places.
  var executions: [Position: ExecutedAssessment] = [:]

  /// Begins with nothing read.
  ///
  /// - Parameters:
  ///   - opening: opens who people are; nil where nothing of that is known.
  ///   - modules: whose rule steps packs may name, where assessments are executed again; nil where none is.
  init(opening: (any IdentityOpening)?, executingWith modules: BuiltInModules?) {
    identities = IdentityBook(opening)
    self.modules = modules
  }

  /// The packs by which assessments are executed again; nil where none is.
  func executing(_ reader: borrowing CaseReader) throws -> KnownPolicies? {
    if executable == nil, let modules { executable = KnownPolicies(by: try reader.policyEntries(), with: modules) }
    return executable
  }

  /// What deciding on a proposal about a case needs besides the case.
  ///
  /// - Parameters:
  ///   - proposal: what would be recorded.
  ///   - caseID: of which case.
  ///   - state: the case before it.
  ///   - end: what was recorded later isn't known.
  ///   - reader: the ledger.
  ///   - read: takes whatever the decision rests on besides the subjects of the event.
  /// - Returns: the context.
  /// - Throws: what the log refuses.
  func context(
    of proposal: Proposal, on caseID: String, in state: CaseState, through end: Position,
    _ reader: borrowing CaseReader, reading read: inout [Subject]
  ) throws -> CaseContext {
    let office = state.application?.office ?? proposal.office
    let policies = try policies(through: end, reader)
    var context = CaseContext(
      caseID: caseID, calendar: try calendar(for: office, through: end, reader),
      procedure: try procedure(of: office, through: end, reader))
    // Had a pack of the procedure ended meanwhile, the rules would be others.
    read += policies.procedures(of: office).compactMap { Subject(kind: SubjectKind.policy.rawValue, id: $0.name) }
    if proposal.actor.kind == SubjectKind.staff.rawValue {
      context.actor = try staff(proposal.actor, through: end, reader)
      read.append(proposal.actor)
    }
    for id in proposal.event.namedStaff {
      guard let subject = Subject(kind: SubjectKind.staff.rawValue, id: id) else { continue }
      context.staff[id] = try staff(subject, through: end, reader)
      read.append(subject)
    }
    let own = try CaseReader.subject(of: caseID)
    let about = try proposal.event.subjects(primary: proposal.event.primarySubject ?? own)
    // A change of category names nobody: it is of all who are enrolled.
    let enrolled = proposal.event.type == .categoryChanged ? state.enrolment?.persons ?? [] : []
    let others = enrolled.compactMap { Subject(kind: SubjectKind.person.rawValue, id: $0) }
    let persons = Set(about + others).filter { $0.kind == SubjectKind.person.rawValue }
      .sorted { $0.id < $1.id }
    for person in persons {
      context.standings[String(person.id)] = try standing(
        of: person, in: (caseID, state), through: end, reader, reading: &read)
    }
    if proposal.event.restsOnAccount {
      context.account = CaseAccount(try reader.entries(of: own, through: end), on: proposal.occurredOn)
    }
    context.registeredRelatives = try registeredRelatives(
      for: proposal, in: state, through: end, reader, reading: &read)
    context.policy = policies
    context.identities = try identities.known(
      by: proposal, in: state, of: persons, through: end, reader, reading: &read)
    for (id, identity) in context.identities {
      // One person under two identifiers has whatever either has.
      for sharer in identity.sharers where sharer.result == .same {
        guard let other = Subject(kind: SubjectKind.person.rawValue, id: sharer.person) else { continue }
        let standing = try standing(of: other, in: (caseID, state), through: end, reader, reading: &read)
        context.standings[id] = context.standings[id]?.supported(alsoBy: standing)
      }
    }
    context.executed = try executed(by: proposal, on: caseID, in: state, through: end, reader)
    if case .assessmentComputed(let assessment) = proposal.event,
      let policy = Subject(kind: SubjectKind.policy.rawValue, id: assessment.policy)
    {
      read.append(policy)
    }
    return context
  }

  /// What deciding on a proposal about another record needs besides the record.
  ///
  /// - Parameters:
  ///   - proposal: what would be recorded.
  ///   - recordID: of which record.
  ///   - end: what was recorded later isn't known.
  ///   - scope: the part of the country that the ledger keeps; nil where that doesn't matter.
  ///   - reader: the ledger.
  /// - Returns: the context.
  /// - Throws: what the log refuses.
  func context(
    of proposal: Proposal, onRecord recordID: String, through end: Position, keeping scope: Scope?,
    _ reader: borrowing CaseReader
  ) throws -> RecordContext {
    var context = RecordContext(
      recordID: recordID, actor: try actor(of: proposal, through: end, reader),
      procedure: try procedure(of: proposal.office, through: end, reader), ledgerScope: scope)
    context.isAtBeginning = end.rawValue < Self.mostFounders
    if case .importAdopted(let adoption) = proposal.event, adoption.fromPosition <= adoption.toPosition {
      if let second = Subject(kind: SubjectKind.staff.rawValue, id: adoption.second) {
        context.second = try staff(second, through: end, reader)
      }
      let range = adoption.fromPosition...adoption.toPosition
      context.isRangeImported = try adoption.toPosition <= end.rawValue && reader.provenance().elsewhere.covers(range)
    }
    if proposal.event.type == .staffPosted {
      context.staffOfNumber = try identities.holders(
        ofNumbersIn: proposal.event, kind: .staff, through: end, reader
      ).first.map { String($0.other.id) }
    }
    context.unpayable = try identities.unpayable(by: proposal.event, through: end, reader)
    return context
  }

  /// Where a person stands on the rolls, by every case in which the person is or was a member.
  ///
  /// - Parameters:
  ///   - person: who.
  ///   - own: the case that is decided about, as it stands before the decision.
  ///   - end: what was recorded later isn't known.
  ///   - reader: the ledger.
  ///   - read: takes the cases.
  /// - Returns: the standing.
  /// - Throws: what the log refuses.
  func standing(
    of person: Subject, in own: (id: String, state: CaseState), through end: Position, _ reader: borrowing CaseReader,
    reading read: inout [Subject]
  ) throws -> PersonStanding {
    var known: [(id: String, state: CaseState)] = []
    for found in try cases(of: person, reader) where found.first <= end {
      let subject = try CaseReader.subject(of: found.caseID)
      if found.caseID == own.id {
        known.append(own)
      } else {
        known.append((found.caseID, CaseState.folded(try reader.entries(of: subject, through: end))))
      }
      // An exit names no person, so the person's own thread doesn't tell of it: the case must stand still too.
      read.append(subject)
    }
    return PersonStanding(String(person.id), cases: known)
  }

  /// The acting member of staff; empty where a person or the system acts.
  func actor(of proposal: Proposal, through end: Position, _ reader: borrowing CaseReader) throws -> StaffState {
    guard proposal.actor.kind == SubjectKind.staff.rawValue else { return StaffState() }
    return try staff(proposal.actor, through: end, reader)
  }

  /// A member of staff.
  func staff(_ subject: Subject, through end: Position, _ reader: borrowing CaseReader) throws -> StaffState {
    let history =
      try staff[subject] ?? KnownHistory(from: StaffState(), reader.recorded(of: subject)) { $0.apply($1) }
    staff[subject] = history
    return history.state(through: end)
  }

  /// The policy packs.
  func policies(through end: Position, _ reader: borrowing CaseReader) throws -> PolicyState {
    try policyHistory(reader).state(through: end)
  }

  /// The procedure of an office.
  func procedure(of office: Office, through end: Position, _ reader: borrowing CaseReader) throws -> ProcedureTable {
    let history = try policyHistory(reader)
    let then = OfficeThen(office: office, version: history.version(through: end))
    let table = procedures[then] ?? ProcedureTable(published: history[then.version], for: office)
    procedures[then] = table
    return table
  }

  /// The working days where an office is.
  func calendar(
    for office: Office, through end: Position, _ reader: borrowing CaseReader
  ) throws -> WorkingDayCalendar {
    let history =
      try calendars ?? KnownHistory(from: PublishedCalendars(), reader.calendarEntries()) { $0.apply($1) }
    calendars = history
    let then = OfficeThen(office: office, version: history.version(through: end))
    let calendar = workingDays[then] ?? history[then.version].calendar(of: office.description)
    workingDays[then] = calendar
    return calendar
  }

  /// The lines of all payment lists.
  func listedLines(_ reader: borrowing CaseReader) throws -> ListedLines {
    let lines = try listed ?? ListedLines(reader)
    listed = lines
    return lines
  }

  private func policyHistory(_ reader: borrowing CaseReader) throws -> KnownHistory<PolicyState> {
    let history = try policies ?? KnownHistory(from: PolicyState(), reader.policyEntries()) { $0.apply($1) }
    policies = history
    return history
  }

  private func cases(
    of person: Subject, _ reader: borrowing CaseReader
  ) throws -> [(caseID: String, first: Position)] {
    if let known = cases[person] { return known }
    if cases.count >= Self.mostPersons { cases.removeAll(keepingCapacity: true) }
    let found = try reader.beginnings(ofCasesOf: person)
    cases[person] = found
    return found
  }
}

extension CaseEvent {
  /// Whether it says a sum that the case's account comes to.
  fileprivate var restsOnAccount: Bool { type == .overpaymentFound || type == .underpaymentFound }
}

extension Position {
  /// The position before it, through which the ledger was known when it was decided; the origin's is itself.
  var previous: Position { self > .origin ? Position(rawValue - 1) : self }
}
