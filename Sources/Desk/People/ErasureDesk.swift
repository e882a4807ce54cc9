import CaseEvents
public import CaseLog
import Casework
public import EventEnvelope
import EventLog
import Files
import LMDB
import Rolls
public import Sealing
import SwiftProtobuf
import Wording

/// Erases people: decides, records the certificate, destroys the keys.
///
/// The key file notes the intent first, the certificate is recorded next, the keys are destroyed last. Cut short anywhere,
/// it is finished by the next opening of the keys, or was never begun.
public struct ErasureDesk {
  /// What an erasure came to.
  public struct Outcome: Hashable, Sendable {
    /// Where the certificate stands.
    public let certificate: Position
    /// How many keys were destroyed.
    public let keys: Int
    /// How many fields can't be opened any more.
    public let sealedFields: Int
    /// Whether the person was erased before.
    public let wasErasedBefore: Bool
  }

  private let cases: CaseLog
  private let store: KeyStore
  private let ledger: Ledger
  private let report: Progress.Report
  /// Called once the certificate is recorded; what it throws cuts the erasure short there.
  var certified: () throws -> Void = {}

  /// Works on a ledger.
  ///
  /// - Parameters:
  ///   - cases: the log of its cases.
  ///   - store: the keys of its people.
  ///   - ledger: the ledger, for the payments that aren't settled.
  ///   - report: is told how far it is, where rows have to be brought up to date first.
  public init(cases: CaseLog, store: KeyStore, ledger: Ledger, telling report: @escaping Progress.Report = { _ in }) {
    (self.cases, self.store, self.ledger, self.report) = (cases, store, ledger, report)
  }

  /// Erases a person.
  ///
  /// - Parameters:
  ///   - person: who.
  ///   - basis: the ground, a code.
  ///   - actor: who erases.
  ///   - second: who agrees.
  ///   - office: the office that acts.
  /// - Returns: what it came to.
  /// - Throws: `Refusal` with the guard that stands in the way, or what the log or the key file refused.
  public func erase(
    _ person: Subject, basis: String, actor: Subject, second: Subject, office: Office
  ) async throws -> Outcome {
    guard let lock = try store.erasureLock() else { throw PersonKeyError.erasureRunning }
    defer { lock.release() }
    try Erasures(cases.log, store).finish(isOnlyOne: true)
    var isIntended = false
    let (outcome, gone): (Outcome, [KeyID: KeyCertificate])
    do {
      (outcome, gone) = try await cases.record { reader in
        let dossier = try PersonDossier(of: person, in: reader)
        let keys = try dossier.keyOwners.compactMap { try store.key(of: $0) }
        let erasure = try certificate(of: dossier, keys, basis: basis, second: second)
        let proposal = Proposal(
          event: .personErased(erasure), occurredOn: .today, actor: actor, office: office, today: .today)
        // Whoever erases again may do so no more than whoever was the first.
        let events = try dossier.record.decide(
          proposal, in: try context(of: dossier, proposal, second: second, reader))
        if let outcome = dossier.outcome(keeping: keys.first { $0.id.owner == person }) {
          // Destroyed again, should an older keys.mdb have been put back.
          return .nothing((outcome, Erasures.certificates(in: dossier.entries)))
        }
        let drafts = try events.map { try EventDraft($0, of: person, by: proposal) }
        try store.intend(person)
        isIntended = true
        return .record(drafts, if: .logEnds(at: dossier.last)) { receipt in
          var gone = Dictionary(
            uniqueKeysWithValues: keys.map { ($0.id, KeyCertificate(receipt.last, fingerprint: $0.fingerprint)) })
          if !keys.contains(where: { $0.id.owner == person }) {
            gone[KeyID(owner: person, generation: 0)] = KeyCertificate(receipt.last, fingerprint: nil)
          }
          let outcome = Outcome(
            certificate: receipt.last, keys: keys.count, sealedFields: Int(erasure.sealedFields),
            wasErasedBefore: false)
          return (outcome, gone)
        }
      }
    } catch EventLogError.outcomeUnknown {
      throw EventLogError.outcomeUnknown  // the intent stays: the next opening looks for the certificate
    } catch {
      if isIntended { try store.dropIntent(person) }
      throw error
    }
    if !outcome.wasErasedBefore { try certified() }
    try store.destroy(gone, settling: person)
    return outcome
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
    try CaseEvent.personErased(erasure).validate()
    return erasure
  }

  private func context(
    of dossier: PersonDossier, _ proposal: Proposal, second: Subject, _ reader: borrowing CaseReader
  ) throws -> PersonContext {
    let cases = Set(dossier.cases.map { String($0.subject.id) })
    var open: Set<String> = []
    if !cases.isEmpty {
      try PaymentRegister(of: ledger, knownAt: nil, month: nil, telling: report).forEachLine { line in
        if cases.contains(line.caseID), line.state != .credited { open.insert(line.list) }
      }
    }
    return PersonContext(
      actor: try reader.staff(proposal.actor),
      other: second.kind == SubjectKind.staff.rawValue ? try reader.staff(second) : StaffState(),
      cases: dossier.caseStates, openLists: open.sorted(),
      procedure: try reader.procedure(of: proposal.office))
  }
}

extension PersonDossier {
  /// What an earlier erasure came to; nil where there was none that counts: one that took the person's own key, where
  /// the person has one.
  fileprivate func outcome(keeping key: FieldKey?) -> ErasureDesk.Outcome? {
    guard let position = record.erasedAt, let erasure = record.erasure else { return nil }
    if let key, Erasures.certificates(in: entries)[key.id]?.fingerprint != key.fingerprint { return nil }
    return ErasureDesk.Outcome(
      certificate: position, keys: erasure.keys.count, sealedFields: Int(erasure.sealedFields), wasErasedBefore: true)
  }
}
