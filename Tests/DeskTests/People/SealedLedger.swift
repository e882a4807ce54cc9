import CaseEvents
import CaseLog
import Casework
import EventEnvelope
import EventLog
import Foundation
import Sealing
import SwiftProtobuf

@testable import Desk

/// A ledger with two invented county reviewers, one invented applicant, and a refused case with a note.
final class SealedLedger {
  static let number = "11010519491231002X"
  static let name = "测试甲"
  static let note = "测试乙说明情况"

  let directory: String
  let log: EventLog
  let master: MasterKey
  let person: Subject
  let reviewers: [Subject]
  let office: Office

  init() async throws {
    directory = FileManager.default.temporaryDirectory.appendingPathComponent("erasure-\(UUID().uuidString)").path
    guard let scope = Scope(["431026"]), let office = Office("431026000000"), let person = Subject("person/p-1"),
      let one = Subject("staff/s-1"), let two = Subject("staff/s-2"),
      let master = MasterKey([UInt8](repeating: 5, count: 32))
    else { throw CancellationError() }
    (self.office, self.person, self.master) = (office, person, master)
    reviewers = [one, two]
    log = try EventLog.create(at: directory, origin: "test", scope: scope, now: .now)
    try store().create()
    try Data([UInt8](repeating: 5, count: 32)).write(to: URL(fileURLWithPath: directory + ".master-key"))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: directory + ".master-key")
    try await record(events)
  }

  deinit {
    log.close()
    try? FileManager.default.removeItem(atPath: directory)
    try? FileManager.default.removeItem(atPath: directory + ".master-key")
  }

  /// The keys; what `step` throws cuts a replacement short.
  func store(_ step: @escaping @Sendable (KeyFileStep) throws -> Void = { _ in }) -> KeyStore {
    KeyStore(in: directory, storeID: log.manifest.storeID, master: master, step: step)
  }

  /// Records events with their fields sealed.
  func record(_ events: [(CaseEvent, Subject)]) async throws { try await log.append(try sealed(events)) }

  /// Records an event of another office.
  func record(_ event: CaseEvent, of subject: Subject, by actor: Subject, _ office: Office) async throws {
    let proposal = Proposal(event: event, occurredOn: .today, actor: actor, office: office, today: .today)
    try await log.append(try sealer().sealed([try EventDraft(event, of: subject, by: proposal)]))
  }

  /// Events with their fields sealed, to be recorded.
  func sealed(_ events: [(CaseEvent, Subject)]) throws -> [NewEvent] { try sealer().sealed(try drafts(events)) }

  /// What seals this ledger's events.
  func sealer() -> EventSealer {
    EventSealer(log, in: directory, MasterKeyPlace(given: nil, ledger: directory, environment: [:]))
  }

  /// The log of this ledger's cases.
  var cases: CaseLog { CaseLog(log, sealing: sealer()) }

  /// Events with their fields in clear.
  func drafts(_ events: [(CaseEvent, Subject)]) throws -> [EventDraft] {
    try events.map { event, subject in
      let proposal = Proposal(
        event: event, occurredOn: .today, actor: reviewers[0], office: office, today: .today)
      return try EventDraft(event, of: subject, by: proposal)
    }
  }

  /// Erases the person.
  func erase(
    with store: KeyStore, by actor: Subject? = nil, certified: @escaping () throws -> Void = {}
  ) async throws -> ErasureDesk.Outcome {
    var desk = ErasureDesk(cases: cases, store: store, ledger: try LedgerPlace(directory).open(sharing: log))
    desk.certified = certified
    return try await desk.erase(
      person, basis: "retention-over", actor: actor ?? reviewers[0], second: reviewers[1], office: office)
  }

  /// Whether the bytes of a text stand in any file of the ledger.
  func holds(_ text: String) throws -> Bool {
    for name in try FileManager.default.subpathsOfDirectory(atPath: directory) {
      let url = URL(fileURLWithPath: "\(directory)/\(name)")
      guard !url.hasDirectoryPath, let data = try? Data(contentsOf: url) else { continue }
      if data.range(of: Data(text.utf8)) != nil { return true }
    }
    return false
  }

  /// The identity that everyone here has.
  private var identity: SealedIdentity {
    .with {
      $0.plain = .with {
        $0.name = Self.name
        $0.residentID = Self.number
      }
    }
  }

  /// The person's application.
  func application(named name: String = SealedLedger.name) -> CaseEvent {
    .applicationSubmitted(
      .with {
        $0.channel = .counter
        $0.applicant = "p-1"
        $0.wanted = [.dibao]
        $0.registeredOffice = office.description
        $0.area = .rural
        $0.identity = identity
        $0.identity.plain.name = name
      })
  }

  /// A report of a change with a note.
  func note(_ text: String) -> CaseEvent {
    .changeReported(
      .with {
        $0.kind = "moved"
        $0.fromOn = "2023-01-01"
        $0.source = .family
        $0.note = .with { $0.plain = text }
      })
  }

  /// Makes a directory, and removes one or a file.
  func makeDirectory(_ path: String) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  func removeDirectory(_ path: String) { try? FileManager.default.removeItem(atPath: path) }

  /// Removes a file.
  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: "\(directory)/\(name)") }

  private var events: [(CaseEvent, Subject)] {
    let posted = reviewers.map { staff -> (CaseEvent, Subject) in
      (
        .staffPosted(
          .with {
            $0.staff = String(staff.id)
            $0.role = .county
            $0.office = office.description
            $0.fromOn = "2020-01-01"
            $0.identity = identity
          }), staff
      )
    }
    let certified = reviewers.map { staff -> (CaseEvent, Subject) in
      (
        .staffCertified(
          .with {
            $0.staff = String(staff.id)
            $0.course = "base"
            $0.score = 90
            $0.certifiedOn = "2020-01-02"
            $0.validUntilOn = "2999-12-31"
          }), staff
      )
    }
    guard let file = Subject("case/c-1") else { return [] }
    return posted + certified + [
      (application(), file),
      (note(Self.note), file),
    ]
  }
}
