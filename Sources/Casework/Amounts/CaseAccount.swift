public import CaseEvents
public import Entitlement
public import EventEnvelope

/// A case's months: what was due by its decisions, what was paid, and what follows (案件应发实发对照).
public struct CaseAccount: Sendable {
  /// The months, and the sums over them.
  public let months: MonthlyAccount<DueCause?>
  /// What has been made good since.
  public let totals: MoneyTotals
  /// What officials have found and ordered so far.
  public let found: CaseBalance

  /// Draws up the account from a case's events.
  ///
  /// - Parameters:
  ///   - entries: the case's entries in order, corrections applied; only those recorded by the moment of knowledge.
  ///   - day: the day of that moment. A month is settled once it was paid, a later one was, or it is over by that day.
  ///   - range: the months to list; nil for all from the first that was decided or paid to the last that is settled.
  public init(_ entries: [LedgerEntry], on day: CivilDate, months range: (from: Month?, to: Month?) = (nil, nil)) {
    let due = DueHistory.folded(entries)
    totals = CasePayments.folded(entries).totals
    found = due.state.balance
    let settled = max(totals.months.last ?? day.month.adding(months: -1), day.month.adding(months: -1))
    let first = range.from ?? [due.firstMonth, totals.months.first].compactMap(\.self).min()
    let last = range.to ?? settled
    var lines: [MonthlyAccount<DueCause?>.Line] = []
    var next = first.flatMap { $0 <= last ? $0 : nil }
    while let month = next {
      lines.append(
        .init(
          month, due: Exact(Int(due.amount(in: month))), paidFen: totals.paidFen(for: month), isOpen: month > settled,
          reason: due.cause(in: month)))
      next = month < last && month < month.next ? month.next : nil
    }
    months = MonthlyAccount(lines, totals)
  }
}
