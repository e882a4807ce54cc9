public import Casework
public import EventEnvelope

/// The progress of a payment list.
public struct PaymentListRow: Hashable, Sendable {
  /// The month that it pays.
  public internal(set) var month: Month
  /// How far it has come.
  public internal(set) var state: PaymentState
  /// How many lines it has.
  public internal(set) var lines: UInt32
  /// Fen.
  public internal(set) var total: Int64
  /// The office that prepared it.
  public internal(set) var office: UInt64
}
