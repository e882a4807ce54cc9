import CaseEvents
import CaseLog
public import Casework
public import EventEnvelope
import EventLog
import Rolls

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
    public let row: PaymentOutcome
    /// Where the payment stands.
    public let state: PaymentState
    /// How often the bank credited the line, for whichever months and cases; more than once is for somebody to look at.
    public let credits: UInt64
    /// Whether the list was decided elsewhere.
    public let isElsewhere: Bool
  }

  private let lines: [(key: PaymentKey, row: PaymentOutcome)]
  private let credits: [PaymentAnswer.Place: UInt64]
  private let lists: [String: PaymentListRow]
  /// The lists that were decided elsewhere.
  private let elsewhere: Set<String>

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
    var lines: [(key: PaymentKey, row: PaymentOutcome)] = []
    var credits: [PaymentAnswer.Place: UInt64] = [:]
    var lists: [String: PaymentListRow] = [:]
    let prefix = PaymentKey.linePrefix + (month?.description ?? "")
    try ledger.forEachRow(of: PaymentProjection.self, knownAt: knownAt, telling: report) { key, row in
      switch row {
      case .list(let list): lists[String(key.dropFirst(PaymentKey.listPrefix.count))] = list
      case .line(let line):
        guard let place = PaymentKey(key), case .line(_, _, let list, let number) = place else { return }
        credits[PaymentAnswer.Place(list: list, line: number), default: 0] += UInt64(line.credits)
        if key.hasPrefix(prefix) { lines.append((place, line)) }
      }
    }
    self.lines = lines
    self.credits = credits
    self.lists = lists
    elsewhere = try Self.elsewhere(among: Set(lists.keys), of: ledger)
  }

  private static func elsewhere(among lists: Set<String>, of ledger: Ledger) throws -> Set<String> {
    let provenance = try ledger.provenance()
    guard !provenance.elsewhere.isEmpty else { return [] }
    let snapshot = try ledger.log.snapshot()
    return try lists.filter { list in
      guard let subject = Subject(kind: SubjectKind.list.rawValue, id: list) else { return false }
      var first: Position?
      try snapshot.scanThread(of: subject) { record in
        first = record.position
        return true
      }
      return first.map(provenance.isElsewhere) ?? false
    }
  }

  /// Hands over every line, by month, case, list and line.
  ///
  /// - Parameter body: takes the lines.
  /// - Throws: what it throws.
  public func forEachLine(_ body: (Line) throws -> Void) throws {
    for (key, row) in lines {
      guard case .line(let month, let caseID, let list, let line) = key else { continue }
      let state = row.answer ?? lists[list]?.state ?? .listed
      try body(
        Line(
          month: month, caseID: caseID, list: list, line: line, row: row, state: state,
          credits: credits[PaymentAnswer.Place(list: list, line: line)] ?? 0, isElsewhere: elsewhere.contains(list)))
    }
  }
}
