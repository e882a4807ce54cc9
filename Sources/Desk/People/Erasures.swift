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
      let certificates = try Self.certificates(in: log.snapshot().history(of: person))
      if !certificates.isEmpty {
        try store.destroy(certificates, settling: person)
      } else if isOnlyOne {
        try store.dropIntent(person)
      }
    }
  }

  /// Every key that some certificate says is destroyed, with the certificate's position.
  func all() throws -> [KeyID: Position] {
    Self.certificates(in: try CaseReader(try log.snapshot()).entries(ofTypes: [.personErased]))
  }

  /// The keys that certificates say are destroyed; generation 0 of a person who had none.
  static func certificates(in entries: [LedgerEntry]) -> [KeyID: Position] {
    entries.reduce(into: [:]) { found, entry in
      guard case .personErased(let certificate) = entry.event else { return }
      if let person = Subject(kind: SubjectKind.person.rawValue, id: certificate.person),
        !certificate.keys.contains(where: { $0.key == person.description })
      {
        found[KeyID(owner: person, generation: 0)] = entry.position
      }
      for key in certificate.keys {
        if let owner = Subject(key.key) { found[KeyID(owner: owner, generation: key.generation)] = entry.position }
      }
    }
  }
}
