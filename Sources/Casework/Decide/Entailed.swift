import CaseEvents

extension AmountSet {
  /// The amount that a decision sets; how it divides into base and supplement is not known from the decision.
  static func entailed(_ fen: Int64, from month: String, restingOn basis: UInt64) -> AmountSet {
    var event = AmountSet()
    event.amountFen = fen
    event.baseFen = fen
    event.fromMonth = month
    event.basis = basis
    return event
  }
}

extension AmountAdjusted {
  /// The amount that the county's review sets.
  static func entailed(_ fen: Int64, from month: String, restingOn basis: UInt64) -> AmountAdjusted {
    var event = AmountAdjusted()
    event.amountFen = fen
    event.baseFen = fen
    event.fromMonth = month
    event.reason = "review"
    event.basis = basis
    return event
  }
}

extension ReviewScheduled {
  /// The periodic review that a decision sets.
  static func entailed(_ day: String, _ reviewClass: ReviewClass) -> ReviewScheduled {
    var event = ReviewScheduled()
    event.dueOn = day
    event.reviewClass = reviewClass
    return event
  }
}
