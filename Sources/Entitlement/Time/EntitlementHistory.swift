public import EventEnvelope

/// A case over time: what is true of it since when, and since when that is known (随时间的应发金额).
///
/// Pure. What is due for a month, as known at an instant, depends on the facts and the policies known by then and on
/// nothing else: neither on the order in which they came to be known, nor on what became known later.
public struct EntitlementHistory: Sendable {
  /// The facts, in any order.
  public var facts: [TimedFact]
  /// The policies of the place, in any order.
  public var policies: [PolicyVersion]

  /// Makes a history.
  public init(facts: [TimedFact] = [], policies: [PolicyVersion] = []) {
    self.facts = facts
    self.policies = policies
  }

  /// What is due for the months, as known at the instant, by the policy in force in each of them.
  ///
  /// - Parameters:
  ///   - months: the months that the assistance is for.
  ///   - instant: the moment of knowledge.
  /// - Returns: one for each month, in order.
  /// - Throws: a fault where a household is to be reckoned and no policy is known for the month.
  /// - Complexity: an assessment for each month, and the facts known for each.
  public func due(in months: ClosedRange<Month>, knownAt instant: Instant) throws(PolicyFault) -> [MonthDue] {
    var reckoning = try MonthReckoning(self, knownAt: instant)
    var dues: [MonthDue] = []
    var month = months.lowerBound
    while true {
      dues.append(try reckoning.due(in: month))
      guard month < months.upperBound, month < month.next else { return dues }
      month = month.next
    }
  }

  /// What is due for one month, as known at the instant.
  ///
  /// - Throws: a fault where a household is to be reckoned and no policy is known for the month.
  public func due(in month: Month, knownAt instant: Instant) throws(PolicyFault) -> MonthDue {
    var reckoning = try MonthReckoning(self, knownAt: instant)
    return try reckoning.due(in: month)
  }

  /// What is due against what was paid, month by month, both as known at the instant.
  ///
  /// - Parameters:
  ///   - months: the months that are settled; all of them are over, or have had their payday.
  ///   - instant: the moment of knowledge.
  ///   - movements: the money that has moved.
  /// - Returns: the months in order, and the sums over them.
  /// - Throws: a fault where a household is to be reckoned and no policy is known for the month.
  public func account(
    of months: ClosedRange<Month>, knownAt instant: Instant, movements: [MoneyMovement]
  ) throws(PolicyFault) -> MonthlyAccount<MonthDue> {
    let dues = try due(in: months, knownAt: instant)
    let known = MoneyTotals(movements.filter { $0.knownAt <= instant })
    return MonthlyAccount(
      dues.map { .init($0.month, due: $0.amount, paidFen: known.paidFen(for: $0.month), reason: $0) }, known)
  }
}
