import ArgumentParser
import EventEnvelope
import EventLog
import Foundation

/// Many readers beside one writer.
struct ReadersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "readers", abstract: "Read with many snapshots beside a writer; tells errors, commits and growth.")

  @Argument(help: "A folder for the ledgers.")
  var directory: String

  @Option(help: "Decides the events.")
  var seed: UInt64

  @Option(help: "How many readers.")
  var readers = 64

  @Option(help: "For how long.")
  var seconds = 10.0

  @Flag(help: "One reader never lets go of its snapshot: the file must then grow far more.")
  var neverLetGo = false

  func run() async throws {
    let events = try NumberedEvents(seed: seed, payloadBytes: 50...400)
    let (busy, last, reads) = try await write(events, readers: readers, until: .now + .seconds(seconds), limit: nil)
    let (calm, _, _) = try await write(events, readers: 0, until: nil, limit: last)
    let growth = Double(busy) / Double(calm)
    print("commits to \(last), reads \(reads), file \(busy) bytes, without readers \(calm), growth \(growth)")
    guard reads > 0 else { throw CheckFailure("nothing was read") }
    if growth >= 2 { throw ExitCode(2) }
  }

  /// Appends one event a commit, and every tenth with a tracking; returns the file's length at the end.
  private func write(
    _ events: NumberedEvents, readers: Int, until end: ContinuousClock.Instant?, limit: Position?
  ) async throws -> (bytes: Int, last: Position, reads: Int) {
    let path = "\(directory)/readers-\(readers)"
    try NumberedEvents.makeLedger(at: path)
    let log = try EventLog.open(at: path, access: .readWrite, tailBound: TailBound(512), clock: SystemClock.now)
    let held = try neverLetGo && readers > 0 ? HeldSnapshot(log.snapshot()) : nil
    let stop = StopSign()
    return try await withThrowingTaskGroup(of: Int.self) { group in
      for number in 0..<readers {
        group.addTask { try await Self.read(log, events, number: number, until: stop) }
      }
      var last = Position.origin
      while end.map({ .now < $0 }) ?? true, limit.map({ last < $0 }) ?? true {
        let value = [UInt8](repeating: UInt8(truncatingIfNeeded: last.rawValue), count: 2_000)
        last = try await log.append(
          [events.event(at: last.next)], if: .logEnds(at: last), tracking: Tracking(name: "progress", value: value)
        ).last
      }
      stop.raise()
      var reads = 0
      for try await count in group { reads += count }
      let size = try FileManager.default.attributesOfItem(atPath: path + "/events.mdb")[.size] as? Int
      try held?.check(events)
      _ = try events.check(log, acknowledged: last, sent: last)
      return (size ?? 0, last, reads)
    }
  }

  /// Takes snapshots, holds each over a few turns of the other tasks, and checks what it reads.
  private static func read(
    _ log: EventLog, _ events: NumberedEvents, number: Int, until stop: StopSign
  ) async throws -> Int {
    var random = RandomNumbers(seed: UInt64(number))
    var reads = 0
    while !stop.isRaised {
      let held = try HeldSnapshot(log.snapshot())
      for _ in 0..<4 {
        reads += try held.read(events, &random)
        await Task.yield()
      }
    }
    return reads
  }
}
