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

  /// Its name.
  let id: String
  /// The administrative code that it is for: the beginning of an office's.
  let scope: String
  /// The first day in force.
  let from: CivilDate
  /// The last day in force, as published; nil while none was set.
  let to: CivilDate?
  /// When the ledger learnt it.
  public let publishedAt: Instant
  /// When it was superseded, oldest first.
  public let ends: [End]
  /// What it says; why not, where this program can't read it.
  let content: Result<PolicyPack, PolicyFault>

  /// Takes a pack about the procedure, each value held to its declaration.
  ///
  /// - Parameters:
  ///   - pack: the pack, as its text says.
  ///   - publishedAt: when the ledger learnt it.
  ///   - ends: when it was superseded, oldest first.
  /// - Throws: a fault, with line and column where the pack is a file's, at a key that isn't declared, a value that it
  ///   may not have, or a unit that isn't the parameter's.
  public init(_ pack: PolicyPack, publishedAt: Instant = .earliest, ends: [End] = []) throws(PolicyFault) {
    self.init(
      id: pack.id, scope: pack.scope, from: pack.from ?? .earliest, to: pack.to, publishedAt: publishedAt, ends: ends,
      content: .success(try pack.checkedProcedure()))
  }

  init(
    id: String, scope: String, from: CivilDate, to: CivilDate?, publishedAt: Instant, ends: [End],
    content: Result<PolicyPack, PolicyFault>
  ) {
    (self.id, self.scope, self.from, self.to) = (id, scope, from, to)
    (self.publishedAt, self.ends, self.content) = (publishedAt, ends, content)
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

extension PolicyPack {
  /// Refuses a pack of the procedure that says what isn't declared, or says it otherwise than declared.
  ///
  /// - Throws: the first fault, with line and column where the pack is a file's.
  public func checkProcedure() throws(PolicyFault) { _ = try checkedProcedure() }

  /// The same pack, where it says nothing of the procedure that isn't declared so: to read all of it is the check.
  func checkedProcedure() throws(PolicyFault) -> PolicyPack {
    guard subject == .procedure else { return self }
    var read = ParameterReader(.procedure, [self])
    _ = CaseRules(&read)
    read.refuseUnasked()
    if let fault = read.fault { throw fault }
    return self
  }
}
