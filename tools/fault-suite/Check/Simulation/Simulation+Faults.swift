import EventEnvelope
import EventLog
import Foundation
import LMDB

extension Simulation {
  private static let errors = [EIO, ENOSPC, EINTR, SimulatedDisk.shortWrite]

  /// Appends, and holds the outcome to what was to be expected.
  mutating func append(_ proposal: Proposal) async throws {
    let outcome = await attempt(proposal)
    switch (outcome, proposal.expectation) {
    case (.success(let receipt), .recorded):
      let first = model.last.next
      model.append(proposal.events, tracking: proposal.tracking, now: clock.now)
      guard receipt.last == model.last, receipt.first == first else {
        throw CheckFailure("recorded as \(receipt.first) to \(receipt.last), the model ends at \(model.last)")
      }
      note("recorded \(receipt.last)")
    case (.failure(let error), .refused(let expected)) where error == expected: note("refused \(error)")
    case (let outcome, let expectation): throw CheckFailure("\(outcome) in place of \(expectation)")
    }
    _ = try current()
  }

  /// Fails one call of the disk during one of the next appends, which may then be recorded or not, but not in part.
  mutating func failDisk() async throws {
    let call = SimulatedDisk.Call.allCases[random.below(3)]
    SimulatedDisk.fail(call, nth: 1 + random.below(6), error: Self.errors[random.below(Self.errors.count)])
    for _ in 0..<3 {
      let proposal = proposals.good(model, &random)
      switch await attempt(proposal) {
      case .success: model.append(proposal.events, tracking: proposal.tracking, now: clock.now)
      case .failure(.outcomeUnknown):
        note("unknown \(call)")
        try await expectUnknownAgain()
        SimulatedDisk.fail(call, nth: 0, error: 0)
        return try reopen(after: proposal)
      case .failure(let error): throw CheckFailure("disk fault: \(error)")
      }
    }
    note("survived \(call)")
    SimulatedDisk.fail(call, nth: 0, error: 0)
  }

  /// Once an outcome is unknown nothing more may be written, or what is on disk would be overwritten unseen.
  private mutating func expectUnknownAgain() async throws {
    let again = await attempt(proposals.good(model, &random))
    guard case .failure(.outcomeUnknown) = again else { throw CheckFailure("\(again) after an unknown outcome") }
  }

  /// Cuts the power during one of the next appends, and goes on with what the disk may have kept.
  mutating func cutPower() async throws {
    SimulatedDisk.cutPower(after: 1 + random.below(24))
    var underWay: Proposal?
    while underWay == nil {
      let proposal = proposals.good(model, &random)
      switch await attempt(proposal) {
      case .success: model.append(proposal.events, tracking: proposal.tracking, now: clock.now)
      case .failure(.outcomeUnknown) where SimulatedDisk.isDead: underWay = proposal
      case .failure(let error): throw CheckFailure("power cut: \(error)")
      }
    }
    close()
    try SimulatedDisk.restore(seed: random.next(), granule: random.happens(1, of: 2) ? 512 : 4_096)
    SimulatedDisk.forget()
    if random.happens(1, of: 2) { try FileManager.default.removeItem(atPath: path + "/events.mdb-lock") }
    note("cut")
    try reopen(after: underWay)
  }

  private func attempt(_ proposal: Proposal) async -> Result<Receipt, EventLogError> {
    guard let log else { return .failure(.closed) }
    do {
      return .success(try await log.append(proposal.events, if: proposal.condition, tracking: proposal.tracking))
    } catch {
      return .failure(error)
    }
  }

  /// Opens the ledger anew; an append whose outcome was unknown is there in full, or not at all.
  mutating func reopen(after unknown: Proposal? = nil) throws {
    close()
    try open()
    if let unknown, try wasRecorded(unknown) {
      model.append(unknown.events, tracking: unknown.tracking, now: clock.now)
      note("settled")
    }
    note("reopen \(model.last)")
    try current().compareAll(model)
  }

  private func wasRecorded(_ unknown: Proposal) throws -> Bool {
    guard let log else { throw CheckFailure("no ledger is open") }
    let snapshot = try log.snapshot()
    if !unknown.events.isEmpty { return snapshot.last != model.last }
    guard let tracking = unknown.tracking else { return false }
    return try snapshot.tracking(named: tracking.name) == tracking.value
  }

  mutating func open() throws {
    let clock = clock
    // A thread behind would make the order of operations its own; then the anchor is no part of the simulated disk.
    let isAnchored = random.happens(1, of: 2) && FileManager.default.fileExists(atPath: path + "/anchor")
    log = try EventLog.open(
      at: path, access: .readWrite, anchorPolicy: isAnchored ? .everyCommit : .behind,
      tailBound: TailBound(1 + random.below(48))
    ) { clock.now }
    try SimulatedDisk.watch(["\(path)/events.mdb"] + (isAnchored ? ["\(path)/anchor"] : []))
    if lies { SimulatedDisk.lie() }
  }

  mutating func close() {
    snapshots = []
    log?.close()
    log = nil
  }
}
