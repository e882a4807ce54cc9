public import EventEnvelope
public import Rolls

/// The payment lines of a ledger, each with the state that it has by the bank's answer or by its list's progress.
public struct PaymentRegister: Sendable {
  /// One line.
  public struct Line: Hashable, Sendable {
    /// The month, `YYYY-MM`.
    public let month: String
    /// The case.
    public let caseID: String
    /// The payment list.
    public let list: String
    /// The number of the line in its list.
    public let line: UInt32
    /// What the line says.
    public let row: PaymentLineRow
    /// Where the payment stands.
    public let state: PaymentState
  }

  private let lines: [(key: String, row: PaymentLineRow)]
  private let lists: [String: PaymentListRow]

  /// Reads the register, or one month of it.
  ///
  /// - Parameters:
  ///   - ledger: the ledger.
  ///   - knownAt: the moment of knowledge; nil for now.
  ///   - month: which month; nil for all.
  ///   - report: is told how far it is, where rows have to be brought up to date first.
  /// - Throws: what the views or the log refuse.
  public init(of ledger: Ledger, knownAt: Instant?, month: Month?, telling report: @escaping Progress.Report = { _ in })
    throws
  {
    var lines: [(key: String, row: PaymentLineRow)] = []
    var lists: [String: PaymentListRow] = [:]
    let prefix = PaymentKey.linePrefix + (month?.description ?? "")
    try ledger.forEachRow(of: PaymentProjection.self, knownAt: knownAt, telling: report) { key, row in
      switch row {
      case .list(let list): lists[String(key.dropFirst(PaymentKey.listPrefix.count))] = list
      case .line(let line): if key.hasPrefix(prefix) { lines.append((key, line)) }
      }
    }
    self.lines = lines
    self.lists = lists
  }

  /// Hands over every line, by month, case, list and line.
  ///
  /// - Parameter body: takes the lines.
  /// - Throws: what it throws.
  public func forEachLine(_ body: (Line) throws -> Void) throws {
    for (key, row) in lines {
      guard case .line(let month, let caseID, let list, let line) = PaymentKey(key) else { continue }
      let state = row.answer ?? lists[list]?.state ?? .listed
      try body(Line(month: month, caseID: caseID, list: list, line: line, row: row, state: state))
    }
  }
}
