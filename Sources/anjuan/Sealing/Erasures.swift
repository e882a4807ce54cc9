import CaseEvents
import Casework
import EventEnvelope
import EventLog
import Rolls
import Sealing

/// The erasures of a ledger, and what they leave to do.
struct Erasures {
  private let log: EventLog
  private let store: KeyStore

  init(_ log: EventLog, _ store: KeyStore) {
    self.log = log
    self.store = store
  }

  /// Finishes every erasure that was cut short between its certificate and the destruction of its keys.
  func finish() throws {
    for person in try store.intents {
      let certificates = try Self.certificates(in: log.snapshot().history(of: person))
      if !certificates.isEmpty { try store.destroy(certificates, settling: person) }
    }
  }

  /// Every key that some certificate says is destroyed, with the certificate's position.
  func all() throws -> [KeyID: Position] {
    var entries: [LedgerEntry] = []
    var filter = EventFilter.all
    filter.types = [EventType.personErased.rawValue]
    try log.snapshot().scan(after: .origin, through: nil, filter: filter) { record in
      entries.append(try LedgerEntry(recorded: try RecordedEvent(record)))
      return true
    }
    return Self.certificates(in: entries)
  }

  private static func certificates(in entries: [LedgerEntry]) -> [KeyID: Position] {
    entries.reduce(into: [:]) { found, entry in
      guard case .personErased(let certificate) = entry.event else { return }
      for key in certificate.keys {
        if let owner = Subject(key.key) { found[KeyID(owner: owner, generation: key.generation)] = entry.position }
      }
    }
  }
}
