internal import CaseEvents
internal import Casework
internal import EventEnvelope

extension PaymentProjection {
  /// Takes back what the entries said that the last one of a history corrects, and says it anew as it should have been.
  static func correct(_ subject: Subject, _ history: [LedgerEntry], in rows: inout Rows<PaymentRow>) throws {
    let before = Corrections.applied(to: Array(history.dropLast())).entries
    let after = Corrections.applied(to: history).entries
    let changed = zip(before, after).filter { $0 != $1 }
    let isList = subject.kind == "list"
    if isList {
      for (wrong, _) in changed { try unlist(wrong, list: String(subject.id), in: &rows) }
    }
    let keys = Set(changed.flatMap { [PaymentKey(answering: $0), PaymentKey(answering: $1)] }.compactMap(\.self))
    for key in keys { try unanswer(key, in: &rows) }
    let listChanged = isList && changed.contains { $0.event.isOfList || $1.event.isOfList }
    for entry in after {
      let isAffected = PaymentKey(answering: entry).map(keys.contains) ?? (listChanged && entry.event.isOfList)
      if isAffected { try apply(entry, of: String(subject.id), to: &rows) }
    }
  }

  /// Takes a list's lines off it.
  private static func unlist(_ entry: LedgerEntry, list id: String, in rows: inout Rows<PaymentRow>) throws {
    guard case .paymentListPrepared(let list) = entry.event else { return }
    for line in list.lines {
      let key = PaymentKey.line(month: list.payMonth, caseID: line.caseID, list: id, line: line.line)
      try rows.update(key.description) { row in
        guard var known = row?.line else { return }
        known.listedAmount = nil
        row = known.answer == nil ? nil : .line(known)
      }
    }
  }

  /// Forgets every answer to a line.
  private static func unanswer(_ key: PaymentKey, in rows: inout Rows<PaymentRow>) throws {
    try rows.update(key.description) { row in
      guard let known = row?.line else { return }
      row = known.listedAmount.map { .line(PaymentLineRow(listedAmount: $0)) }
    }
  }
}

extension PaymentKey {
  /// The line that an entry answers; nil for entries of other types.
  init?(answering entry: LedgerEntry) {
    guard let event = PaymentListEvent(entry.event) else { return nil }
    switch event {
    case .paymentCredited(let line):
      self = .line(month: line.payMonth, caseID: line.caseID, list: line.list, line: line.line)
    case .paymentReturned(let line):
      self = .line(month: line.payMonth, caseID: line.caseID, list: line.list, line: line.line)
    case .paymentReissued(let line):
      self = .line(month: line.payMonth, caseID: line.caseID, list: line.list, line: line.line)
    case .paymentListPrepared, .paymentApproved, .paymentFunded, .paymentInstructed: return nil
    }
  }
}

extension CaseEvent {
  /// Whether it moves a list as a whole.
  fileprivate var isOfList: Bool {
    switch PaymentListEvent(self) {
    case .paymentListPrepared, .paymentApproved, .paymentFunded, .paymentInstructed: true
    case .paymentCredited, .paymentReturned, .paymentReissued, nil: false
    }
  }
}
