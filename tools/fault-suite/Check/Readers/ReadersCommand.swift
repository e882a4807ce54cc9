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
    let busy = try await live(events, readers: readers, end: .now + .seconds(seconds), limit: nil)
    let calm = try await live(events, readers: 0, end: nil, limit: busy.commits)
    guard busy.reads > 0 else { throw CheckFailure("nothing was read") }
    let figures = [
      "commits": busy.commits.rawValue, "reads": busy.reads, "longest": busy.longest, "bytes": busy.bytes,
      "bytesLater": busy.bytesLater, "calmBytes": calm.bytes, "calmBytesLater": calm.bytesLater,
    ]
    print(String(decoding: try JSONEncoder().encode(figures), as: UTF8.self))
  }

  /// Appends beside the readers, and then as much again without any.
  private func live(
    _ events: NumberedEvents, readers: Int, end: ContinuousClock.Instant?, limit: Position?
  ) async throws -> FileGrowth {
    let path = "\(directory)/readers-\(readers)"
    try NumberedEvents.makeLedger(at: path)
    let log = try EventLog.open(at: path, access: .readWrite, tailBound: TailBound(512), clock: SystemClock.now)
    let progress = WriterProgress()
    let held = try neverLetGo && readers > 0 ? HeldSnapshot(log.snapshot()) : nil
    var growth = try await withThrowingTaskGroup(of: (reads: UInt64, longest: UInt64).self) { group in
      for number in 0..<readers {
        group.addTask { try await Self.read(log, events, number: number, beside: progress) }
      }
      var growth = FileGrowth()
      while end.map({ .now < $0 }) ?? true, limit.map({ growth.commits < $0 }) ?? true {
        growth.commits = try await Self.appendNext(to: log, events, after: growth.commits)
        progress.reach(growth.commits)
      }
      progress.end()
      for try await (reads, longest) in group {
        growth.reads += reads
        growth.longest = max(growth.longest, longest)
      }
      return growth
    }
    try held?.check(events)
    growth.bytes = try Self.length(of: path)
    guard !neverLetGo else { return growth }
    var last = growth.commits
    for _ in 0..<growth.commits.rawValue { last = try await Self.appendNext(to: log, events, after: last) }
    growth.bytesLater = try Self.length(of: path)
    _ = try events.check(log, acknowledged: last, sent: last)
    return growth
  }

  /// Appends one event, and changes a tracking with it, as an import does.
  private static func appendNext(
    to log: EventLog, _ events: NumberedEvents, after last: Position
  ) async throws -> Position {
    let value = [UInt8](repeating: UInt8(truncatingIfNeeded: last.rawValue), count: 2_000)
    return try await log.append(
      [events.event(at: last.next)], if: .logEnds(at: last), tracking: Tracking(name: "progress", value: value)
    ).last
  }

  private static func length(of path: String) throws -> UInt64 {
    try FileManager.default.attributesOfItem(atPath: path + "/events.mdb")[.size] as? UInt64 ?? 0
  }

  /// Takes snapshots, holds each over a few turns of the other tasks, and checks what it reads.
  ///
  /// Returns how much was read, and how many commits were made during the longest snapshot.
  private static func read(
    _ log: EventLog, _ events: NumberedEvents, number: Int, beside progress: WriterProgress
  ) async throws -> (reads: UInt64, longest: UInt64) {
    var random = RandomNumbers(seed: UInt64(number))
    var reads: UInt64 = 0
    var longest: UInt64 = 0
    while !progress.isEnded {
      let seen = try await hold(log) { held in
        for _ in 0..<4 {
          reads += UInt64(try held.read(events, &random))
          await Task.yield()
        }
      }
      // Only once the snapshot is gone, so that no commit beside it is missed.
      let reached = progress.reached
      longest = max(longest, reached > seen ? reached.rawValue - seen.rawValue : 0)
    }
    return (reads, longest)
  }

  /// Takes a snapshot for as long as the body runs; returns where it ended.
  private static func hold(_ log: EventLog, _ body: (HeldSnapshot) async throws -> Void) async throws -> Position {
    let held = try HeldSnapshot(log.snapshot())
    try await body(held)
    return held.last
  }
}
