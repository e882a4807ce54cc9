public import EventEnvelope

/// One line of a payment list.
public struct PaymentLineRow: Hashable, Sendable {
  /// Fen.
  public internal(set) var amount: Int64
  /// What the bank said of it; nil while only the list's progress is known.
  public internal(set) var answer: PaymentState?
  /// The day of the bank's last answer.
  public internal(set) var answeredOn: CivilDate?
  /// How often it was sent: 1 at first.
  public internal(set) var attempts: UInt32
}
