import CaseEvents
import CaseLog
import Casework
import EventEnvelope
import EventLog
import Sealing
import Wording

/// Everything that was recorded about a person and in the person's cases, with the fields that are sealed.
struct PersonDossier {
  /// A sealed field, and where it stands.
  struct Field {
    let entry: LedgerEntry
    let subject: Subject
    let field: SealedField
    let sealed: Sealed
  }

  /// Whose it is.
  let person: Subject
  /// The person's own thread, oldest first.
  let entries: [LedgerEntry]
  /// The cases in which the person is or was a member.
  let cases: [(subject: Subject, entries: [LedgerEntry])]
  /// The sealed fields of all of them, oldest first, each once.
  let fields: [Field]
  /// The last position of the ledger when this was read.
  let last: Position

  /// Reads what a ledger has about a person.
  ///
  /// - Throws: ``Problem`` where it has nothing.
  init(of person: Subject, in reader: borrowing CaseReader) throws {
    self.person = person
    last = reader.last
    let own = try reader.events(of: person)
    guard !own.isEmpty else {
      throw Problem(.notFound, Text("no event is about \(person)", "没有与 \(person) 有关的事件"))
    }
    entries = try own.map { try LedgerEntry($0) }
    var events = own
    var cases: [(subject: Subject, entries: [LedgerEntry])] = []
    for id in try reader.cases(of: person) {
      let subject = try CaseReader.subject(of: id)
      let recorded = try reader.events(of: subject)
      events += recorded
      cases.append((subject, try recorded.map { try LedgerEntry($0) }))
    }
    self.cases = cases
    var seen: Set<Position> = []
    fields = try events.filter { seen.insert($0.position).inserted }.sorted { $0.position < $1.position }
      .flatMap { recorded -> [Field] in
        let entry = try LedgerEntry(recorded)
        return entry.event.sealedFields.compactMap { field in
          guard case .sealed(let sealed) = field.content else { return nil }
          return Field(
            entry: entry, subject: recorded.subjects.first?.subject ?? person, field: field, sealed: sealed)
        }
      }
  }

  /// What the person's data add up to; a certificate counts in its person's own thread only.
  var record: PersonRecord {
    PersonRecord.folded(entries.filter { $0.event.type != .personErased || $0.isErasure(of: person) })
  }

  /// The cases' states, corrections applied.
  var caseStates: [(id: String, state: CaseState)] {
    cases.map { (String($0.subject.id), CaseState.folded(Corrections.applied(to: $0.entries).entries)) }
  }

  /// The offices that the person's cases were handed to.
  var offices: [Office] { cases.compactMap { office(of: $0.entries) } }

  /// The sealed fields that a member of staff may read: all of them where somebody else accepted a case within reach, or
  /// where every case is; otherwise those that the cases within reach brought.
  ///
  /// Anyone can hand in an application about anybody; it is no reason yet to tell who that is.
  ///
  /// - Parameters:
  ///   - reader: who reads.
  ///   - post: the office of the reader's post.
  /// - Returns: the fields, oldest first.
  func fields(readableBy reader: Subject, of post: Office) -> [Field] {
    let reached = cases.filter { office(of: $0.entries).map(post.reaches) ?? false }
    let isAccepted = reached.contains { file in
      let state = CaseState.folded(Corrections.applied(to: file.entries).entries)
      return state.application?.isAccepted(butNotBy: reader) ?? false
    }
    if isAccepted || reached.count == cases.count { return fields }
    let brought = Set(reached.flatMap { $0.entries.map(\.position) })
    return fields.filter { brought.contains($0.entry.position) }
  }

  private func office(of entries: [LedgerEntry]) -> Office? {
    CaseState.folded(Corrections.applied(to: entries).entries).application?.office ?? entries.first?.office
  }

  /// The latest day of birth that the cases ever named in clear, of the person or of anybody; nil where none did.
  ///
  /// Of several the latest counts: whoever may be a child is taken for one.
  func latestBirth(ofAnybody: Bool) -> CivilDate? {
    let recorded = cases.flatMap { $0.entries + Corrections.applied(to: $0.entries).entries }
    return recorded.flatMap { entry -> [Member] in
      if case .householdDeclared(let payload) = entry.event { return payload.members }
      if case .memberAdded(let payload) = entry.event { return [payload.member] }
      return []
    }.filter { ofAnybody || $0.person == String(person.id) }.compactMap { CivilDate($0.born) }.max()
  }

  /// Whose keys are destroyed with the person: the person's own, and those of the free texts of the person's cases,
  /// which may name the person.
  var keyOwners: [Subject] { [person] + cases.map(\.subject) }

  /// Opens a field.
  func open(_ field: Field, with keys: [KeyID: FieldKey], storeID: String) throws -> [UInt8] {
    guard let id = field.sealed.keyID, let key = keys[id] else {
      throw PersonKeyError.unknown(field.sealed.keyID?.owner ?? person)
    }
    let place = FieldPlace(
      storeID: storeID, position: field.entry.position, type: field.entry.event.type.rawValue, path: field.field.path)
    return try key.open(field.sealed.bytes, at: place)
  }
}
