public import EventEnvelope

/// What is due against what was paid, month by month, and what follows from it (应发与实发).
///
/// A month's due is printed rounded half-up to the fen, and so it is paid: a month that was paid just that is settled.
/// The sums over months that weren't are exact and rounded once: paid in whole fen less the exact dues together.
/// What has been made good since changes what is open, and never what is due.
public struct MonthlyAccount<Reason: Sendable>: Sendable {
  /// One month.
  public struct Line: Sendable {
    /// The month that the assistance is for.
    public let month: Month
    /// What is due, exact, in fen.
    public let due: Exact
    /// The same as it is printed and paid: rounded half-up to the fen.
    public let dueFen: Int64
    /// What was paid for the month and did not come back, in fen.
    public let paidFen: Int64
    /// Whether its payday is still to come, so that nothing is missing yet.
    public let isOpen: Bool
    /// Why so much is due.
    public let reason: Reason

    /// Makes a line.
    public init(_ month: Month, due: Exact, paidFen: Int64, isOpen: Bool = false, reason: Reason) {
      self.month = month
      self.due = due
      dueFen = due.rounded ?? (due.isNegative ? .min : .max)
      self.paidFen = paidFen
      self.isOpen = isOpen
      self.reason = reason
    }

    /// Due less paid: above 0 where too little was paid, below where too much; 0 while the payday is still to come.
    public var differenceFen: Int64 { isOpen ? 0 : dueFen.saturatingDifference(paidFen) }
  }

  /// A sum that is owed, and what has been done about it.
  public struct Claim: Hashable, Sendable {
    /// The sum over the months, in fen.
    public let fen: Int64
    /// Of that, paid out, received or waived, in fen.
    public let settledFen: Int64

    /// What is still owed, in fen; never below 0.
    public var outstandingFen: Int64 { max(0, fen.saturatingDifference(settledFen)) }
  }

  /// The months, in order.
  public let lines: [Line]
  /// What the household is owed for months that were paid too little (补发).
  public let arrears: Claim
  /// What the household owes for months that were paid too much (多发追回).
  public let overpayment: Claim

  /// Draws up the account.
  ///
  /// - Parameters:
  ///   - lines: the months, in order.
  ///   - totals: what has been made good since.
  public init(_ lines: [Line], _ totals: MoneyTotals) {
    self.lines = lines
    arrears = Claim(
      fen: Self.difference(lines.filter { $0.differenceFen > 0 }), settledFen: totals.arrearsPaidFen)
    overpayment = Claim(
      fen: Int64.zero.saturatingDifference(Self.difference(lines.filter { $0.differenceFen < 0 })),
      settledFen: totals.recoveredFen.saturatingSum(totals.waivedFen))
  }

  /// The months that were paid too little.
  public var underpaidMonths: [Month] { lines.filter { $0.differenceFen > 0 }.map(\.month) }
  /// The months that were paid too much.
  public var overpaidMonths: [Month] { lines.filter { $0.differenceFen < 0 }.map(\.month) }

  /// The exact dues together, rounded once, less what was paid.
  private static func difference(_ lines: [Line]) -> Int64 {
    let due = lines.reduce(Exact.zero) { $0 + $1.due }.rounded
    let paid = lines.reduce(Int64(0)) { $0.saturatingSum($1.paidFen) }
    return (due ?? .max).saturatingDifference(paid)
  }
}
