public import CaseEvents
import CaseLog
import Casework
public import EventEnvelope
public import EventLog
import Sealing
import SwiftProtobuf
import Wording

/// Shows who a person is to whoever may read it, each reading recorded before anything is shown.
public struct IdentityDesk: Sendable {
  /// What is shown of a person.
  public struct Shown: Sendable {
    /// Who it is.
    public let identity: Identity
    /// Where that was recorded.
    public let position: Position
    /// The texts of the person's cases; empty where they weren't asked for.
    public let notes: [Note]
  }

  /// A text of a case.
  public struct Note: Sendable {
    /// Where it was recorded.
    public let position: Position
    /// What it is about.
    public let subject: Subject
    /// The text; nil where its key was destroyed.
    public let text: String?
  }

  private let ledger: LedgerPlace
  private let log: EventLog
  private let access: AccessLog

  /// Works on a ledger.
  ///
  /// - Parameters:
  ///   - ledger: where it is.
  ///   - log: its log, open for recording.
  /// - Throws: ``Problem`` where the log of readings can't be had: without it nothing may be read.
  public init(_ ledger: LedgerPlace, _ log: EventLog) throws {
    (self.ledger, self.log) = (ledger, log)
    access = try AccessLog(of: ledger, log)
  }

  /// Looks for people by identity number.
  ///
  /// - Parameters:
  ///   - wish: who looks, and why.
  ///   - number: gives the number; asked only of whoever may look.
  /// - Returns: those with that number; never none.
  /// - Throws: `Refusal` where the wish is refused, ``Problem`` where nobody has the number.
  public func find(_ wish: ReadingWish, number: () throws -> ResidentID) async throws -> [Subject] {
    let reading = try wish.reading(in: log)
    try await access.judge(wish) { () throws(Refusal) in try reading.checkReader() }
    let store = try ledger.keyStore(of: log)
    let id = try number()
    try Erasures(log, store).finish()
    let persons = try store.owners(kind: SubjectKind.person.rawValue, withNumber: id.text)
    try await access.record(wish.entry(.personSought, about: persons))
    guard !persons.isEmpty else { throw Problem(.notFound, Text("no person has that number", "没有该号码的人员")) }
    return persons
  }

  /// Shows who a person is.
  ///
  /// - Parameters:
  ///   - person: who.
  ///   - wish: who reads, and why.
  ///   - withNotes: whether the texts of the person's cases are shown too.
  /// - Returns: what was recorded last of those that open.
  /// - Throws: `Refusal` where the wish is refused, ``Problem`` where nothing is recorded or it was erased.
  public func identity(of person: Subject, _ wish: ReadingWish, withNotes: Bool) async throws -> Shown {
    let reading = try wish.reading(in: log)
    try await access.judge(wish, about: [person]) { () throws(Refusal) in try reading.checkReader() }
    let store = try ledger.keyStore(of: log)
    try Erasures(log, store).finish()
    let dossier = try PersonDossier(of: person, in: log.actingReader())
    let offices = dossier.offices
    try await access.judge(wish, about: [person]) { () throws(Refusal) in try reading.checkReach(offices) }
    if let position = dossier.record.erasedAt, let erasure = dossier.record.erasure {
      throw Problem(
        .notFound,
        Text(
          "\(person) was erased (event \(position), basis \(erasure.basis))",
          "\(person) 的个人信息已删除（第 \(position) 条事件，依据 \(erasure.basis)）"))
    }
    let post = reading.actorState.posting(on: reading.day)?.office ?? reading.office
    let readable = dossier.fields(readableBy: reading.actor, of: post)
    let fields = readable.filter { $0.field.owner == person || withNotes && $0.field.owner == nil }
    let keys = try store.keys(named: Set(fields.compactMap(\.sealed.keyID)))
    let (identity, position) = try newestIdentity(of: dossier, fields, keys)
    let births = [dossier.latestBirth(ofAnybody: withNotes), ResidentID(identity.residentID)?.born]
    let born = births.compactMap(\.self).max()
    try await access.judge(wish, about: [person]) { () throws(Refusal) in try reading.checkChild(born: born) }
    try await access.record(wish.entry(.identityShown, about: [person]))
    return Shown(identity: identity, position: position, notes: withNotes ? notes(of: dossier, fields, keys) : [])
  }

  /// The identity that was recorded last, of those that open.
  private func newestIdentity(
    of dossier: PersonDossier, _ fields: [PersonDossier.Field], _ keys: [KeyID: FieldKey]
  ) throws -> (Identity, Position) {
    var fault: (any Error)?
    for field in fields.reversed() where field.field.owner == dossier.person {
      do {
        let bytes = try dossier.open(field, with: keys, storeID: log.manifest.storeID)
        return (try Identity(serializedBytes: bytes), field.entry.position)
      } catch {
        fault = fault ?? error
      }
    }
    throw fault
      ?? Problem(.notFound, Text("no identity of \(dossier.person) is recorded", "未记录 \(dossier.person) 的身份信息"))
  }

  private func notes(
    of dossier: PersonDossier, _ fields: [PersonDossier.Field], _ keys: [KeyID: FieldKey]
  ) -> [Note] {
    fields.filter { $0.field.owner == nil }.map { text in
      let opened = try? dossier.open(text, with: keys, storeID: log.manifest.storeID)
      return Note(
        position: text.entry.position, subject: text.subject,
        text: opened.map { String(decoding: $0, as: UTF8.self) })
    }
  }
}
