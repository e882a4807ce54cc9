public import CaseEvents
internal import EventEnvelope
public import Wording

/// The payment register (发放台账): for every month and case what was listed, and what became of it.
public enum PaymentProjection: Projection {
  /// `payments`.
  public static let name = "payments"
  /// The version of the rows' meaning and bytes.
  public static let version: UInt16 = 1
  /// The title for people.
  public static let title = Text("what was paid, returned or is on its way, by month and case", "按月、按户的发放与退票")

  /// What moves a payment.
  public static let types: Set<EventType> = [
    .paymentListPrepared, .paymentApproved, .paymentFunded, .paymentInstructed, .paymentCredited, .paymentReturned,
    .paymentReissued,
  ]

  /// Moves the list, or the line, that the event is about.
  public static func apply(
    _ event: SubjectEvent, to rows: inout Rows<PaymentRow>, history: () throws -> [LedgerEntry]
  ) throws {
    let id = String(event.subject.id)
    let day = event.entry.occurredOn
    switch event.entry.event {
    case .paymentListPrepared(let list): try prepare(list, id: id, office: event.entry.office.code, in: &rows)
    case .paymentApproved: try advance(id, to: .approved, in: &rows)
    case .paymentFunded: try advance(id, to: .funded, in: &rows)
    case .paymentInstructed: try advance(id, to: .instructed, in: &rows)
    case .paymentCredited(let line):
      let key = PaymentKey.line(month: line.payMonth, caseID: line.caseID, list: line.list, line: line.line)
      try answer(key, .credited, amount: line.amountFen, on: CivilDate(line.creditedOn) ?? day, in: &rows)
    case .paymentReturned(let line):
      let key = PaymentKey.line(month: line.payMonth, caseID: line.caseID, list: line.list, line: line.line)
      try answer(key, .returned, amount: line.amountFen, on: CivilDate(line.returnedOn) ?? day, in: &rows)
    case .paymentReissued(let line):
      let key = PaymentKey.line(month: line.payMonth, caseID: line.caseID, list: line.list, line: line.line)
      try answer(key, .reissued, amount: line.amountFen, on: day, attempts: line.attempt, in: &rows)
    default: break
    }
  }

  private static func prepare(
    _ list: PaymentListPrepared, id: String, office: UInt64, in rows: inout Rows<PaymentRow>
  ) throws {
    guard let month = Month(list.payMonth) else { return }
    for line in list.lines {
      let key = PaymentKey.line(month: list.payMonth, caseID: line.caseID, list: id, line: line.line)
      try rows.update(key.description) {
        $0 = .line(PaymentLineRow(amount: line.amountFen, answer: nil, answeredOn: nil, attempts: 1))
      }
    }
    try rows.update(PaymentKey.list(id).description) {
      $0 = .list(
        PaymentListRow(
          month: month, state: .listed, lines: UInt32(list.lines.count), total: list.totalFen, office: office))
    }
  }

  private static func advance(_ id: String, to state: PaymentState, in rows: inout Rows<PaymentRow>) throws {
    try rows.update(PaymentKey.list(id).description) { row in
      guard case .list(var list) = row else { return }
      list.state = state
      row = .list(list)
    }
  }

  private static func answer(
    _ key: PaymentKey, _ state: PaymentState, amount: Int64, on day: CivilDate, attempts: UInt32? = nil,
    in rows: inout Rows<PaymentRow>
  ) throws {
    try rows.update(key.description) { row in
      var line = PaymentLineRow(amount: amount, answer: nil, answeredOn: nil, attempts: 1)
      if case .line(let known) = row { line = known }
      line.answer = state
      line.answeredOn = day
      line.attempts = attempts ?? line.attempts
      row = .line(line)
    }
  }
}
