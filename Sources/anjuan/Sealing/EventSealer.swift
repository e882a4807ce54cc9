import CaseEvents
import EventEnvelope
import EventLog
import FoundationEssentials
import Sealing
import SwiftProtobuf

/// Seals what could tell who a person is, before it is recorded.
///
/// Keys are made before the append, durably; the sealing itself happens in the transaction that records, since a field
/// is bound to its position.
struct EventSealer {
  private let log: EventLog
  private let ledger: LedgerOptions
  private let keys: KeyOptions

  init(_ log: EventLog, in ledger: LedgerOptions, _ keys: KeyOptions) {
    self.log = log
    self.ledger = ledger
    self.keys = keys
  }

  /// The events with a sealing for every field in clear; fields that come sealed stay as they are.
  ///
  /// - Throws: ``CommandFailure`` where a field stands in clear and the keys can't be had.
  func sealed(_ events: [NewEvent]) throws -> [NewEvent] {
    var events = events
    var plain: [(index: Int, event: CaseEvent)] = []
    for index in events.indices {
      guard let type = EventType(rawValue: events[index].type), type.mayHoldSealedFields else { continue }
      let event = try CaseEvent(type: type, payload: events[index].payload)
      if event.holdsPlainFields { plain.append((index, event)) }
    }
    if plain.isEmpty { return events }
    let store = try keys.store(of: log, in: ledger)
    // An empty ledger whose making was cut short before its keys: nothing can have been sealed under others.
    if !KeyStore.exists(in: ledger.directory), try log.snapshot().last == .origin { try store.create() }
    try Erasures(log, store).finish()
    let requests = try plain.reduce(into: Set<KeyRequest>()) { requests, item in
      try requests.formUnion(Self.requests(of: item.event, primary: events[item.index].subjects[0]))
    }
    let found = try store.keys(for: requests)
    for (index, event) in plain {
      let sealing = FieldSealing(
        event: event, primary: events[index].subjects[0], storeID: log.manifest.storeID, keys: found)
      // A draft of the same length, until the position is known.
      events[index].payload = try sealing.payload(at: .origin)
      events[index].finishing = PayloadFinishing { try sealing.payload(at: $0) }
      events[index].expectedHash = nil  // that of the event in clear, which is never recorded
    }
    return events
  }

  private static func requests(of event: CaseEvent, primary: Subject) throws -> Set<KeyRequest> {
    try event.sealedFields.reduce(into: []) { requests, field in
      guard case .plain(let bytes) = field.content else { return }
      let owner = field.owner ?? primary
      let number = field.owner == nil ? nil : try Identity(serializedBytes: bytes).residentID
      requests.insert(
        KeyRequest(owner: owner, isRenewable: owner.kind != SubjectKind.person.rawValue, number: number))
    }
  }
}
