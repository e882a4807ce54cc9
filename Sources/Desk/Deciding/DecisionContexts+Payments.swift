import CaseEvents
import CaseLog
import Casework
import Crypto
import Entitlement
import EventEnvelope
import Foundation

extension DecisionContexts {
  /// What the ledger says of a list besides what stands in its own thread: what its cases are due, what other lists pay
  /// them, and which digest its lines have.
  ///
  /// - Parameters:
  ///   - event: the event of the list that is decided on; others than those that prepare or approve need nothing.
  ///   - list: the list before it.
  ///   - id: the list's identifier.
  ///   - end: what was recorded later isn't known.
  ///   - reader: the ledger.
  /// - Returns: the grounds.
  /// - Throws: what the log refuses. Linear in the cases' events, once in the lines of all lists.
  func grounds(
    of event: CaseEvent, on list: PaymentListState, _ id: String, through end: Position, _ reader: borrowing CaseReader
  ) throws -> PaymentListGrounds {
    if case .paymentListPrepared(let prepared) = event, let month = Month(prepared.payMonth) {
      let register = try listedLines(reader)
      var (due, offices): ([String: Int64], [String: Office]) = ([:], [:])
      for line in prepared.lines where due[line.caseID] == nil {
        let isListed = register.isPaid(line.caseID, for: month, butOn: id, through: end)
        let entries = try reader.entries(of: try CaseReader.subject(of: line.caseID), through: end)
        due[line.caseID] = isListed ? 0 : Self.due(by: entries, for: month)
        offices[line.caseID] = entries.last { $0.event.type == .applicationSubmitted }?.office
      }
      return PaymentListGrounds(
        due: due, offices: offices, linesSha256: PaymentLine.digest(list.lines.map { PaymentLine($0) } + prepared.lines)
      )
    }
    if case .paymentApproved = event, let month = list.payMonth {
      let register = try listedLines(reader)
      let cases = list.lines.map(\.caseID)
      return PaymentListGrounds(
        paidElsewhere: cases.filter { register.isPaid($0, for: month, butOn: id, through: end) })
    }
    return PaymentListGrounds()
  }

  /// What a case is due for a month by a list, in fen: what was decided for it, unless something was paid already, or the
  /// month was found underpaid and so is made good as arrears.
  static func due(by entries: [LedgerEntry], for month: Month) -> Int64 {
    let isFound = entries.contains { entry in
      guard case .underpaymentFound(let found) = entry.event else { return false }
      return found.payMonth.contains(month.description)
    }
    let isPaid = CasePayments.folded(entries).totals.paidFen(for: month) > 0
    return isFound || isPaid ? 0 : StandingHistory(entries: entries).amount(in: month)
  }
}

/// The lines of all payment lists, by case, and which lists were approved when (全部清册明细).
struct ListedLines {
  private struct Place {
    let list: String
    let month: Month
    let account: String
  }

  private var places: [String: [Place]] = [:]
  private var approvals: [String: Position] = [:]

  /// Reads all lists.
  ///
  /// Linear in their lines.
  init(_ reader: borrowing CaseReader) throws {
    let types: Set<EventType> = [.paymentListPrepared, .paymentApproved]
    for (entry, subject) in try reader.entriesOfRecords(ofTypes: types) {
      if case .paymentListPrepared(let list) = entry.event, let month = Month(list.payMonth) {
        for line in list.lines {
          places[line.caseID, default: []].append(
            Place(list: String(subject.id), month: month, account: line.account))
        }
      } else if case .paymentApproved = entry.event {
        approvals[String(subject.id)] = entry.position
      }
    }
  }

  /// Whether another list that was approved by a position pays a case for a month.
  func isPaid(_ caseID: String, for month: Month, butOn list: String, through end: Position) -> Bool {
    places[caseID]?.contains { place in
      place.month == month && place.list != list && approvals[place.list].map { $0 <= end } ?? false
    } ?? false
  }

  /// The token of the account that a case was listed with last; nil where it never was.
  func account(of caseID: String) -> String? { places[caseID]?.last?.account }
}

extension PaymentLine {
  /// A line as a list holds it.
  init(_ line: PaymentLineState) {
    self.init()
    (self.line, caseID, account, amountFen) = (line.line, line.caseID, line.account, line.amountFen)
  }

  /// The digest of lines, as lists name it: SHA-256 in hexadecimal digits.
  static func digest(_ lines: [PaymentLine]) -> String {
    var hash = SHA256()
    for line in lines {
      hash.update(data: Data("\(line.line),\(line.caseID),\(line.account),\(line.amountFen)\n".utf8))
    }
    return hash.finalize().map { String(format: "%02x", $0) }.joined()
  }
}
