import EventEnvelope
import EventLog
import Foundation

/// Cuts the power while a ledger is written, again and again, and checks what the disk may have kept of it.
struct PowerCuts {
  /// How many images are made of one cut.
  private static let imagesPerCut = 10
  /// A ledger is begun anew beyond this length, so that each image stays small.
  private static let longestLedger: UInt64 = 300

  let directory: String
  let granule: Int
  let lies: Bool
  private(set) var images = 0
  private(set) var bad = 0
  private var ledgers = 0
  private var random: RandomNumbers
  private let events: NumberedEvents

  init(directory: String, seed: UInt64, granule: Int, lies: Bool) throws {
    self.directory = directory
    self.granule = granule
    self.lies = lies
    random = RandomNumbers(seed: seed)
    events = try NumberedEvents(seed: seed, payloadBytes: 20...3_000)
  }

  /// Makes one ledger and cuts its power until it is long, or `limit` images have been made in all.
  ///
  /// - Parameters:
  ///   - limit: the most images.
  ///   - tell: is told of each image what was wrong with it, or nil.
  /// - Throws: what made the ledger unusable before the power was cut.
  mutating func run(limit: Int, tell: (String?) -> Void) async throws {
    ledgers += 1
    let path = "\(directory)/ledger-\(ledgers)"
    try NumberedEvents.makeLedger(at: path)
    defer { try? FileManager.default.removeItem(atPath: path) }
    var last = Position.origin
    while last.rawValue < Self.longestLedger, images < limit {
      let (acknowledged, sent) = try await appendUntilCut(path, after: last)
      for _ in 0..<min(lies ? 1 : Self.imagesPerCut, limit - images) {
        try SimulatedDisk.restore(seed: random.next(), granule: granule)
        if random.happens(1, of: 2) { try FileManager.default.removeItem(atPath: path + "/events.mdb-lock") }
        images += 1
        do {
          last = try events.check(EventLog.open(at: path, access: .readOnly), acknowledged: acknowledged, sent: sent)
          tell(nil)
        } catch {
          bad += 1
          tell("acknowledged \(acknowledged), sent \(sent): \(error)")
          return SimulatedDisk.forget()  // what is left is no ledger to go on with
        }
      }
      SimulatedDisk.forget()
    }
  }

  /// Appends until the power goes; returns where the acknowledged events end, and where the sent ones do.
  private mutating func appendUntilCut(
    _ path: String, after start: Position
  ) async throws -> (acknowledged: Position, sent: Position) {
    let log = try EventLog.open(at: path, access: .readWrite, tailBound: TailBound(8 + random.below(60)), clock: SystemClock.now)
    defer { log.close() }
    try SimulatedDisk.watch(["\(path)/events.mdb"])
    if lies { SimulatedDisk.lie() }
    // A lying disk is found by what it had acknowledged: so there must be something.
    SimulatedDisk.cutPower(after: (lies ? 20 : 1) + random.below(40))
    var (acknowledged, sent) = (start, start)
    while true {
      let batch = events.events(after: acknowledged, count: 1 + random.below(random.happens(1, of: 4) ? 20 : 4))
      sent = Position(acknowledged.rawValue + UInt64(batch.count))
      do { acknowledged = try await log.append(batch).last } catch {
        guard SimulatedDisk.isDead, error == .outcomeUnknown else { throw error }
        return (acknowledged, sent)
      }
    }
  }
}
