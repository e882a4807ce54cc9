public import CaseEvents
public import Entitlement
public import EventEnvelope

/// A case's months: what was due by its decisions, what was paid, and what follows from it (案件应发实发对照).
public struct CaseAccount: Sendable {
  /// A month, and the event that decides it; nil where nothing was ever decided for it.
  public typealias Line = MonthlyAccount<DueCause?>.Line

  /// The day by which months are over.
  public let day: CivilDate
  /// The months, and the sums over them.
  public let months: MonthlyAccount<DueCause?>
  /// What was paid.
  public let payments: CasePayments
  /// What has been made good since.
  public let totals: MoneyTotals
  /// What officials have found and ordered so far.
  public let found: CaseBalance

  /// Draws up the account from a case's events.
  ///
  /// It begins with the first month that was granted or paid. A month is settled once it was paid, a later one was, or it
  /// is over by the day; none after the month in which support ended, unless it was paid. Later ones are listed as open
  /// where they are asked for.
  ///
  /// - Parameters:
  ///   - entries: the case's entries in order, corrections applied; only those recorded by the moment of knowledge.
  ///   - day: the day of that moment.
  ///   - last: the last month to list at least; nil for the last that is settled.
  ///   - caseID: the case, so that what was settled of another isn't taken for its own; nil where none was.
  public init(_ entries: [LedgerEntry], on day: CivilDate, through last: Month? = nil, of caseID: String? = nil) {
    let state = CaseState.folded(entries)
    let standings = state.standings
    self.day = day
    payments = CasePayments.folded(entries, of: caseID)
    totals = payments.totals
    found = state.balance
    let over = day.month.adding(months: -1)
    let due = standings.endMonth.map { min($0, over) } ?? over
    let settled = max(totals.months.last ?? due, due)
    let end = max(last ?? settled, settled)
    var lines: [Line] = []
    var next = [standings.firstMonth, totals.months.first].compactMap(\.self).min()
    while let month = next, month <= end {
      lines.append(
        Line(
          month, due: Exact(Int(standings.amount(in: month))), paidFen: totals.paidFen(for: month),
          isOpen: month > settled, reason: standings.cause(in: month).flatMap { DueCause($0, of: state) }))
      next = month < month.next ? month.next : nil
    }
    months = MonthlyAccount(lines, totals)
  }
}
