/// What is owed one way or the other because a payment was wrong (多发、少发), in fen.
public struct CaseBalance: Hashable, Sendable {
  /// Paid too much, as found.
  public internal(set) var overpaidFen: Int64 = 0
  /// Of that, ordered back (追回).
  public internal(set) var orderedFen: Int64 = 0
  /// Of the ordered, received or waived (收回、免追).
  public internal(set) var settledFen: Int64 = 0
  /// Paid too little, as found.
  public internal(set) var underpaidFen: Int64 = 0
  /// Of that, paid out (补发).
  public internal(set) var arrearsPaidFen: Int64 = 0
}

extension Int64 {
  /// The sum, held at the largest or smallest number rather than trapping.
  func saturatingAdding(_ other: Int64) -> Int64 {
    let sum = addingReportingOverflow(other)
    return sum.overflow ? (other < 0 ? .min : .max) : sum.partialValue
  }

  /// Whether `self` may take `part` more and stay within `whole`.
  func leavesRoom(for part: Int64, within whole: Int64) -> Bool {
    let sum = addingReportingOverflow(part)
    return !sum.overflow && sum.partialValue <= whole
  }
}
