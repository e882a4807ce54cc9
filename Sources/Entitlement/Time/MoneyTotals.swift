public import EventEnvelope

/// What movements add up to: what was paid for each month, and what has been made good since.
public struct MoneyTotals: Hashable, Sendable {
  private var paid: [Month: Int64] = [:]
  /// Arrears paid, in fen.
  public private(set) var arrearsPaidFen: Int64 = 0
  /// Recovered, in fen.
  public private(set) var recoveredFen: Int64 = 0
  /// Waived, in fen.
  public private(set) var waivedFen: Int64 = 0

  /// Adds movements up, in any order.
  public init(_ movements: some Sequence<MoneyMovement>) {
    for movement in movements { add(movement) }
  }

  /// The months for which something was paid, in order.
  public var months: [Month] { paid.keys.sorted() }

  /// What was credited for the month and did not come back, in fen.
  public func paidFen(for month: Month) -> Int64 { paid[month] ?? 0 }

  private mutating func add(_ movement: MoneyMovement) {
    switch movement.kind {
    case .credited(let month): paid[month] = paidFen(for: month).saturatingSum(movement.fen)
    case .returned(let month): paid[month] = paidFen(for: month).saturatingDifference(movement.fen)
    case .arrearsPaid: arrearsPaidFen = arrearsPaidFen.saturatingSum(movement.fen)
    case .recovered: recoveredFen = recoveredFen.saturatingSum(movement.fen)
    case .waived: waivedFen = waivedFen.saturatingSum(movement.fen)
    }
  }
}

extension Int64 {
  /// The sum, held at the largest or smallest number rather than trapping.
  func saturatingSum(_ other: Int64) -> Int64 {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? (other < 0 ? .min : .max) : sum
  }

  /// The difference, held likewise.
  func saturatingDifference(_ other: Int64) -> Int64 {
    let (difference, overflow) = subtractingReportingOverflow(other)
    return overflow ? (other < 0 ? .max : .min) : difference
  }
}
