import ArgumentParser
import EventEnvelope
import EventLog
import Foundation

/// Checks a ledger of numbered events and goes on appending, telling after each commit where it ends.
///
/// Whoever kills it knows from its output what was acknowledged.
struct AppendCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "append", abstract: "Append numbered events for ever, acknowledging each batch on standard output.")

  @Argument(help: "The ledger; made where it doesn't exist.")
  var ledger: String

  @Option(help: "Decides the events.")
  var seed: UInt64

  @Option(help: "The position that was acknowledged so far.")
  var acknowledged: UInt64 = 0

  @Option(help: "Stop at this position.")
  var until = UInt64.max

  @Option(help: "The length of the tail, after which the heads are flushed.")
  var tail = 16_384

  @Option(help: "The most bytes of a payload.")
  var longestPayload = 9_000

  @Flag(help: "Check only.")
  var checkOnly = false

  func run() async throws {
    if !FileManager.default.fileExists(atPath: ledger + "/ledger.json") { try NumberedEvents.makeLedger(at: ledger) }
    let events = try NumberedEvents(seed: seed, payloadBytes: 50...longestPayload)
    let log = try EventLog.open(at: ledger, access: .readWrite, tailBound: TailBound(tail), clock: SystemClock.now)
    // Not acknowledged is what was under way: one batch.
    let sent = Position(acknowledged + 20)
    var last = try events.check(log, acknowledged: Position(acknowledged), sent: sent)
    tell("checked \(last)")
    var random = RandomNumbers(seed: seed ^ last.rawValue)
    while !checkOnly, last.rawValue < until {
      let batch = events.events(after: last, count: 1 + random.below(20))
      last = try await log.append(batch, if: .logEnds(at: last)).last
      tell("acknowledged \(last)")
    }
  }

  private func tell(_ line: String) { FileHandle.standardOutput.write(Data("\(line)\n".utf8)) }
}
