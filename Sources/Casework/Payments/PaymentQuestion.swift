public import CaseEvents
public import EventEnvelope

/// What a bank says became of a line (银行回执).
public struct BankAnswer: Hashable, Sendable {
  /// The list.
  public var list: String
  /// The line's number in it.
  public var line: UInt32
  /// The case, as the bank names it.
  public var caseID: String
  /// The month, `YYYY-MM`.
  public var payMonth: String
  /// Fen.
  public var amountFen: Int64
  /// The day, `YYYY-MM-DD`.
  public var day: String
  /// Whether it was credited or came back.
  public var kind: PaymentAnswerKind
  /// Why it came back, by the bank; empty where it doesn't say.
  public var code: String

  /// Makes an answer from its parts.
  public init(
    list: String, line: UInt32, caseID: String, payMonth: String, amountFen: Int64, day: String,
    kind: PaymentAnswerKind, code: String = ""
  ) {
    (self.list, self.line, self.caseID, self.payMonth) = (list, line, caseID, payMonth)
    (self.amountFen, self.day, self.kind, self.code) = (amountFen, day, kind, code)
  }

  /// The answer that an event records, whether it fits or not; nil for other events.
  public init?(_ event: CaseEvent) {
    guard let event = PaymentListEvent(event) else { return nil }
    switch event {
    case .paymentCredited(let it):
      self.init(
        list: it.list, line: it.line, caseID: it.caseID, payMonth: it.payMonth, amountFen: it.amountFen,
        day: it.creditedOn, kind: .credited)
    case .paymentReturned(let it):
      self.init(
        list: it.list, line: it.line, caseID: it.caseID, payMonth: it.payMonth, amountFen: it.amountFen,
        day: it.returnedOn, kind: .returned, code: it.code)
    case .paymentAnswerQuestioned(let it):
      self.init(
        list: it.list, line: it.line, caseID: it.caseID, payMonth: it.payMonth, amountFen: it.amountFen,
        day: it.answeredOn, kind: it.kind, code: it.code)
    case .paymentListPrepared, .paymentApproved, .paymentFunded, .paymentInstructed, .paymentReissued,
      .paymentAnswerSettled:
      return nil
    }
  }

  /// The event that records it: as it is where it fits, else as a question.
  public func event(doubting doubt: PaymentAnswerDoubt?) -> CaseEvent {
    if let doubt {
      var event = PaymentAnswerQuestioned()
      (event.list, event.line, event.caseID, event.payMonth) = (list, line, caseID, payMonth)
      (event.amountFen, event.answeredOn, event.kind, event.doubt) = (amountFen, day, kind, doubt)
      if !code.isEmpty { event.code = code }
      return .paymentAnswerQuestioned(event)
    }
    if kind == .credited {
      var event = PaymentCredited()
      (event.list, event.line, event.caseID, event.payMonth) = (list, line, caseID, payMonth)
      (event.amountFen, event.creditedOn) = (amountFen, day)
      return .paymentCredited(event)
    }
    var event = PaymentReturned()
    (event.list, event.line, event.caseID, event.payMonth) = (list, line, caseID, payMonth)
    (event.amountFen, event.returnedOn, event.code) = (amountFen, day, code)
    return .paymentReturned(event)
  }
}

/// An answer of a bank that doesn't fit, until somebody settles it (存疑回执).
public struct PaymentQuestion: Hashable, Sendable {
  /// Where it stands.
  public let position: Position
  /// What the bank says.
  public let answer: BankAnswer
  /// What is odd about it.
  public let doubt: PaymentAnswerDoubt
}
