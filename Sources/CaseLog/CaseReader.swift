public import CaseEvents
public import Casework
public import EventEnvelope
public import EventLog

/// Reads cases, and what decisions on them need, from one state of a ledger.
///
/// Whoever acts on what is read leaves out the events that command the program and were decided elsewhere, until they are
/// adopted; whoever asks is told everything.
///
/// Whatever is read has its corrections applied, unless it says otherwise. What takes `through` leaves out the events after
/// that position: the ledger as it was known then.
public struct CaseReader: ~Copyable {
  private let snapshot: LogSnapshot
  private var supposed = SupposedEvents()
  private var told = ToldEvents()

  /// Reads from a snapshot, for questions.
  public init(_ snapshot: consuming LogSnapshot) { self.snapshot = snapshot }

  /// Reads from a snapshot, for acting on it.
  ///
  /// - Parameters:
  ///   - snapshot: the snapshot.
  ///   - range: positions that count as adopted.
  /// - Throws: ``UnreadableEvent``, or what the log finds damaged. Linear in the imports, flat in the log's length.
  public init(acting snapshot: consuming LogSnapshot, adopting range: ClosedRange<UInt64>? = nil) throws {
    self.init(snapshot)
    let provenance = try self.provenance()
    told.commands = range.map(provenance.adopting) ?? provenance
  }

  /// The last event of the log, or of those that are supposed.
  public var last: Position { Position(snapshot.last.rawValue + UInt64(supposed.events.count)) }

  /// Reads on as if an event that was decided stood at the end: for deciding the next one of the same append.
  ///
  /// - Parameters:
  ///   - draft: the event.
  ///   - moment: when it would be recorded.
  public mutating func suppose(_ draft: EventDraft, at moment: Instant) {
    supposed.append(draft, at: last.next, moment)
  }

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

  /// The events that are only supposed, oldest first.
  public var supposedEvents: [CaseEvent] { supposed.events.map(\.entry.event) }

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
  public borrowing func entries(of subject: Subject, through end: Position? = nil) throws -> [LedgerEntry] {
    Corrections.applied(to: try recorded(of: subject, through: end)).entries
  }

  /// The entries of any subject as they were recorded, oldest first; empty where no event concerns it.
  ///
  /// - Throws: ``UnreadableEvent``, or what the log finds damaged.
  public borrowing func recorded(of subject: Subject, through end: Position? = nil) throws -> [LedgerEntry] {
    let recorded = told.of(try snapshot.history(of: subject, through: end)) { ($0.event.type.rawValue, $0.position) }
    return recorded + supposed.entries(of: subject, through: end)
  }

  /// The events that concern a subject as the log holds them, oldest first.
  ///
  /// - Throws: what the log finds damaged.
  public borrowing func events(of subject: Subject) throws -> [RecordedEvent] {
    told.of(try snapshot.events(of: subject)) { ($0.type, $0.position) }
  }

  /// A member of staff: postings, certificates and conflicts of interest.
  ///
  /// - Throws: ``UnreadableEvent``, or what the log finds damaged.
  public borrowing func staff(_ subject: Subject) throws -> StaffState {
    StaffState.folded(try entries(of: subject))
  }

  /// The modules that are installed, and what persons said to those that were parked.
  ///
  /// - Throws: ``UnreadableEvent``, or what the log finds damaged.
  public borrowing func modules(through end: Position? = nil) throws -> ModuleRegister {
    guard let register = Subject(ModuleRegister.subject) else { return ModuleRegister() }
    return ModuleRegister.folded(try entries(of: register, through: end))
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

  /// The notices on working days that the ledger has published.
  ///
  /// - Throws: ``UnreadableEvent``, or what the log finds damaged. Linear in the notices, flat in the log's length.
  public borrowing func calendars(through end: Position? = nil) throws -> PublishedCalendars {
    PublishedCalendars.folded(try calendarEntries(through: end))
  }

  /// The entries about notices on working days, as they were recorded, oldest first.
  ///
  /// - Throws: ``UnreadableEvent``, or what the log finds damaged. Linear in the notices, flat in the log's length.
  public borrowing func calendarEntries(through end: Position? = nil) throws -> [LedgerEntry] {
    try entries(ofKind: .calendar, types: [.calendarPublished], through: end)
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
  public borrowing func entries(
    ofKind kind: SubjectKind, types: Set<EventType>, through end: Position? = nil
  ) throws -> [LedgerEntry] {
    let told = told
    var entries: [LedgerEntry] = []
    let filter = EventFilter(types: Set(types.map(\.rawValue)))
    try snapshot.scan(subjectsWithPrefix: "\(kind.rawValue)/", filter: filter) { record in
      guard end.map({ record.position <= $0 }) ?? true else { return false }
      guard told.includes(record.type, at: record.position) else { return true }
      entries.append(try LedgerEntry(record))
      return true
    }
    return entries + supposed.entries(ofKind: kind, types: types, through: end)
  }

  /// What imports that haven't ended have recorded.
  borrowing func openImports() throws -> [ClosedRange<UInt64>] {
    try snapshot.trackings(withPrefix: OpenImport.prefix).flatMap { OpenImport.parts(of: $0).recorded }
  }

  /// The entries of some types as they were recorded, oldest first.
  ///
  /// - Throws: ``UnreadableEvent``, or what the log finds damaged. Linear in the log's length.
  public borrowing func entries(ofTypes types: Set<EventType>) throws -> [LedgerEntry] {
    let told = told
    var entries: [LedgerEntry] = []
    try snapshot.scan(filter: EventFilter(types: Set(types.map(\.rawValue)))) { record in
      guard told.includes(record.type, at: record.position) else { return true }
      entries.append(try LedgerEntry(record))
      return true
    }
    return entries
  }

  /// The entries of some types as they were recorded, oldest first, each with its primary subject.
  ///
  /// - Throws: ``UnreadableEvent``, or what the log finds damaged. Linear in the log's length.
  public borrowing func entriesOfRecords(
    ofTypes types: Set<EventType>
  ) throws -> [(entry: LedgerEntry, subject: Subject)] {
    var entries: [(entry: LedgerEntry, subject: Subject)] = []
    try snapshot.scan(filter: EventFilter(types: Set(types.map(\.rawValue)))) { record in
      let recorded = try RecordedEvent(record)
      if let subject = recorded.subjects.first?.subject { entries.append((try LedgerEntry(recorded), subject)) }
      return true
    }
    return entries + supposed.entriesOfRecords(ofTypes: types)
  }

  /// The entry at a position as it was recorded, with its primary subject; nil where there is none.
  ///
  /// - Throws: ``UnreadableEvent``, or what the log finds damaged.
  public borrowing func entry(at position: Position) throws -> (entry: LedgerEntry, subject: Subject)? {
    guard let recorded = try snapshot.event(at: position), let subject = recorded.subjects.first?.subject else {
      return nil
    }
    return (try LedgerEntry(recorded), subject)
  }

  /// The subjects of a kind that some event concerns, in the order of their bytes.
  ///
  /// - Throws: what the log finds damaged. Linear in how many there are.
  public borrowing func subjects(of kind: SubjectKind) throws -> [Subject] {
    let recorded = try snapshot.subjects(withPrefix: "\(kind.rawValue)/")
    return supposed.events.isEmpty ? recorded : supposed.subjects(of: kind, besides: recorded)
  }

  /// The cases in which a person is or was a member, each once, in the order in which the ledger learnt of them.
  ///
  /// - Throws: what the log finds damaged.
  public borrowing func cases(of person: Subject, through end: Position? = nil) throws -> [String] {
    try beginnings(ofCasesOf: person).filter { found in end.map { found.first <= $0 } ?? true }.map(\.caseID)
  }

  /// The cases in which a person is or was a member, in the order in which the ledger learnt of them, and from which
  /// event it knew.
  ///
  /// - Throws: what the log finds damaged.
  public borrowing func beginnings(
    ofCasesOf person: Subject
  ) throws -> [(caseID: String, first: Position)] {
    var found: [(caseID: String, first: Position)] = []
    for event in try snapshot.events(of: person) {
      guard let subject = event.subjects.first?.subject, subject.kind == SubjectKind.case.rawValue,
        !found.contains(where: { $0.caseID == subject.id })
      else { continue }
      found.append((String(subject.id), event.position))
    }
    for (entry, subjects) in supposed.events(of: person) {
      guard let subject = subjects.first, subject.kind == SubjectKind.case.rawValue,
        !found.contains(where: { $0.caseID == subject.id })
      else { continue }
      found.append((String(subject.id), entry.position))
    }
    return found
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
