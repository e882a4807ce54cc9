import CaseEvents
import Casework
import CountyHost
import CountyKit
import EventEnvelope
import EventLog
import Wording

/// Feeds a module its county's events from where it stands, and puts what it proposes to the rules.
///
/// A proposal that becomes an event and how far the module has come are recorded together, on the condition that nobody
/// else has gone on with the same module: nothing is proposed twice, and no event is passed over.
struct ModuleFeed {
  private static let batchesBetweenDrains = 64

  private let log: EventLog
  private let desk: CaseDesk
  private let permission: ModulePermission
  private let manifest: ModuleManifest
  /// What the ledger has of it; nil before the first time.
  private var stored: [UInt8]?
  private var standing: ModuleStanding
  private(set) var tally = ModuleTally()

  /// Reads where the module stands.
  init(_ log: EventLog, _ desk: CaseDesk, _ permission: ModulePermission, _ manifest: ModuleManifest) throws {
    (self.log, self.desk, self.permission, self.manifest) = (log, desk, permission, manifest)
    stored = try log.snapshot().tracking(named: ModuleStanding.name(manifest.id))
    guard let standing = stored.map(ModuleStanding.init(bytes:)) ?? ModuleStanding() else {
      throw ModuleFailure.badStanding(manifest.id)
    }
    self.standing = standing
    tally.position = standing.position
  }

  /// Feeds the module to the end of the ledger.
  ///
  /// - Parameters:
  ///   - talk: the conversation, after hello.
  ///   - own: how far what the module keeps has come; it gets again what it lost.
  /// - Throws: what the conversation, the module and the log refuse. What it proposed until then is recorded; events that it
  ///   acknowledged may come once more.
  mutating func run(_ talk: some ModuleCarrier, from own: Position) async throws {
    // Only what the ledger knows of may be in it: otherwise proposals would be missing.
    guard own <= standing.position else { throw ModuleFailure.ahead(own, standing.position) }
    var cursor = own
    var batches = 0
    try await talk.say(.accept(after: cursor.rawValue, folder: "."))
    let filter = EventFilter(
      types: Set(manifest.types.compactMap { EventType(name: $0)?.rawValue }), officePrefix: manifest.county)
    while true {
      var batch: [FeedEvent] = []
      try log.scan(after: cursor, filter: filter) { record in
        batch.append(try FeedEvent(record, origin: log.manifest.origin))
        return batch.count < ModuleLimits.window
      }
      guard let last = batch.last else { return try await drain(talk) }
      try await talk.send(batch, done: standing.position)
      for event in batch { try await take(event.position, try await talk.next(Text("acknowledgement", "确认"))) }
      try await save()
      cursor = last.position
      batches += 1
      if batches.isMultiple(of: Self.batchesBetweenDrains) { try await drain(talk) }
    }
  }

  /// Lets the module save what it keeps, once the ledger has how far that has come.
  private func drain(_ talk: some ModuleCarrier) async throws {
    try await talk.say(.drain)
    guard case .drained = try await talk.next(Text("drained", " drained")) else {
      throw ModuleFailure.outOfTurn(standing.position)
    }
  }

  private mutating func take(_ position: Position, _ message: ModuleMessage) async throws {
    switch message {
    case .acknowledge(position.rawValue, let proposals):
      guard position > standing.position else {
        tally.again += 1
        return
      }
      guard proposals.count <= ModuleLimits.proposals else { throw ModuleFailure.floods(position) }
      // Those before were decided in a run that didn't come to the end of this event.
      for (index, proposal) in proposals.enumerated().dropFirst(standing.done) {
        try await put(proposal, at: position, done: index + 1)
      }
      standing.position = position
      standing.done = 0
      tally.events += 1
      tally.position = position
    case .fail: throw ModuleFailure.fails(position)
    default: throw ModuleFailure.outOfTurn(position)
    }
  }

  /// Puts a proposal to the rules; where they allow it, it is recorded with how far the module has come.
  private mutating func put(_ proposed: ModuleProposal, at position: Position, done: Int) async throws {
    do {
      let (caseID, proposal) = try permission.proposal(proposed, manifest)
      try checkCounty(of: caseID)
      var next = standing
      next.done = done
      let tracking = Tracking(name: ModuleStanding.name(manifest.id), value: next.bytes)
      let fence = Condition.tracking(named: tracking.name, holds: stored)
      _ = try await desk.record(proposal, of: caseID, tracking: tracking, on: fence)
      (standing, stored) = (next, next.bytes)
      tally.accepted += 1
    } catch let refusal as ModuleRefusal {
      tally.refuse(done, at: position, refusal.text)
    } catch let refusal as Refusal {
      tally.refuse(done, at: position, refusal.commandFailure.message)
    } catch let fault as PayloadFault {
      tally.refuse(done, at: position, fault.commandFailure.message)
    } catch let failure as CommandFailure where failure.status == .notFound {
      tally.refuse(done, at: position, failure.message)
    }
  }

  /// A case belongs to the county in which it was opened.
  private func checkCounty(of caseID: String) throws {
    guard let first = try CaseReader(try log.snapshot()).recorded(caseID).first else { return }
    guard first.office.description.hasPrefix(manifest.county) else { throw ModuleRefusal.county }
  }

  /// Records how far the module has come, where that isn't recorded yet.
  private mutating func save() async throws {
    guard standing.bytes != stored else { return }
    let tracking = Tracking(name: ModuleStanding.name(manifest.id), value: standing.bytes)
    try await log.append([], if: .tracking(named: tracking.name, holds: stored), tracking: tracking)
    stored = standing.bytes
  }
}
