import EventEnvelope
import LMDB

@testable import EventLog

/// Counts how often each event was applied, and adds up their positions: a gap or a double can't hide.
struct TallyFollower: Follower, ~Copyable {
  struct Refused: FollowerFault { var reason: String { "refused" } }

  var name = "tally"
  var version: UInt16 = 1
  var policy = FailurePolicy.stop
  var filter = EventFilter.all
  /// How many rows make it full.
  var capacity = 1_000
  /// Throws for an event that can't be applied.
  var check: @Sendable (Position) throws -> Void = { _ in }
  private var stored: StoredRows?
  private var changed: [String: UInt64] = [:]

  init() {}

  init(name: String = "tally", _ policy: FailurePolicy = .stop, check: @escaping @Sendable (Position) throws -> Void) {
    self.name = name
    self.policy = policy
    self.check = check
  }

  var isFull: Bool { changed.count >= capacity }

  mutating func begin(on rows: consuming StoredRows, afresh: Bool) {
    stored = consume rows
    changed = [:]
  }

  mutating func apply(_ record: borrowing RecordView, in log: borrowing LogSnapshot) throws {
    let position = record.position
    // Changed before the check, so that an event which fails half-way would be seen.
    try add(position.rawValue, to: "sum")
    try check(position)
    try add(1, to: Self.key(position))
  }

  mutating func takeChanges() -> [RowChange] {
    defer { changed = [:] }
    return changed.sorted { $0.key < $1.key }.map {
      let number = $0.value.littleEndianBytes
      return RowChange(key: Array($0.key.utf8), value: (0..<8).map { number[$0] })
    }
  }

  private mutating func add(_ number: UInt64, to key: String) throws {
    var value = changed[key] ?? 0
    if changed[key] == nil {
      switch stored {
      case .none: break
      case .some(let rows): if let bytes = try rows.bytes(at: key) { value = bytes.span.littleEndian(at: 0) }
      }
    }
    changed[key] = value + number
  }

  static func key(_ position: Position) -> String {
    let digits = position.description
    return "p" + String(repeating: "0", count: 8 - digits.count) + digits
  }

  /// The rows that there must be once exactly these events have been applied.
  static func rows(of positions: some Sequence<UInt64>) -> [String: UInt64] {
    var rows: [String: UInt64] = [:]
    for number in positions {
      rows[key(Position(number)), default: 0] += 1
      rows["sum", default: 0] += number
    }
    return rows
  }
}

extension FollowerStore {
  /// The rows of a tally as they are stored.
  func tally(_ name: String = "tally") throws -> [String: UInt64] {
    var rows: [String: UInt64] = [:]
    try self.rows(of: name).forEach(prefix: "") { rows[$0] = $1.span.littleEndian(at: 0) }
    return rows
  }
}
