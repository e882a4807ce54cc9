public import EventEnvelope

/// One line of a payment list.
public struct PaymentLineRow: Hashable, Sendable {
  /// Fen, by the list; nil where no list names the line.
  public internal(set) var listedAmount: Int64?
  /// Fen, by the last answer; nil where there is none.
  public internal(set) var answeredAmount: Int64?
  /// What the bank said of it; nil while only the list's progress is known.
  public internal(set) var answer: PaymentState?
  /// The day of the bank's last answer.
  public internal(set) var answeredOn: CivilDate?
  /// How often it was sent: 1 at first.
  public internal(set) var attempts: UInt32 = 1

  /// Fen: what was paid, sent back or is to be paid.
  public var amount: Int64 { answeredAmount ?? listedAmount ?? 0 }
}
