public import Entitlement
public import EventEnvelope

/// What a published pack says of the procedure, for a place and a period, and when the ledger learnt it (程序政策包).
public struct ProcedurePack: Sendable {
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

  /// What it says, with its name, its scope and its days as published.
  public let pack: PolicyPack
  /// When the ledger learnt it.
  public let publishedAt: Instant
  /// When it was superseded, oldest first.
  public let ends: [End]

  /// The first day in force.
  var from: CivilDate { pack.from ?? .earliest }

  /// Takes a pack about the procedure, each value held to its declaration.
  ///
  /// - Parameters:
  ///   - pack: the pack, as its text says.
  ///   - publishedAt: when the ledger learnt it.
  ///   - ends: when it was superseded, oldest first.
  /// - Throws: a fault, with line and column where the pack is a file's, at a key that isn't declared, a value that it
  ///   may not have, or a unit that isn't the parameter's.
  public init(_ pack: PolicyPack, publishedAt: Instant = .earliest, ends: [End] = []) throws(PolicyFault) {
    var read = ParameterReader(.procedure, [pack])
    _ = CaseRules(&read)
    read.refuseUnasked()
    if let fault = read.fault { throw fault }
    (self.pack, self.publishedAt, self.ends) = (pack, publishedAt, ends)
  }

  /// Whether it is in force on the day, as far as was known at the moment.
  func isInForce(on day: CivilDate, knownAt moment: Instant) -> Bool {
    publishedAt <= moment && from <= day && day <= lastDay(knownAt: moment)
  }

  /// The last day in force, as far as was known at the moment.
  func lastDay(knownAt moment: Instant) -> CivilDate {
    ends.last { $0.recordedAt <= moment }?.lastDay ?? pack.to ?? .latest
  }
}

extension PolicyPack {
  /// Refuses a pack of the procedure that says what isn't declared, or says it otherwise than declared.
  ///
  /// - Throws: the first fault, with line and column where the pack is a file's.
  public func checkProcedure() throws(PolicyFault) {
    if subject == .procedure { _ = try ProcedurePack(self) }
  }
}
