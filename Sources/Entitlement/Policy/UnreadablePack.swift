public import EventEnvelope

/// A published pack that this program can't read: one of a later program, or damaged (无法识别的政策包).
///
/// It isn't passed over: nothing is computed or decided for its place on its days.
public struct UnreadablePack: Sendable {
  /// The administrative code that it is for.
  public let scope: String
  /// The first day in force.
  public let from: CivilDate
  /// The last day in force; nil where open.
  public let lastDay: CivilDate?
  /// What can't be read, and in which pack.
  public let fault: PolicyFault

  /// Takes what a ledger knows of a pack without reading it.
  public init(scope: String, from: CivilDate, lastDay: CivilDate?, fault: PolicyFault) {
    (self.scope, self.from, self.lastDay, self.fault) = (scope, from, lastDay, fault)
  }

  /// Whether it is in force for a place on a day.
  func isInForce(for code: String, on day: CivilDate) -> Bool {
    code.utf8.starts(with: scope.utf8) && from <= day && lastDay.map { day <= $0 } ?? true
  }
}
