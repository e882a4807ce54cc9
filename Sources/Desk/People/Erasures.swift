import CaseEvents
import CaseLog
import Casework
import EventEnvelope
import EventLog
import Files
import LMDB
import Sealing

/// The erasures of a ledger, and what they leave to do.
struct Erasures {
  private let log: EventLog
  private let store: KeyStore

  init(_ log: EventLog, _ store: KeyStore) {
    self.log = log
    self.store = store
  }

  /// Finishes every erasure that was cut short between its certificate and the destruction of its keys, and drops the
  /// notes of those that were cut short before: unless one is under way, which may be about to record its certificate.
  func finish() throws {
    guard try !store.intents.isEmpty else { return }
    let lock = try store.erasureLock()
    defer { lock?.release() }
    try finish(isOnlyOne: lock != nil)
  }

  /// The same for whoever may hold the lock of erasures already.
  func finish(isOnlyOne: Bool) throws {
    for person in try store.intents {
      let certificates = try Self.certificates(
        in: log.actingReader().recorded(of: person).filter { $0.isErasure(of: person) })
      if !certificates.isEmpty {
        try store.destroy(certificates, settling: person)
      } else if isOnlyOne {
        try store.dropIntent(person)
      }
    }
  }

  /// Every key that some certificate says is destroyed, with the certificate.
  func all() throws -> [KeyID: KeyCertificate] {
    Self.certificates(in: try log.actingReader().entries(ofTypes: [.personErased]))
  }

  /// The keys that certificates say are destroyed; generation 0 of a person who had none.
  ///
  /// Those of the person and of cases only: nobody's certificate takes somebody else's key.
  static func certificates(in entries: [LedgerEntry]) -> [KeyID: KeyCertificate] {
    entries.reduce(into: [:]) { found, entry in
      guard case .personErased(let certificate) = entry.event,
        let person = Subject(kind: SubjectKind.person.rawValue, id: certificate.person)
      else { return }
      let keys = certificate.keys.compactMap { key -> (KeyID, KeyCertificate)? in
        guard let owner = Subject(key.key), owner == person || owner.kind == SubjectKind.case.rawValue else {
          return nil
        }
        return (
          KeyID(owner: owner, generation: key.generation),
          KeyCertificate(entry.position, fingerprint: key.fingerprintSha256)
        )
      }
      if !certificate.keys.contains(where: { $0.key == person.description }) {
        found[KeyID(owner: person, generation: 0)] = KeyCertificate(entry.position, fingerprint: nil)
      }
      for (id, key) in keys { found[id] = key }
    }
  }
}

extension LedgerEntry {
  /// Whether it is the certificate of a person's own erasure: on a thread may stand what is about others too.
  func isErasure(of person: Subject) -> Bool {
    guard case .personErased(let certificate) = event else { return false }
    return person.kind == SubjectKind.person.rawValue && person.id == certificate.person
  }
}
