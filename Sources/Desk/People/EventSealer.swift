import CaseEvents
import CaseLog
import EventEnvelope
import EventLog
import Sealing
import SwiftProtobuf

/// Seals what could tell who a person is, before it is recorded.
///
/// Keys are made before the append, durably; the sealing itself happens in the transaction that records, since a field
/// is bound to its position.
struct EventSealer: EventSealing {
  private let log: EventLog
  private let directory: String
  private let masterKey: MasterKeyPlace

  init(_ log: EventLog, in directory: String, _ masterKey: MasterKeyPlace) {
    self.log = log
    self.directory = directory
    self.masterKey = masterKey
  }

  /// Opens with the same keys.
  var opening: (any IdentityOpening)? { LedgerIdentities(of: log, in: directory, masterKey) }

  /// The events with a sealing for every field in clear; fields that come sealed stay as they are.
  ///
  /// - Throws: ``Problem`` where a field stands in clear and the keys can't be had.
  func sealed(_ drafts: [EventDraft]) throws -> [NewEvent] {
    let plain = drafts.indices.filter { drafts[$0].event.holdsPlainFields }
    var events = drafts.map { $0.newEvent }
    guard let first = plain.first else { return events }
    let store = KeyStore(in: directory, storeID: log.manifest.storeID, master: try masterKey.read())
    // An empty ledger whose making was cut short before its keys: nothing can have been sealed under others.
    if !KeyStore.exists(in: directory), try log.snapshot().last == .origin { try store.create() }
    try Erasures(log, store).finish()
    let requests = try plain.reduce(into: Set<KeyRequest>()) { try $0.formUnion(Self.requests(of: drafts[$1])) }
    let keys = try store.keys(for: requests)
    // An erasure notes its intent in the key file, then records its certificate, then destroys. The transaction that
    // records these events asks the key file, before its first field is sealed: no intent means that no certificate is
    // before it whose keys are still to go, and a key that went is missing. A certificate behind it knows of it, since an
    // erasure is decided anew where anything was recorded meanwhile. The log lets one process at a time write.
    let check: @Sendable () throws -> Void = {
      guard try store.stand(keys) else { throw PersonKeyError.erasureRunning }
    }
    for index in plain {
      let draft = drafts[index]
      let sealing = FieldSealing(
        event: draft.event, primary: draft.subjects[0], storeID: log.manifest.storeID, keys: keys)
      let finishing = PayloadFinishing {
        if index == first { try check() }
        return try sealing.payload(at: $0)
      }
      // A payload of the same length, until the position is known.
      events[index] = draft.newEvent(payload: try sealing.payload(at: .origin), finishing: finishing)
    }
    return events
  }

  private static func requests(of draft: EventDraft) throws -> Set<KeyRequest> {
    try draft.event.sealedFields.reduce(into: []) { requests, field in
      guard case .plain(let bytes) = field.content else { return }
      let owner = field.owner ?? draft.subjects[0]
      let number = field.owner == nil ? nil : try Identity(serializedBytes: bytes).residentID
      requests.insert(
        KeyRequest(owner: owner, isRenewable: owner.kind != SubjectKind.person.rawValue, number: number))
    }
  }
}
