import EventEnvelope
import EventLog
import Foundation

/// Cuts the power while a ledger is written, again and again, and checks what the disk may have kept of it.
struct PowerCuts {
  /// How many images are made of one cut.
  private static let imagesPerCut = 10
  /// A ledger is begun anew beyond this length, so that each image stays small.
  private static let longestLedger: UInt64 = 300

  /// What an image came to.
  enum Outcome {
    /// All that was acknowledged is there, and all is sound.
    case sound
    /// The ledger refuses to open, or a verification finds damage.
    case refused(String)
    /// It opens, and lacks or changes what was acknowledged.
    case wrong(String)
  }

  let directory: String
  let options: PowerCutOptions
  private(set) var images = 0
  private var ledgers = 0
  private var random: RandomNumbers
  private let events: NumberedEvents

  init(directory: String, options: PowerCutOptions) throws {
    self.directory = directory
    self.options = options
    random = RandomNumbers(seed: options.seed)
    events = try NumberedEvents(seed: options.seed, payloadBytes: 20...3_000)
  }

  /// Makes one ledger and cuts its power until it is long, or an image isn't sound, or all images have been made.
  ///
  /// - Parameter tell: is told what each image came to.
  /// - Throws: what made the ledger unusable before the power was cut.
  mutating func run(tell: (Outcome) -> Void) async throws {
    ledgers += 1
    let path = "\(directory)/ledger-\(ledgers)"
    try NumberedEvents.makeLedger(at: path)
    defer {
      SimulatedDisk.forget()
      try? FileManager.default.removeItem(atPath: path)
    }
    var last = Position.origin
    while last.rawValue < Self.longestLedger, images < options.images {
      let acknowledged: Position
      let sent: Position
      do { (acknowledged, sent) = try await appendUntilCut(path, after: last) } catch {
        // A header that was torn may read well, and show when the ledger is next written.
        guard options.tearsHeaders, last > .origin else { throw error }
        images += 1
        return tell(.refused("when written: \(error)"))
      }
      var isUsable = true
      for _ in 0..<min(options.lies ? 1 : Self.imagesPerCut, options.images - images) {
        try SimulatedDisk.restore(seed: random.next(), granule: options.granule)
        if random.happens(1, of: 2) { try? FileManager.default.removeItem(atPath: path + "/events.mdb-lock") }
        images += 1
        let outcome = examine(path, acknowledged: acknowledged, sent: sent, last: &last)
        tell(outcome)
        if case .sound = outcome { isUsable = true } else { isUsable = false }
      }
      guard isUsable else { return }
      SimulatedDisk.forget()
    }
  }

  private func examine(_ path: String, acknowledged: Position, sent: Position, last: inout Position) -> Outcome {
    do {
      let log = try EventLog.open(at: path, access: options.ignoresAnchor ? .inspection : .readOnly)
      last = try events.check(log, acknowledged: acknowledged, sent: sent)
      return .sound
    } catch let failure as CheckFailure {
      return .wrong("acknowledged \(acknowledged), sent \(sent): \(failure)")
    } catch {
      return .refused("acknowledged \(acknowledged), sent \(sent): \(error)")
    }
  }

  /// Appends until the power goes; returns where the acknowledged events end, and where the sent ones do.
  private mutating func appendUntilCut(
    _ path: String, after start: Position
  ) async throws -> (acknowledged: Position, sent: Position) {
    let log = try EventLog.open(
      at: path, access: .readWrite, anchorPolicy: .everyCommit, tailBound: TailBound(8 + random.below(60)),
      clock: SystemClock.now)
    defer { log.close() }
    // The first commit makes the anchor, so that it is there to be watched.
    var acknowledged = try await log.append(events.events(after: start, count: 1)).last
    try SimulatedDisk.watch(["\(path)/events.mdb", "\(path)/anchor"])
    if options.lies { SimulatedDisk.lie() }
    // A lying disk is found by what it had acknowledged: so there must be something.
    SimulatedDisk.cutPower(after: (options.lies ? 20 : 1) + random.below(40))
    while true {
      let batch = events.events(after: acknowledged, count: 1 + random.below(random.happens(1, of: 4) ? 20 : 4))
      let sent = Position(acknowledged.rawValue + UInt64(batch.count))
      do { acknowledged = try await log.append(batch).last } catch {
        guard SimulatedDisk.isDead, error == .outcomeUnknown else { throw error }
        return (acknowledged, sent)
      }
    }
  }
}
