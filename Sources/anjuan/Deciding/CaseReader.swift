import CaseEvents
import Casework
import EventEnvelope
import EventLog
import Rolls
import Wording

/// Reads cases from a log, on both axes of time.
struct CaseReader: ~Copyable {
  private let snapshot: LogSnapshot

  init(_ snapshot: consuming LogSnapshot) { self.snapshot = snapshot }

  /// The last event of the log.
  var last: Position { snapshot.last }

  /// The day of the moment of knowledge, but none after the log's last record: of later days it knows nothing.
  borrowing func lastDay(knownAt: Instant?) throws -> CivilDate {
    let last = try snapshot.lastRecordedAt
    return min(last, knownAt ?? last).dateInChina
  }

  /// The subject of a case.
  ///
  /// - Throws: ``CommandFailure`` where the text can't be an identifier.
  static func subject(of caseID: String) throws -> Subject {
    guard let subject = Subject(kind: SubjectKind.case.rawValue, id: caseID) else {
      throw CommandFailure(
        .usage, Text("this can't be a case's identifier", "这不是有效的案卷号"),
        remedy: Text("Identifiers are ASCII letters, digits and . _ : -", "案卷号由英文字母、数字及 . _ : - 组成。"))
    }
    return subject
  }

  /// The events of a case as they were recorded, oldest first; empty where there are none.
  borrowing func recorded(_ caseID: String, knownAt: Instant? = nil) throws -> [RecordedEvent] {
    let through = try knownAt.map { try snapshot.lastPosition(recordedAtOrBefore: $0) }
    return try snapshot.events(of: try Self.subject(of: caseID), through: through)
  }

  /// The entries of a case with its corrections applied, oldest first.
  ///
  /// - Parameters:
  ///   - caseID: the case.
  ///   - asOf: leaves out what is true only of later days; nil for no limit.
  ///   - knownAt: the moment of knowledge; nil for now.
  /// - Returns: the entries, none only where `asOf` leaves out all of them.
  /// - Throws: ``CommandFailure`` where the ledger has no such case.
  borrowing func entries(_ caseID: String, asOf: CivilDate? = nil, knownAt: Instant? = nil) throws -> [LedgerEntry] {
    let recorded = try recorded(caseID, knownAt: knownAt)
    guard !recorded.isEmpty else { throw Self.notFound(caseID, knownAt: knownAt) }
    let entries = Corrections.applied(to: try recorded.map(LedgerEntry.init(recorded:))).entries
    guard let asOf else { return entries }
    return entries.filter { $0.occurredOn <= asOf }
  }

  /// The corrections of a case that took effect: the position of what was corrected, and of the last one that did so.
  borrowing func corrections(_ caseID: String, knownAt: Instant? = nil) throws -> [UInt64: UInt64] {
    let recorded = try recorded(caseID, knownAt: knownAt).map(LedgerEntry.init(recorded:))
    let corrected = Corrections.applied(to: recorded)
    let misfits = Set(corrected.misfits)
    return corrected.entries.reduce(into: [:]) { found, entry in
      guard case .correctionApplied(let correction) = entry.event, !misfits.contains(entry.position) else { return }
      found[correction.targetPosition] = entry.position.rawValue
    }
  }

  /// The entries of any subject, corrections applied, oldest first.
  borrowing func entries(of subject: Subject) throws -> [LedgerEntry] {
    Corrections.applied(to: try snapshot.history(of: subject)).entries
  }

  /// The events about policy packs, oldest first.
  borrowing func policyEntries(through: Position? = nil) throws -> [LedgerEntry] {
    try entries(ofTypes: [.policyDrafted, .policyPublished, .policySuperseded], through: through)
  }

  /// The modules that are installed, and what persons said to those that were parked.
  borrowing func modules() throws -> ModuleRegister {
    guard let register = Subject(ModuleRegister.subject) else { return ModuleRegister() }
    return ModuleRegister.folded(try entries(of: register))
  }

  private borrowing func entries(ofTypes types: [EventType], through: Position?) throws -> [LedgerEntry] {
    var entries: [LedgerEntry] = []
    try snapshot.scan(through: through, filter: EventFilter(types: Set(types.map(\.rawValue)))) { record in
      entries.append(try LedgerEntry(recorded: try RecordedEvent(record)))
      return true
    }
    return entries
  }

  /// The policy packs that the ledger knew after a position; nil for now.
  borrowing func policies(through: Position? = nil) throws -> PolicyState {
    PolicyState.folded(try policyEntries(through: through))
  }

  /// The cases in which a person is or was a member.
  borrowing func cases(of person: Subject) throws -> [String] {
    let ids = try snapshot.events(of: person).compactMap { event in
      event.subjects.first.flatMap { $0.subject.kind == SubjectKind.case.rawValue ? String($0.subject.id) : nil }
    }
    return ids.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The failure of asking for a case that isn't there.
  static func notFound(_ caseID: String, knownAt: Instant? = nil) -> CommandFailure {
    if knownAt != nil {
      return CommandFailure(
        .notFound, Text("the ledger knew no such case at that moment", "账本当时尚无此案卷"),
        remedy: Text("Leave --known-at out to see what is known now.", "去掉 --known-at 可查看目前所知。"))
    }
    return CommandFailure(
      .notFound, Text("no such case", "没有此案卷"), remedy: Text("See anjuan case list.", "请见 anjuan case list。"))
  }
}
