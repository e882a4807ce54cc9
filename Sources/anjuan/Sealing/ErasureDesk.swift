import Files
import CaseEvents
import Casework
import EventEnvelope
import EventLog
import LMDB
import Rolls
import Sealing
import SwiftProtobuf
import Wording

/// Erases people: decides, records the certificate, destroys the keys.
///
/// The key file notes the intent first, the certificate is recorded next, the keys are destroyed last. Cut short anywhere,
/// it is finished by the next opening of the keys, or was never begun.
struct ErasureDesk {
  /// What an erasure came to.
  struct Outcome: Hashable {
    let certificate: Position
    let keys: Int
    let sealedFields: Int
    let wasErasedBefore: Bool
  }

  private static let attempts = 5

  let log: EventLog
  let store: KeyStore
  let ledger: Ledger
  let messages: MessageOptions
  /// Called once the certificate is recorded; what it throws cuts the erasure short there.
  var certified: () throws -> Void = {}

  /// Erases a person.
  ///
  /// - Throws: `Refusal` with the guard that stands in the way, or what the log or the key file refused.
  func erase(
    _ person: Subject, basis: String, actor: Subject, second: Subject, office: Office
  ) async throws -> Outcome {
    guard let lock = try store.erasureLock() else { throw PersonKeyError.erasureRunning }
    defer { lock.release() }
    try Erasures(log, store).finish(isOnlyOne: true)
    for attempt in 1... {
      let dossier = try PersonDossier(of: person, in: log)
      if let position = dossier.record.erasedAt, let erasure = dossier.record.erasure {
        // Made true again, should an older keys.mdb have been put back.
        try store.destroy(Erasures.certificates(in: dossier.entries), settling: person)
        return Outcome(
          certificate: position, keys: erasure.keys.count, sealedFields: Int(erasure.sealedFields),
          wasErasedBefore: true)
      }
      let keys = try dossier.keyOwners.compactMap { try store.key(of: $0) }
      let erasure = try certificate(of: dossier, keys, basis: basis, second: second)
      let proposal = Proposal(
        event: .personErased(erasure), occurredOn: .today, actor: actor, office: office, today: .today)
      _ = try dossier.record.decide(proposal, in: try context(of: dossier, actor: actor, second: second))
      do {
        let position = try await record(proposal, of: person, after: dossier.last)
        try certified()
        var gone = Dictionary(uniqueKeysWithValues: keys.map { ($0.id, position) })
        if !keys.contains(where: { $0.id.owner == person }) { gone[KeyID(owner: person, generation: 0)] = position }
        try store.destroy(gone, settling: person)
        return Outcome(
          certificate: position, keys: keys.count, sealedFields: Int(erasure.sealedFields), wasErasedBefore: false)
      } catch EventLogError.logMoved where attempt < Self.attempts {
        continue  // something was recorded meanwhile: it is decided anew
      }
    }
    throw EventLogError.closed
  }

  /// Records the certificate, with the intent noted in the key file before.
  private func record(_ proposal: Proposal, of person: Subject, after last: Position) async throws -> Position {
    try store.intend(person)
    do {
      let event = NewEvent(
        type: proposal.event.type.rawValue, schemaVersion: 1, occurredOn: proposal.occurredOn, actor: proposal.actor,
        office: proposal.office, subjects: try proposal.event.subjects(primary: person),
        payload: proposal.event.serialized())
      return try await log.append([event], if: .logEnds(at: last)).last
    } catch EventLogError.outcomeUnknown {
      throw EventLogError.outcomeUnknown  // the intent stays: the next opening looks for the certificate
    } catch {
      try store.dropIntent(person)
      throw error
    }
  }

  private func certificate(
    of dossier: PersonDossier, _ keys: [FieldKey], basis: String, second: Subject
  ) throws -> PersonErased {
    let ids = Set(keys.map(\.id))
    let count = dossier.fields.count { field in field.sealed.keyID.map(ids.contains) ?? false }
    let erasure = PersonErased.with {
      $0.person = String(dossier.person.id)
      $0.basis = basis
      $0.agreedBy = String(second.id)
      $0.keys = keys.map { key in
        .with {
          $0.key = key.id.owner.description
          $0.generation = key.id.generation
          $0.fingerprintSha256 = key.fingerprint
        }
      }
      $0.sealedFields = UInt32(clamping: count)
    }
    do { try CaseEvent.personErased(erasure).validate() } catch { throw error.commandFailure }
    return erasure
  }

  private func context(of dossier: PersonDossier, actor: Subject, second: Subject) throws -> PersonContext {
    let reader = CaseReader(try log.snapshot())
    let cases = Set(dossier.cases.map { String($0.subject.id) })
    var open: Set<String> = []
    if !cases.isEmpty {
      try PaymentRegister(of: ledger, knownAt: nil, month: nil, messages).forEachLine { line in
        if cases.contains(line.caseID), line.state != .credited { open.insert(line.list) }
      }
    }
    return PersonContext(
      actor: StaffState.folded(try reader.entries(of: actor)),
      other: second.kind == SubjectKind.staff.rawValue
        ? StaffState.folded(try reader.entries(of: second)) : StaffState(),
      cases: dossier.caseStates, openLists: open.sorted())
  }
}
