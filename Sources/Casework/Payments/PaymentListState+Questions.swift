public import CaseEvents
import EventEnvelope
import Instruments
import Wording

extension Guard {
  /// 存疑属实.
  public static let answerIsOdd = Guard(
    "answerIsOdd", Instrument.ledger.whole,
    title: Text("the answer fits its line, or is odd for another reason", "回执与明细相符，或存疑原因不符"),
    remedy: Text("record it as the bank gives it", "按银行回执登记"))

  /// 存疑未决.
  public static let questionOpen = Guard(
    "questionOpen", Instrument.ledger.whole,
    title: Text("no such question is open on the list", "该清册无此未决存疑"),
    remedy: Text("name the position of an open question of this list", "填写本清册未决存疑的序号"))

  /// 按回执核定.
  public static let settledAsAnswered = Guard(
    "settledAsAnswered", Instrument.ledger.whole,
    title: Text("amount, day or kind differ from the bank's answer", "金额、日期或种类与回执不符"),
    remedy: Text("repeat what the bank answered; case and month may be put right", "照录回执，仅案卷与月份可更正"))
}

extension PaymentListState {
  /// What is odd about an answer; nil where it fits a line that waits for one (回执核对).
  public func doubt(about answer: BankAnswer) -> PaymentAnswerDoubt? {
    guard let line = line(answer.line) else { return .unknownLine }
    if stage != .instructed { return .notInstructed }
    if line.caseID != answer.caseID { return .otherCase }
    if payMonth.map({ $0 != Month(answer.payMonth) }) ?? true { return .otherMonth }
    if line.amountFen != answer.amountFen { return .otherAmount }
    return line.status == .pending ? nil : .answeredBefore
  }
}

extension PaymentAnswerQuestioned: RecordStep {
  /// By the bank.
  public static let recordRule = RecordRule(
    actors: ActorSet(.bank), isCertificateNeeded: true, guards: [.lineKnown, .answerIsOdd])

  /// An answer that doesn't fit, for the reason given.
  public func check(_ record: PaymentListState, _ attempt: Attempt<PaymentListContext>) throws(Refusal) {
    try attempt.require(.lineKnown, list == attempt.context.listID, [.code(list)])
    _ = try attempt.pastDate(answeredOn)
    let found = BankAnswer(.paymentAnswerQuestioned(self)).flatMap { record.doubt(about: $0) }
    try attempt.require(.answerIsOdd, found == doubt, [.found(Int64(line))])
  }

  /// Keeps it open.
  public func apply(to record: inout PaymentListState, by entry: EntryHead) {
    guard let answer = BankAnswer(.paymentAnswerQuestioned(self)) else { return }
    record.questions.append(PaymentQuestion(position: entry.position, answer: answer, doubt: doubt))
  }
}

extension PaymentAnswerSettled: RecordStep {
  /// By the county or by finance, never by the bank that answered.
  public static let recordRule = RecordRule(
    actors: ActorSet(.county, .finance), isCertificateNeeded: true,
    guards: [.questionOpen, .settledAsAnswered])

  /// An open question of the list, as the bank answered it.
  public func check(_ record: PaymentListState, _ attempt: Attempt<PaymentListContext>) throws(Refusal) {
    let asked = record.questions.first { $0.position.rawValue == question }
    guard let asked, list == attempt.context.listID else {
      throw attempt.refusal(.questionOpen, [.position(question)])
    }
    _ = try attempt.month(payMonth)
    let isSame =
      asked.answer.amountFen == amountFen && asked.answer.day == answeredOn && asked.answer.kind == kind
      && asked.answer.line == line
    try attempt.require(.settledAsAnswered, isSame, [.position(question), .required(asked.answer.amountFen)])
  }

  /// Closes it; one that counts is also the answer to a line that waits for one.
  public func apply(to record: inout PaymentListState, by entry: EntryHead) {
    record.questions.removeAll { $0.position.rawValue == question }
    guard outcome == .counts else { return }
    record.update(line) { line in
      guard line.status == .pending, line.caseID == caseID else { return }
      line.status = kind == .credited ? .credited : .returned
    }
  }
}
