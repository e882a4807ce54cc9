import CaseEvents
import CaseLog
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
  private static let batchEvents = ModuleLimits.window / 2
  private static let eventsBetweenDrains = 4_096
  private static let acknowledgement = Text("acknowledgement", "确认")

  private let log: EventLog
  private let reader: ModuleEventReader
  private let manifest: ModuleManifest
  private let skipped: Set<Position>
  private let pause: Duration
  private let filter: EventFilter
  private var proposing: ModuleProposing
  private var cursor: Position
  /// What is on its way.
  private var waiting: ArraySlice<Position> = []
  /// How many events the module has got since it saved.
  private var undrained = 0
  private var (saved, drained) = (ContinuousClock.now, ContinuousClock.now)

  /// Begins where the module stands.
  ///
  /// - Parameters:
  ///   - log: the ledger.
  ///   - reader: makes of events what the module sees.
  ///   - proposing: has what it proposes decided.
  ///   - manifest: what it says it is.
  ///   - own: how far what the module keeps has come; it gets again what it lost.
  ///   - skipped: events that a person has passed over.
  ///   - pause: how far the module has come is recorded this often at the least, where it has come further.
  /// - Throws: ``Problem`` where what the module keeps is ahead of the ledger.
  init(
    _ log: EventLog, _ reader: ModuleEventReader, _ proposing: ModuleProposing, _ manifest: ModuleManifest,
    from own: Position, skipping skipped: Set<Position> = [], pause: Duration = .seconds(1)
  ) throws {
    // Only what the ledger knows of may be in it: otherwise proposals would be missing.
    guard own <= proposing.standing.position else { throw ModuleProblem.ahead(own, proposing.standing.position) }
    (self.log, self.reader, self.proposing, self.manifest, self.skipped) = (log, reader, proposing, manifest, skipped)
    self.pause = pause
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

  /// Feeds the module to the end of the ledger.
  ///
  /// Half a window is on its way while the other half is made ready. How far the module has come is recorded with what it
  /// proposes, and else once in a while (``settle(_:ifOverdue:)``): where it proposes nothing, few commits of its own stand in clerks'
  /// way.
  ///
  /// - Parameters:
  ///   - talk: the conversation.
  ///   - goesOn: gets between batches what it has come to; false ends it there.
  /// - Returns: whether it came to the end.
  /// - Throws: what the conversation, the module and the log refuse. What was done until then is recorded.
  mutating func catchUp(
    _ talk: some ModuleCarrier, while goesOn: (ModuleTally) -> Bool = { _ in true }
  ) async throws -> Bool {
    do {
      while goesOn(tally) {
        let batch = try nextBatch()
        if !batch.isEmpty { try await send(batch, talk) }
        try await takeAnswers(talk)
        if batch.isEmpty { return true }
        waiting = batch.map(\.position)[...]
        undrained += batch.count
        if undrained >= Self.eventsBetweenDrains || isLongAgo(drained) { try await settle(talk) }
      }
      try await takeAnswers(talk)
      return false
    } catch {
      // What it was done with before counts: it is the next event that it failed at.
      try await proposing.save()
      throw error
    }
  }

  private mutating func send(_ batch: [FeedEvent], _ talk: some ModuleCarrier) async throws {
    let opened: [FeedEvent]
    do { opened = try await reader.opened(batch) } catch {
      try await takeAnswers(talk)
      throw error
    }
    do { try await talk.send(opened, done: proposing.standing.position) } catch {
      // What it answers still tells at which event it, or the reading of an event, ended.
      waiting += batch.map(\.position)
      do { try await takeAnswers(talk) } catch let end as ConversationFault {
        // Of an event that can't be read the reason is that, and not that nobody answers.
        throw error is ConversationFault ? end : error
      }
      throw error
    }
  }

  /// Takes the answers to what is on its way.
  private mutating func takeAnswers(_ talk: some ModuleCarrier) async throws {
    while let position = waiting.first {
      try await proposing.take(position, try await talk.next(Self.acknowledgement))
      waiting.removeFirst()
      if isLongAgo(saved) { try await save() }
    }
  }

  /// Whether something was done so long ago that it is done again.
  private func isLongAgo(_ moment: ContinuousClock.Instant) -> Bool { moment.duration(to: .now) >= pause }

  private mutating func save() async throws {
    try await proposing.save()
    saved = .now
  }

  /// The next events, at most half a window; none at the end.
  private mutating func nextBatch() throws -> [FeedEvent] {
    var batch: [FeedEvent] = []
    let end = try log.snapshot().last
    var reached = end
    try log.scan(after: cursor, through: end, filter: filter) { record in
      guard let event = try FeedEvent(record, origin: log.manifest.origin) else {
        throw UnreadableEvent.unknownType(record.type, record.position)
      }
      if !skipped.contains(event.position) { batch.append(event) }
      guard batch.count >= Self.batchEvents else { return true }
      reached = event.position
      return false
    }
    // Events that aren't for it are looked at once.
    cursor = max(cursor, reached)
    return batch
  }

  /// Asks a module that collects what it has from outside the stream, has that decided, and tells it; nothing for others.
  ///
  /// - Returns: whether it had anything.
  mutating func collect(_ talk: some ModuleCarrier) async throws -> Bool {
    guard manifest.collects else { return false }
    try await settle(talk)
    try await talk.say(.collect)
    let answer = try await talk.next(Text("collected", " collected"), within: ModuleLimits.collectMilliseconds)
    guard case .collected(let offers) = answer else { throw ModuleProblem.badOffers }
    for decision in try await proposing.decide(offers) { try await talk.say(.decided(decision)) }
    return !offers.isEmpty
  }

  /// Lets the module save what it keeps, once the ledger has how far that has come.
  ///
  /// - Parameters:
  ///   - talk: the conversation.
  ///   - isOverdue: only where it was done long ago.
  /// - Throws: what the conversation and the log refuse.
  mutating func settle(_ talk: some ModuleCarrier, ifOverdue isOverdue: Bool = false) async throws {
    guard undrained > 0, !isOverdue || isLongAgo(drained) else { return }
    try await takeAnswers(talk)
    try await save()
    try await talk.say(.drain)
    guard case .drained = try await talk.next(Text("drained", " drained")) else {
      throw ModuleProblem.outOfTurn(proposing.standing.position)
    }
    (undrained, drained) = (0, .now)
  }
}
