public import CaseEvents
import EventEnvelope

extension PaymentCredited: RecordStep {
  /// By the bank.
  public static let recordRule = RecordRule(
    actors: ActorSet(.bank), isCertificateNeeded: true, guards: [.listStage, .lineKnown, .lineStage])

  /// A line that waits for an answer.
  public func check(_ record: PaymentListState, _ attempt: Attempt<PaymentListContext>) throws(Refusal) {
    let line = try record.requireLine(line, of: list, caseID, payMonth, amountFen, attempt)
    try attempt.require(.lineStage, line.status == .pending, [.found(Int64(line.line))])
    _ = try attempt.pastDate(creditedOn)
  }

  /// Keeps the answer.
  public func apply(to record: inout PaymentListState, by entry: EntryHead) {
    record.update(line) { $0.status = .credited }
  }
}

extension PaymentReturned: RecordStep {
  /// By the bank.
  public static let recordRule = RecordRule(
    actors: ActorSet(.bank), isCertificateNeeded: true, guards: [.listStage, .lineKnown, .lineStage])

  /// A line that waits for an answer.
  public func check(_ record: PaymentListState, _ attempt: Attempt<PaymentListContext>) throws(Refusal) {
    let line = try record.requireLine(line, of: list, caseID, payMonth, amountFen, attempt)
    try attempt.require(.lineStage, line.status == .pending, [.found(Int64(line.line))])
    _ = try attempt.pastDate(returnedOn)
  }

  /// Keeps the answer.
  public func apply(to record: inout PaymentListState, by entry: EntryHead) {
    record.update(line) { $0.status = .returned }
  }
}

extension PaymentReissued: RecordStep {
  /// By finance.
  public static let recordRule = RecordRule(
    actors: ActorSet(.finance), isCertificateNeeded: true,
    guards: [.listStage, .lineKnown, .lineStage, .payerIsSeparate])

  /// A line that came back.
  public func check(_ record: PaymentListState, _ attempt: Attempt<PaymentListContext>) throws(Refusal) {
    let line = try record.requireLine(line, of: list, caseID, payMonth, amountFen, attempt)
    let isNext = line.status == .returned && self.attempt == line.attempt &+ 1
    try attempt.require(
      .lineStage, isNext, [.found(Int64(self.attempt)), .required(Int64(line.attempt) + 1)])
    try record.checkPayer(attempt)
  }

  /// Waits for an answer again.
  public func apply(to record: inout PaymentListState, by entry: EntryHead) {
    record.update(line) { line in
      line.status = .pending
      line.account = account
      line.attempt = self.attempt
    }
  }
}
