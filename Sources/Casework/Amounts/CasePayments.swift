public import CaseEvents
public import Entitlement
import EventEnvelope

/// What a case was paid, by what the bank said last of each line, and what has been made good since (实发).
public struct CasePayments: Hashable, Sendable {
  /// A line of a list.
  private struct Line: Hashable, Sendable {
    let list: String
    let number: UInt32
  }

  private var credited: [Line: MoneyMovement] = [:]
  private var settlements: [MoneyMovement] = []

  /// Nothing was paid.
  public init() {}

  /// The payments that the events tell of.
  ///
  /// - Parameter entries: the case's entries in order, corrections applied.
  /// - Returns: what was paid by them.
  public static func folded(_ entries: some Sequence<LedgerEntry>) -> CasePayments {
    entries.reduce(into: CasePayments()) { $0.apply($1) }
  }

  /// The sums, by month and altogether.
  public var totals: MoneyTotals { MoneyTotals(Array(credited.values) + settlements) }

  /// Takes an event in; those that tell of no money change nothing.
  public mutating func apply(_ entry: LedgerEntry) {
    if let event = PaymentListEvent(entry.event) { take(event, knownAt: entry.recordedAt) }
    for change in entry.event.changes(by: entry.head) { take(change, knownAt: entry.recordedAt) }
  }

  private mutating func take(_ event: PaymentListEvent, knownAt known: Instant) {
    switch event {
    case .paymentCredited(let payload):
      guard let month = Month(payload.payMonth) else { return }
      credited[Line(list: payload.list, number: payload.line)] = MoneyMovement(
        .credited(month), fen: payload.amountFen, knownAt: known)
    case .paymentReturned(let payload): credited[Line(list: payload.list, number: payload.line)] = nil
    // Issued again, it is on its way once more; only its credit is a payment.
    case .paymentReissued(let payload): credited[Line(list: payload.list, number: payload.line)] = nil
    case .paymentListPrepared, .paymentApproved, .paymentFunded, .paymentInstructed: break
    }
  }

  private mutating func take(_ change: DatedChange, knownAt known: Instant) {
    guard case .settlement(let settlement) = change.kind else { return }
    switch settlement {
    case .arrearsPaid(let fen): settlements.append(MoneyMovement(.arrearsPaid, fen: fen, knownAt: known))
    case .recovered(let fen): settlements.append(MoneyMovement(.recovered, fen: fen, knownAt: known))
    case .waived(let fen): settlements.append(MoneyMovement(.waived, fen: fen, knownAt: known))
    }
  }
}
