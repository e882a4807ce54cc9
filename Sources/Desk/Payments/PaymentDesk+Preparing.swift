import CaseEvents
import CaseLog
import Casework
public import EventEnvelope
public import EventLog
import Wording

extension PaymentDesk {
  /// Which list is to be prepared.
  public struct Wish: Hashable, Sendable {
    /// The month that it pays.
    public let month: Month
    /// Of which cases: the first digits of their offices; nil for those of the acting office.
    public let area: String?
    /// The list's identifier; nil for one made of area and month.
    public let list: String?

    /// Makes a wish.
    public init(month: Month, area: String? = nil, list: String? = nil) {
      (self.month, self.area, self.list) = (month, area, list)
    }
  }

  /// A list that was prepared, or would be.
  public struct Prepared: Hashable, Sendable {
    /// Its identifier.
    public let id: String
    /// How many lines it has.
    public let lines: Int
    /// Of how many parts it is.
    public let parts: Int
    /// Fen.
    public let totalFen: Int64
    /// The digest of its lines.
    public let linesSha256: String
    /// Where it was recorded; nil where it wasn't.
    public var receipt: Receipt?
  }

  /// Prepares a list: a line for each case of the area that is due something for the month by what was decided so far, and
  /// that no list approved before pays.
  ///
  /// - Parameters:
  ///   - wish: the month and the cases.
  ///   - acting: who prepares it.
  ///   - isDryRun: whether nothing is recorded.
  /// - Returns: the list.
  /// - Throws: `Refusal` with the guard that stands in the way, ``Problem`` where nothing is due; what the log refuses.
  ///   Linear in the events of the area's cases.
  public func prepare(_ wish: Wish, by acting: Acting, isDryRun: Bool) async throws -> Prepared {
    try await cases.record { reader in
      let (drafts, prepared) = try draft(wish, by: acting, reader)
      if isDryRun { return .nothing(prepared) }
      return .record(drafts, if: .logEnds(at: reader.last)) { receipt in
        var prepared = prepared
        prepared.receipt = receipt
        return prepared
      }
    }
  }

  private func draft(
    _ wish: Wish, by acting: Acting, _ reader: borrowing CaseReader
  ) throws -> ([EventDraft], Prepared) {
    let area = wish.area ?? acting.office.area
    guard area.hasPrefix(acting.office.area) else {
      throw Problem(
        .usage, Text("\(area) isn't of the acting office", "\(area) 不属于办理单位"),
        remedy: Text("Name the office's own area, or a township of it.", "请填写本单位或所辖乡镇的代码。"))
    }
    let contexts = DecisionContexts(opening: cases.opening, executingWith: nil)
    let id = try wish.list ?? freeName("\(area)-\(wish.month)", reader)
    let lines = try lines(for: wish.month, in: area, on: id, contexts, reader)
    guard !lines.isEmpty else {
      throw Problem(
        .notFound,
        Text(
          "no case of \(area) is due anything for \(wish.month) that no list pays",
          "\(area) 在 \(wish.month) 没有尚未列入清册的应发案件"))
    }
    let parts = PaymentListPrepared.parts(of: lines, for: wish.month)
    let grounds = PaymentListGrounds(
      due: Dictionary(lines.map { ($0.caseID, $0.amountFen) }) { first, _ in first },
      linesSha256: PaymentLine.digest(lines))
    let (subject, end) = (try Self.subject(of: id), reader.last)
    var list = PaymentListState.folded(try reader.entries(of: subject))
    var drafts: [EventDraft] = []
    for part in parts {
      let proposal = acting.proposal(.paymentListPrepared(part))
      let context = try contexts.context(
        of: proposal, onRecord: id, through: end, keeping: cases.log.manifest.scope, reader)
      for event in try list.decide(proposal, in: context, on: grounds) {
        drafts.append(try EventDraft(event, of: subject, by: proposal))
        list.apply(LedgerEntry(event, by: proposal, at: Position(end.rawValue + UInt64(drafts.count))))
      }
    }
    let prepared = Prepared(
      id: id, lines: lines.count, parts: parts.count, totalFen: list.totalFen, linesSha256: list.linesSha256)
    return (drafts, prepared)
  }

  /// The lines of a month's list, in the order of the cases' numbers.
  private func lines(
    for month: Month, in area: String, on list: String, _ contexts: DecisionContexts, _ reader: borrowing CaseReader
  ) throws -> [PaymentLine] {
    let (end, listed) = (reader.last, try contexts.listedLines(reader))
    var lines: [PaymentLine] = []
    for subject in try reader.subjects(of: .case) {
      let caseID = String(subject.id)
      let entries = try reader.entries(of: subject)
      let fen = DecisionContexts.due(by: entries, for: month)
      guard fen > 0, !listed.isPaid(caseID, for: month, butOn: list, through: end),
        CaseState.folded(entries).application?.office.description.hasPrefix(area) ?? false
      else { continue }
      var line = PaymentLine()
      (line.line, line.caseID, line.amountFen) = (UInt32(lines.count + 1), caseID, fen)
      line.account = Self.account(of: caseID, entries) ?? listed.account(of: caseID) ?? "account-\(caseID)-1"
      lines.append(line)
    }
    return lines
  }

  /// The account to which a case's payment was issued again last; nil where none was.
  private static func account(of caseID: String, _ entries: [LedgerEntry]) -> String? {
    entries.reversed().lazy.compactMap { entry -> String? in
      guard case .paymentReissued(let reissued) = entry.event else { return nil }
      return reissued.account
    }.first
  }

  private func freeName(_ stem: String, _ reader: borrowing CaseReader) throws -> String {
    var number = 1
    while try !reader.recorded(of: Self.subject(of: "\(stem)-\(number)")).isEmpty { number += 1 }
    return "\(stem)-\(number)"
  }
}

extension Office {
  /// The digits that it shares with the offices below it.
  fileprivate var area: String {
    let digits = description
    let zeros = [8, 6, 3].first { digits.hasSuffix(String(repeating: "0", count: $0)) }
    return String(digits.dropLast(zeros ?? 0))
  }
}

extension PaymentListPrepared {
  /// A record has 64 KiB; a part keeps well below it, whatever its identifiers are.
  private static let partBytes = 44_000

  /// A list in as many parts as it takes, under one total and one digest.
  static func parts(of lines: [PaymentLine], for month: Month) -> [PaymentListPrepared] {
    var parts: [[PaymentLine]] = [[]]
    var size = 0
    for line in lines {
      let bytes = line.caseID.utf8.count + line.account.utf8.count + 30
      if size + bytes > partBytes {
        parts.append([])
        size = 0
      }
      parts[parts.count - 1].append(line)
      size += bytes
    }
    let total = lines.reduce(Int64(0)) { $0 + $1.amountFen }
    let digest = PaymentLine.digest(lines)
    return parts.enumerated().map { index, lines in
      var part = PaymentListPrepared()
      (part.payMonth, part.lines, part.totalFen, part.linesSha256) = (month.description, lines, total, digest)
      if parts.count > 1 { (part.part, part.parts) = (UInt32(index + 1), UInt32(parts.count)) }
      return part
    }
  }
}
