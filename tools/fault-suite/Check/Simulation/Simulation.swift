import EventEnvelope
import EventLog
import Foundation
import LMDB

/// One ledger's life: a seed decides the clock, the order of operations, the disk's faults and the power cuts.
///
/// After each step the ledger must be what the model is.
struct Simulation {
  private static let mostSnapshots = 3

  let path: String
  let lies: Bool
  var random: RandomNumbers
  var model = LogModel()
  var trace = Trace()
  /// What happened how often.
  var counts: [String: Int] = [:]
  let clock = SimulatedClock()
  let proposals: Proposals
  var log: EventLog?
  var snapshots: [ModelledSnapshot] = []

  init(path: String, seed: UInt64, lies: Bool) throws {
    self.path = path
    self.lies = lies
    random = RandomNumbers(seed: seed)
    proposals = try Proposals()
    try NumberedEvents.makeLedger(at: path)
    try open()
  }

  /// Takes that many steps; returns the trace's digest.
  ///
  /// - Throws: ``CheckFailure`` with the step at which the ledger wasn't what it must be.
  mutating func run(steps: Int) async throws -> UInt64 {
    defer {
      close()
      SimulatedDisk.forget()
    }
    for step in 0..<steps {
      do {
        try await self.step()
        if step % 64 == 63 { try current().compareAll(model) }
      } catch {
        throw CheckFailure("step \(step): \(error)")
      }
    }
    try reopen()
    return trace.digest
  }

  private mutating func step() async throws {
    switch random.below(100) {
    case 0..<40: try await append(proposals.good(model, &random))
    case 40..<50: try await append(proposals.bad(model, now: clock.now, &random))
    case 50..<72: try ask()
    case 72..<80: try hold()
    case 80..<84: try reopen()
    case 84..<86: try openTwice()
    case 86..<91: try await failDisk()
    case 91..<95: try await cutPower()
    default: moveClock()
    }
  }

  /// Asks the ledger as it is, or a snapshot that was held.
  private mutating func ask() throws {
    note("ask")
    if !snapshots.isEmpty, random.happens(1, of: 3) {
      try snapshots[random.below(snapshots.count)].ask(model, subjects: proposals.subjects, &random)
    } else {
      try current().ask(model, subjects: proposals.subjects, &random)
    }
  }

  /// Takes a snapshot to hold, or compares one in full and lets it go.
  private mutating func hold() throws {
    note("hold")
    if snapshots.count < Self.mostSnapshots {
      snapshots.append(try current())
    } else {
      try snapshots.remove(at: random.below(snapshots.count)).compareAll(model)
    }
  }

  /// A second log of the same process must be refused: closing it would drop the first one's locks.
  private mutating func openTwice() throws {
    note("open twice")
    do {
      _ = try EventLog.open(at: path, access: .readOnly)
    } catch EventLogError.storage(let error) where error.code == .alreadyOpen {
      return
    }
    throw CheckFailure("the ledger was opened twice in one process")
  }

  private mutating func moveClock() {
    let days = random.happens(1, of: 8) ? 30 : 0
    let microseconds = Int64(random.below(2_000_000)) + Int64(days) * 86_400_000_000
    clock.move(byMicroseconds: random.happens(1, of: 4) ? -microseconds : microseconds)
    note("clock \(clock.now.microseconds)")
  }

  /// A snapshot of the ledger as it is; it must end where the model does.
  func current() throws -> ModelledSnapshot {
    guard let log else { throw CheckFailure("no ledger is open") }
    let snapshot = ModelledSnapshot(try log.snapshot(), model)
    guard snapshot.last == model.last else {
      throw CheckFailure("ends at \(snapshot.last), the model at \(model.last)")
    }
    return snapshot
  }

  mutating func note(_ what: String) {
    trace.note(what)
    counts[what.prefix { $0 != " " }.description, default: 0] += 1
  }
}
