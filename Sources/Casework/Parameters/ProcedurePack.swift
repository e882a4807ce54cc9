public import Entitlement
public import EventEnvelope

/// What a published pack says of the procedure, for a place and a period, and when the ledger learnt it (程序政策包).
public struct ProcedurePack: Sendable {
  /// One parameter, as the pack says it.
  public struct Entry: Hashable, Sendable {
    /// The value.
    public let value: ParameterValue
    /// Where the pack has it from.
    public let provenance: Provenance

    /// Takes a value with its origin.
    public init(_ value: ParameterValue, _ provenance: Provenance = Provenance()) {
      self.value = value
      self.provenance = provenance
    }
  }

  /// A last day that a later event has set, and when the ledger learnt it.
  public struct End: Hashable, Sendable {
    /// The last day in force.
    public let lastDay: CivilDate
    /// When it was recorded.
    public let recordedAt: Instant

    /// Takes a last day, and when the ledger learnt it.
    public init(lastDay: CivilDate, recordedAt: Instant) {
      self.lastDay = lastDay
      self.recordedAt = recordedAt
    }
  }

  /// Its name.
  public let id: String
  /// The administrative code that it is for: the beginning of an office's.
  public let scope: String
  /// The first day in force.
  public let from: CivilDate
  /// The last day in force, as published; nil while none was set.
  public let to: CivilDate?
  /// When the ledger learnt it.
  public let publishedAt: Instant
  /// When it was superseded, oldest first.
  public let ends: [End]
  /// What it says, by key.
  let entries: [String: Entry]

  /// Takes a pack from its parts.
  ///
  /// - Parameters:
  ///   - id: its name.
  ///   - scope: the beginning of the codes of the offices that it is for; empty for the whole country.
  ///   - from: the first day in force.
  ///   - to: the last day in force; nil where none is set.
  ///   - publishedAt: when the ledger learnt it.
  ///   - ends: when it was superseded, oldest first.
  ///   - entries: what it says, by key.
  /// - Throws: a fault where a key isn't declared, or its value isn't one that it may have.
  public init(
    _ id: String, scope: String, from: CivilDate, to: CivilDate? = nil, publishedAt: Instant, ends: [End] = [],
    _ entries: [String: Entry]
  ) throws(PolicyFault) {
    for (key, entry) in entries.sorted(by: { $0.key < $1.key }) {
      let declaration = try ParameterDeclaration.declared(key, in: id)
      if let objection = declaration.objection(to: entry.value) {
        throw PolicyFault("\(PolicySubject.procedure.rawValue).\(key)", objection, in: id)
      }
    }
    self.id = id
    self.scope = scope
    self.from = from
    self.to = to
    self.publishedAt = publishedAt
    self.ends = ends
    self.entries = entries
  }

  /// Whether it is in force on the day, as far as was known at the moment.
  func isInForce(on day: CivilDate, knownAt moment: Instant) -> Bool {
    publishedAt <= moment && from <= day && day <= lastDay(knownAt: moment)
  }

  /// The last day in force, as far as was known at the moment.
  func lastDay(knownAt moment: Instant) -> CivilDate {
    ends.last { $0.recordedAt <= moment }?.lastDay ?? to ?? .latest
  }
}
