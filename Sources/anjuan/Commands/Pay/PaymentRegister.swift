import EventEnvelope
import Rolls

/// The payment lines of a ledger, each with the state that it has by the bank's answer or by its list's progress.
struct PaymentRegister {
  /// One line.
  struct Line {
    let month: String
    let caseID: String
    let list: String
    let line: UInt32
    let row: PaymentLineRow
    let state: PaymentState
  }

  private let lines: [(key: String, row: PaymentLineRow)]
  private let lists: [String: PaymentListRow]

  /// Reads the register, or one month of it.
  init(of ledger: Ledger, knownAt: Instant?, month: Month?, _ messages: MessageOptions) throws {
    var lines: [(key: String, row: PaymentLineRow)] = []
    var lists: [String: PaymentListRow] = [:]
    let prefix = PaymentKey.linePrefix + (month?.description ?? "")
    try ledger.forEachRow(of: PaymentProjection.self, knownAt: knownAt, messages) { key, row in
      switch row {
      case .list(let list): lists[String(key.dropFirst(PaymentKey.listPrefix.count))] = list
      case .line(let line): if key.hasPrefix(prefix) { lines.append((key, line)) }
      }
    }
    self.lines = lines
    self.lists = lists
  }

  /// Hands over every line, by month, case, list and line.
  func forEachLine(_ body: (Line) throws -> Void) throws {
    for (key, row) in lines {
      guard case .line(let month, let caseID, let list, let line) = PaymentKey(key) else { continue }
      let state = row.answer ?? lists[list]?.state ?? .listed
      try body(Line(month: month, caseID: caseID, list: list, line: line, row: row, state: state))
    }
  }
}
