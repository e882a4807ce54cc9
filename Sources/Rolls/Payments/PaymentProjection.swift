public import CaseEvents
internal import Casework
internal import EventEnvelope
public import Wording

/// The payment register (发放台账): for every month and case what was listed, and what became of it.
public enum PaymentProjection: Projection {
  /// `payments`.
  public static let name = "payments"
  /// The version of the rows' meaning and bytes.
  public static let version: UInt16 = 4
  /// The title for people.
  public static let title = Text("what was paid, returned or is on its way, by month and case", "按月、按户的发放与退票")

  /// What moves a payment.
  public static let types: Set<EventType> = [
    .paymentListPrepared, .paymentApproved, .paymentFunded, .paymentInstructed, .paymentCredited, .paymentReturned,
    .paymentReissued, .paymentAnswerSettled, .correctionApplied,
  ]

  /// Moves the list, or the line, that the event is about.
  public static func apply(
    _ event: SubjectEvent, to rows: inout Rows<PaymentRow>, history: () throws -> [LedgerEntry]
  ) throws {
    if case .correctionApplied = event.entry.event {
      try correct(event.subject, try history(), in: &rows)
    } else {
      try apply(event.entry, of: String(event.subject.id), to: &rows)
    }
  }

  /// Does what an entry of a list, or an answer in the thread of a case, says.
  static func apply(_ entry: LedgerEntry, of id: String, to rows: inout Rows<PaymentRow>) throws {
    if let answer = PaymentAnswer(entry) {
      try rows.update(PaymentKey(of: id, answer).description) { row in
        var line = row?.line ?? PaymentOutcome()
        line.take(answer)
        row = .line(line)
      }
    }
    guard let event = PaymentListEvent(entry.event) else { return }
    switch event {
    case .paymentListPrepared(let list): try prepare(list, id: id, office: entry.office.code, in: &rows)
    case .paymentApproved: try advance(id, to: .approved, in: &rows)
    case .paymentFunded: try advance(id, to: .funded, in: &rows)
    case .paymentInstructed: try advance(id, to: .instructed, in: &rows)
    case .paymentCredited, .paymentReturned, .paymentReissued, .paymentAnswerQuestioned, .paymentAnswerSettled: break
    }
  }

  private static func prepare(
    _ list: PaymentListPrepared, id: String, office: UInt64, in rows: inout Rows<PaymentRow>
  ) throws {
    guard let month = Month(list.payMonth) else { return }
    for line in list.lines {
      let key = PaymentKey.line(month: list.payMonth, caseID: line.caseID, list: id, line: line.line)
      try rows.update(key.description) { row in
        var known = row?.line ?? PaymentOutcome()
        known.listedAmount = line.amountFen
        row = .line(known)
      }
    }
    try rows.update(PaymentKey.list(id).description) { row in
      var before: UInt32 = 0
      if case .list(let known) = row, list.hasPart, list.part > 1 { before = known.lines }
      row = .list(
        PaymentListRow(
          month: month, state: .listed, lines: before &+ UInt32(list.lines.count), total: list.totalFen, office: office)
      )
    }
  }

  private static func advance(_ id: String, to state: PaymentState, in rows: inout Rows<PaymentRow>) throws {
    try rows.update(PaymentKey.list(id).description) { row in
      guard case .list(var list) = row else { return }
      list.state = state
      row = .list(list)
    }
  }
}
