internal import CaseEvents
internal import Casework
internal import EventEnvelope

extension PaymentProjection {
  /// Takes back what the entries said that the last one of a history corrects, and says it anew as it should have been.
  static func correct(_ subject: Subject, _ history: [LedgerEntry], in rows: inout Rows<PaymentRow>) throws {
    let before = Corrections.applied(to: Array(history.dropLast())).entries
    let after = Corrections.applied(to: history).entries
    let changed = zip(before, after).filter { $0 != $1 }
    let id = String(subject.id)
    // A list's own thread tells of the list; what the bank answers is told, and put right, in the case's.
    guard subject.kind != "list" else {
      let isChanged = changed.contains { $0.event.isOfList || $1.event.isOfList }
      for (wrong, _) in changed { try unlist(wrong, list: id, in: &rows) }
      for entry in after where isChanged && entry.event.isOfList { try apply(entry, of: id, to: &rows) }
      return
    }
    let keys = Set(changed.flatMap { [$0, $1] }.compactMap { PaymentAnswer($0).map { PaymentKey(of: id, $0) } })
    for key in keys { try unanswer(key, in: &rows) }
    for entry in after {
      if let answer = PaymentAnswer(entry), keys.contains(PaymentKey(of: id, answer)) {
        try apply(entry, of: id, to: &rows)
      }
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
      row = known.listedAmount.map { .line(PaymentOutcome(listedAmount: $0)) }
    }
  }
}

extension PaymentKey {
  /// The line that an answer in the thread of a case is about.
  init(of caseID: String, _ answer: PaymentAnswer) {
    self = .line(
      month: answer.month, caseID: answer.settledCase ?? caseID, list: answer.place.list, line: answer.place.line)
  }
}

extension CaseEvent {
  /// Whether it moves a list as a whole.
  fileprivate var isOfList: Bool {
    switch PaymentListEvent(self) {
    case .paymentListPrepared, .paymentApproved, .paymentFunded, .paymentInstructed: true
    case .paymentCredited, .paymentReturned, .paymentReissued, .paymentAnswerQuestioned, .paymentAnswerSettled, nil:
      false
    }
  }
}
