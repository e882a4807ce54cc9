import CountyHost
import CountyKit
import EventEnvelope
import EventLog
import Wording

/// Feeds a module every event of a ledger, and takes its acknowledgements.
struct LedgerFeed: Sendable {
  let log: EventLog
  let window: Int
  /// After so many events it ends.
  var most = Int.max

  /// Feeds the module.
  ///
  /// - Returns: how many events were acknowledged, and where one at a time is on its way, how long each took.
  func run(_ carrier: some ModuleCarrier) async throws -> (count: Int, latencies: Samples) {
    guard case .hello = try await carrier.next(Text("hello", " hello"), within: ModuleLimits.helloMilliseconds) else {
      throw BenchError("the module says something else than hello")
    }
    try await carrier.say(.accept(after: 0, folder: "."))
    var latencies = Samples()
    let count = window == 1 ? try await singly(carrier, &latencies) : try await pass(carrier)
    try await carrier.say(.drain)
    guard case .drained = try await carrier.next(Text("drained", " drained")) else {
      throw BenchError("the module doesn't say that it is done")
    }
    return (count, latencies)
  }

  /// Half a window is on its way while the other half is made ready.
  private func pass(_ carrier: some ModuleCarrier) async throws -> Int {
    var (cursor, count, waiting) = (Position.origin, 0, [Position]())
    while count < most {
      let batch = try batch(after: cursor, window / 2)
      try await carrier.send(batch, done: .origin)
      for position in waiting { try await Self.take(position, carrier) }
      count += waiting.count
      waiting = batch.map(\.position)
      guard let last = waiting.last else { break }
      cursor = last
    }
    for position in waiting { try await Self.take(position, carrier) }
    return count + waiting.count
  }

  private func singly(_ carrier: some ModuleCarrier, _ latencies: inout Samples) async throws -> Int {
    var (cursor, count) = (Position.origin, 0)
    while count < most {
      let batch = try batch(after: cursor, 1_024)
      guard let last = batch.last else { break }
      for event in batch {
        let start = ContinuousClock.now
        try await carrier.send([event], done: .origin)
        try await Self.take(event.position, carrier)
        latencies.append(.now - start)
      }
      (cursor, count) = (last.position, count + batch.count)
    }
    return count
  }

  private func batch(after cursor: Position, _ most: Int) throws -> [FeedEvent] {
    var batch: [FeedEvent] = []
    batch.reserveCapacity(most)
    let origin = log.manifest.origin
    try log.scan(after: cursor) { record in
      guard let event = try FeedEvent(record, origin: origin) else {
        throw BenchError("\(record.position): an unknown type")
      }
      batch.append(event)
      return batch.count < most
    }
    return batch
  }

  private static func take(_ position: Position, _ carrier: some ModuleCarrier) async throws {
    guard case .acknowledge(position.rawValue, _) = try await carrier.next(acknowledgement) else {
      throw BenchError("event \(position) isn't acknowledged")
    }
  }

  private static let acknowledgement = Text("acknowledgement", "确认")
}
