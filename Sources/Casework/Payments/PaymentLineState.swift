/// One line of a payment list and what became of it (清册明细状态).
public struct PaymentLineState: Hashable, Sendable {
  /// What became of a line.
  public enum Status: UInt8, Hashable, Sendable {
    /// Instructed, or to be; the bank has not answered.
    case pending
    /// 到账.
    case credited
    /// 退票.
    case returned
  }

  /// Its number in the list, from 1.
  public let line: UInt32
  /// The case.
  public let caseID: String
  /// The token of the account it goes to now.
  public internal(set) var account: String
  /// The amount, in fen.
  public let amountFen: Int64
  /// What became of it.
  public internal(set) var status = Status.pending
  /// How many times it has been instructed: 1, or more where it was issued again.
  public internal(set) var attempt: UInt32 = 1
}
