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
  /// How often events are sealed anew while erasures come between: for two seconds.
  static let attempts = 40

  private let log: EventLog
  private let ledger: LedgerOptions
  private let keys: KeyOptions

  init(_ log: EventLog, in ledger: LedgerOptions, _ keys: KeyOptions) {
    self.log = log
    self.ledger = ledger
    self.keys = keys
  }

  /// Seals and appends; where an erasure comes between, once more with the keys that are left.
  ///
  /// - Parameters:
  ///   - tracking: a name and value recorded with them.
  ///   - prepare: makes the events, and tells on what condition they are recorded.
  /// - Returns: where they were recorded.
  /// - Throws: ``CommandFailure``, and what the keys, the log, and `prepare` refuse.
  func append(
    tracking: Tracking? = nil, _ prepare: () throws -> (events: [NewEvent], condition: Condition)
  ) async throws -> Receipt {
    for attempt in 1... {
      let (events, condition) = try prepare()
      do {
        return try await log.append(try sealed(events), if: condition, tracking: tracking)
      } catch EventLogError.refused(_, .payloadUnfinished) where attempt < Self.attempts {
        try await Task.sleep(for: .milliseconds(50))
      }
    }
    throw EventLogError.closed
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
    // An erasure notes its intent in the key file, then records its certificate, then destroys. The transaction that
    // records these events asks the key file, before its first field is sealed: no intent means that no certificate is
    // before it whose keys are still to go, and a key that went is missing. A certificate behind it knows of it, since an
    // erasure is decided anew where anything was recorded meanwhile. The log lets one process at a time write.
    let check: @Sendable () throws -> Void = {
      guard try store.stand(found) else { throw PersonKeyError.erasureRunning }
    }
    let first = plain[0].index
    for (index, event) in plain {
      let sealing = FieldSealing(
        event: event, primary: events[index].subjects[0], storeID: log.manifest.storeID, keys: found)
      // A draft of the same length, until the position is known.
      events[index].payload = try sealing.payload(at: .origin)
      events[index].finishing = PayloadFinishing {
        if index == first { try check() }
        return try sealing.payload(at: $0)
      }
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
