import EventEnvelope
import EventLog

/// Where a module stands in a ledger, and the bytes that say so there: whoever changes it states what it was.
struct ModuleProgress: Sendable {
  /// Where it stands.
  private(set) var standing: ModuleStanding
  /// What the ledger has; nil before the first time.
  private var stored: [UInt8]?
  private let id: String

  /// Reads where a module stands.
  ///
  /// - Throws: ``Problem`` where what the ledger has can't be read.
  init(of id: String, in log: EventLog) throws {
    self.id = id
    stored = try log.snapshot().tracking(named: ModuleStanding.name(id))
    guard let standing = stored.map(ModuleStanding.init(bytes:)) ?? ModuleStanding() else {
      throw ModuleProblem.badStanding(id)
    }
    self.standing = standing
  }

  /// A standing as it is recorded, and the condition that nobody else has changed it.
  func recording(_ next: ModuleStanding) -> (Tracking, Condition) {
    let name = ModuleStanding.name(id)
    return (Tracking(name: name, value: next.bytes), .tracking(named: name, holds: stored))
  }

  /// Notes that a standing was recorded.
  mutating func recorded(_ next: ModuleStanding) { (standing, stored) = (next, next.bytes) }

  /// Notes a standing that is still to be recorded.
  mutating func moved(to position: Position) {
    standing.position = position
    standing.done = 0
  }

  /// Records the standing, where that isn't recorded yet.
  mutating func save(in log: EventLog) async throws {
    guard standing.bytes != stored, standing != ModuleStanding() || stored != nil else { return }
    let (tracking, condition) = recording(standing)
    try await log.append([], if: condition, tracking: tracking)
    stored = standing.bytes
  }

  /// Puts the module aside.
  mutating func park(_ parking: ModuleParking, in log: EventLog) async throws {
    standing.parking = parking
    try await save(in: log)
  }
}
