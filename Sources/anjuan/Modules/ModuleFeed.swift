import CaseEvents
import CountyHost
import CountyKit
import EventEnvelope
import EventLog
import Wording

/// Feeds a module its county's events from where it stands, and has what it proposes decided.
///
/// What becomes of a proposal and how far the module has come are recorded together, on the condition that nobody else has
/// gone on with the same module: nothing is proposed twice, and no event is passed over.
struct ModuleFeed {
  private static let batchesBetweenDrains = 64

  private let log: EventLog
  private let reader: ModuleEventReader
  private let manifest: ModuleManifest
  private let skipped: Set<Position>
  private let filter: EventFilter
  private var proposing: ModuleProposing
  private var cursor: Position

  /// Begins where the module stands.
  ///
  /// - Parameters:
  ///   - log: the ledger.
  ///   - reader: makes of events what the module sees.
  ///   - proposing: has what it proposes decided.
  ///   - manifest: what it says it is.
  ///   - own: how far what the module keeps has come; it gets again what it lost.
  ///   - skipped: events that a person has passed over.
  /// - Throws: ``CommandFailure`` where what the module keeps is ahead of the ledger.
  init(
    _ log: EventLog, _ reader: ModuleEventReader, _ proposing: ModuleProposing, _ manifest: ModuleManifest,
    from own: Position, skipping skipped: Set<Position> = []
  ) throws {
    // Only what the ledger knows of may be in it: otherwise proposals would be missing.
    guard own <= proposing.standing.position else { throw ModuleFailure.ahead(own, proposing.standing.position) }
    (self.log, self.reader, self.proposing, self.manifest, self.skipped) = (log, reader, proposing, manifest, skipped)
    filter = Self.filter(manifest)
    cursor = own
  }

  /// What a module sees.
  static func filter(_ manifest: ModuleManifest) -> EventFilter {
    EventFilter(
      types: Set(manifest.types.compactMap { EventType(name: $0)?.rawValue }), officePrefix: manifest.county)
  }

  /// What it has come to.
  var tally: ModuleTally { proposing.tally }

  /// Tells the module that it may work, and from where.
  func begin(_ talk: some ModuleCarrier) async throws {
    try await talk.say(.accept(after: cursor.rawValue, folder: "."))
  }

  /// Feeds the module to the end of the ledger, and has it save what it keeps.
  ///
  /// - Parameters:
  ///   - talk: the conversation.
  ///   - goesOn: asked between batches; false ends it there.
  /// - Throws: what the conversation, the module and the log refuse. What was done until then is recorded.
  mutating func catchUp(_ talk: some ModuleCarrier, while goesOn: () -> Bool = { true }) async throws {
    var batches = 0
    while goesOn() {
      let batch = try nextBatch()
      guard let last = batch.last else { break }
      do {
        try await talk.send(try await reader.opened(batch), done: proposing.standing.position)
        for event in batch {
          try await proposing.take(event.position, try await talk.next(Text("acknowledgement", "确认")))
        }
      } catch {
        // What it was done with before counts: it is the next event that it failed at.
        try await proposing.save()
        throw error
      }
      try await proposing.save()
      cursor = last.position
      batches += 1
      if batches.isMultiple(of: Self.batchesBetweenDrains) { try await drain(talk) }
    }
    try await drain(talk)
  }

  private func nextBatch() throws -> [FeedEvent] {
    var batch: [FeedEvent] = []
    try log.scan(after: cursor, filter: filter) { record in
      if !skipped.contains(record.position) { batch.append(try FeedEvent(record, origin: log.manifest.origin)) }
      return batch.count < ModuleLimits.window
    }
    return batch
  }

  /// Asks a module that collects what it has from outside the stream, has that decided, and tells it; nothing for others.
  ///
  /// - Returns: whether it had anything.
  mutating func collect(_ talk: some ModuleCarrier) async throws -> Bool {
    guard manifest.collects else { return false }
    try await talk.say(.collect)
    let answer = try await talk.next(Text("collected", " collected"), within: ModuleLimits.collectMilliseconds)
    guard case .collected(let offers) = answer else { throw ModuleFailure.badOffers }
    for decision in try await proposing.decide(offers) { try await talk.say(.decided(decision)) }
    return !offers.isEmpty
  }

  /// Lets the module save what it keeps, once the ledger has how far that has come.
  private func drain(_ talk: some ModuleCarrier) async throws {
    try await talk.say(.drain)
    guard case .drained = try await talk.next(Text("drained", " drained")) else {
      throw ModuleFailure.outOfTurn(proposing.standing.position)
    }
  }
}
