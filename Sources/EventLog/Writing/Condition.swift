public import EventEnvelope

/// What must hold for an append to be taken; checked inside the transaction that records it.
public struct Condition: Sendable, Hashable {
  struct Clause: Sendable, Hashable {
    let subjects: [Subject]
    let since: Position
  }

  let clauses: [Clause]
  /// The position at which the log must end.
  let end: Position?
  /// What a tracking must still hold.
  let tracking: TrackedValue?

  /// A tracking's name and value; nil where there must be none of that name.
  struct TrackedValue: Sendable, Hashable {
    let name: String
    let value: [UInt8]?
  }

  private init(clauses: [Clause], end: Position? = nil, tracking: TrackedValue? = nil) {
    self.clauses = clauses
    self.end = end
    self.tracking = tracking
  }

  /// No condition.
  public static let always = Condition(clauses: [])

  /// Nothing at all was recorded after `position`: for who must know where the events will stand.
  public static func logEnds(at position: Position) -> Condition { Condition(clauses: [], end: position) }

  /// The tracking of that name still holds this value, or isn't there where the value is nil.
  ///
  /// So nobody else has gone on with what it tracks.
  public static func tracking(named name: String, holds value: [UInt8]?) -> Condition {
    Condition(clauses: [], tracking: TrackedValue(name: name, value: value))
  }

  /// None of the subjects has an event after `since`.
  ///
  /// Since the origin: none of them has any event. So a subject `once/…` makes an append happen at most once, for ever.
  public static func unchanged(_ subjects: [Subject], since: Position) -> Condition {
    Condition(clauses: [Clause(subjects: subjects, since: since)])
  }

  /// Both conditions.
  ///
  /// Of two ends of the log the earlier one counts, since nothing may come after it; of two trackings the other one.
  public func and(_ other: Condition) -> Condition {
    let ends = [end, other.end].compactMap(\.self)
    return Condition(clauses: clauses + other.clauses, end: ends.min(), tracking: other.tracking ?? tracking)
  }
}

/// A name and a value stored in the same transaction as the events: how far an importer has read, say.
public struct Tracking: Sendable, Hashable {
  /// 1 to ``Limits/trackingNameBytes`` bytes of ASCII.
  public var name: String
  /// At most ``Limits/trackingValueBytes`` bytes; replaces the value that the name had.
  public var value: [UInt8]

  /// Makes a tracking.
  public init(name: String, value: [UInt8]) {
    self.name = name
    self.value = value
  }

  func check() throws(EventLogError) {
    guard Self.isName(name) else { throw .badTrackingName }
    guard value.count <= Limits.trackingValueBytes else {
      throw .trackingTooLong(bytes: value.count, limit: Limits.trackingValueBytes)
    }
  }

  static func isName(_ name: String) -> Bool {
    (1...Limits.trackingNameBytes).contains(name.utf8.count) && name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
  }
}

/// Where an append was recorded; whoever holds it knows that the events are on disk.
public struct Receipt: Sendable, Hashable {
  /// The position of the batch's first event; after ``last`` where the batch had a tracking only.
  public let first: Position
  /// The position of the batch's last event.
  public let last: Position
  /// When the last event was recorded.
  public let recordedAt: Instant
}
