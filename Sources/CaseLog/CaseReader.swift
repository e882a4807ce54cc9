public import CaseEvents
public import Casework
public import EventEnvelope
public import EventLog

/// Reads cases, and what decisions on them need, from one state of a ledger.
///
/// Whatever is read has its corrections applied, unless it says otherwise.
public struct CaseReader: ~Copyable {
  private let snapshot: LogSnapshot

  /// Reads from a snapshot.
  public init(_ snapshot: consuming LogSnapshot) { self.snapshot = snapshot }

  /// The last event of the log.
  public var last: Position { snapshot.last }

  /// The day on which the bank last answered a payment of anybody, since a case began and as known at a moment: months
  /// before it are over for whoever pays.
  ///
  /// - Parameters:
  ///   - first: the first event of the case.
  ///   - moment: the moment of knowledge; nil for now.
  /// - Returns: the day; nil where no bank answered since.
  /// - Throws: what the log finds damaged. Linear in the events recorded since that answer.
  public borrowing func lastPaymentDay(after first: Position, knownAt moment: Instant?) throws -> CivilDate? {
    let end = try moment.map { try snapshot.lastPosition(recordedAtOrBefore: $0) } ?? snapshot.last
    let answers: Set<EventType> = [.paymentCredited, .paymentReturned]
    return try snapshot.lastDay(ofTypes: Set(answers.map(\.rawValue)), through: end, after: first)
  }

  /// The subject of a case.
  ///
  /// - Throws: ``CaseLookupError/notAnIdentifier``.
  public static func subject(of caseID: String) throws(CaseLookupError) -> Subject {
    guard let subject = Subject(kind: SubjectKind.case.rawValue, id: caseID) else { throw .notAnIdentifier }
    return subject
  }

  /// The history of a case.
  ///
  /// - Parameters:
  ///   - caseID: the case.
  ///   - moment: the moment of knowledge; nil for now.
  /// - Returns: its history.
  /// - Throws: ``CaseLookupError``, ``UnreadableEvent``, or what the log finds damaged.
  public borrowing func history(ofCase caseID: String, knownAt moment: Instant? = nil) throws -> CaseHistory {
    let end = try moment.map { try snapshot.lastPosition(recordedAtOrBefore: $0) }
    let recorded = try snapshot.history(of: try Self.subject(of: caseID), through: end)
    guard !recorded.isEmpty else { throw moment == nil ? CaseLookupError.notFound : .notKnownThen }
    return CaseHistory(recorded: recorded)
  }

  /// The entries of any subject, oldest first; empty where no event concerns it.
  ///
  /// - Throws: ``UnreadableEvent``, or what the log finds damaged.
  public borrowing func entries(of subject: Subject) throws -> [LedgerEntry] {
    Corrections.applied(to: try snapshot.history(of: subject)).entries
  }

  /// The events that concern a subject as the log holds them, oldest first.
  ///
  /// - Throws: what the log finds damaged.
  public borrowing func events(of subject: Subject) throws -> [RecordedEvent] { try snapshot.events(of: subject) }

  /// A member of staff: postings, certificates and conflicts of interest.
  ///
  /// - Throws: ``UnreadableEvent``, or what the log finds damaged.
  public borrowing func staff(_ subject: Subject) throws -> StaffState {
    StaffState.folded(try entries(of: subject))
  }

  /// The modules that are installed, and what persons said to those that were parked.
  ///
  /// - Throws: ``UnreadableEvent``, or what the log finds damaged.
  public borrowing func modules() throws -> ModuleRegister {
    guard let register = Subject(ModuleRegister.subject) else { return ModuleRegister() }
    return ModuleRegister.folded(try entries(of: register))
  }

  /// The policy packs that the ledger knows.
  ///
  /// - Throws: ``UnreadableEvent``, or what the log finds damaged. Linear in the packs, flat in the log's length.
  public borrowing func policies() throws -> PolicyState {
    PolicyState.folded(try policyEntries())
  }

  /// The procedure of an office by the packs that the ledger knows.
  ///
  /// - Throws: ``UnreadableEvent``, or what the log finds damaged. Linear in the packs, flat in the log's length.
  public borrowing func procedure(of office: Office) throws -> ProcedureTable {
    ProcedureTable(published: try policies(), for: office)
  }

  /// The entries about policy packs, as they were recorded, oldest first.
  ///
  /// - Throws: ``UnreadableEvent``, or what the log finds damaged. Linear in the packs, flat in the log's length.
  public borrowing func policyEntries() throws -> [LedgerEntry] {
    try entries(ofKind: .policy, types: [.policyDrafted, .policyPublished, .policySuperseded])
  }

  /// The notices on working days that the ledger has published, as of now.
  ///
  /// - Throws: ``UnreadableEvent``, or what the log finds damaged. Linear in the notices, flat in the log's length.
  public borrowing func calendars() throws -> PublishedCalendars {
    PublishedCalendars.folded(try entries(ofKind: .calendar, types: [.calendarPublished]))
  }

  /// The working days of an office's place: by the notices that come with the program and those published.
  ///
  /// - Parameters:
  ///   - office: the office.
  ///   - moment: the moment of knowledge; nil for now.
  /// - Returns: the calendar as it was known then.
  /// - Throws: ``UnreadableEvent``, or what the log finds damaged. Linear in the notices, flat in the log's length.
  public borrowing func calendar(for office: Office, knownAt moment: Instant? = nil) throws -> WorkingDayCalendar {
    try calendars().calendar(of: office.description).known(at: moment)
  }

  /// The entries of some types that concern subjects of a kind, as they were recorded, oldest first.
  ///
  /// For kinds of few subjects, such as packs: a scan of the whole log would find the same.
  ///
  /// - Throws: ``UnreadableEvent``, or what the log finds damaged. Linear in the subjects of the kind and their events.
  public borrowing func entries(ofKind kind: SubjectKind, types: Set<EventType>) throws -> [LedgerEntry] {
    var entries: [LedgerEntry] = []
    let filter = EventFilter(types: Set(types.map(\.rawValue)))
    try snapshot.scan(subjectsWithPrefix: "\(kind.rawValue)/", filter: filter) { record in
      entries.append(try LedgerEntry(record))
      return true
    }
    return entries
  }

  /// The entries of some types as they were recorded, oldest first.
  ///
  /// - Throws: ``UnreadableEvent``, or what the log finds damaged. Linear in the log's length.
  public borrowing func entries(ofTypes types: Set<EventType>) throws -> [LedgerEntry] {
    var entries: [LedgerEntry] = []
    try snapshot.scan(filter: EventFilter(types: Set(types.map(\.rawValue)))) { record in
      entries.append(try LedgerEntry(record))
      return true
    }
    return entries
  }

  /// The cases in which a person is or was a member, each once, in the order in which the ledger learnt of them.
  ///
  /// - Throws: what the log finds damaged.
  public borrowing func cases(of person: Subject) throws -> [String] {
    let ids = try snapshot.events(of: person).compactMap { event in
      event.subjects.first.flatMap { $0.subject.kind == SubjectKind.case.rawValue ? String($0.subject.id) : nil }
    }
    return ids.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

/// Why a ledger has no answer about a case.
public enum CaseLookupError: Error, Hashable, Sendable {
  /// The text can't be a case's identifier.
  case notAnIdentifier
  /// The ledger has no such case.
  case notFound
  /// The ledger had no such case at the moment of knowledge.
  case notKnownThen
}
