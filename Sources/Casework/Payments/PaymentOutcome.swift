public import CaseEvents
public import EventEnvelope

/// One line of a payment list as the bank's answers left it: what the register shows, and what the account counts as paid
/// (清册明细).
public struct PaymentOutcome: Hashable, Sendable {
  /// Fen, by the list; nil where no list names the line.
  public var listedAmount: Int64?
  /// Fen, by the last answer; nil where there is none.
  public var answeredAmount: Int64?
  /// What the bank said of it last; nil while only the list's progress is known.
  public var answer: PaymentState?
  /// The day of the bank's last answer.
  public var answeredOn: CivilDate?
  /// How often it was sent: 1 at first.
  public var attempts: UInt32
  /// How often it was credited and didn't come back: more than once is for somebody to look at.
  public var credits: UInt32

  /// Makes a line.
  public init(
    listedAmount: Int64? = nil, answeredAmount: Int64? = nil, answer: PaymentState? = nil,
    answeredOn: CivilDate? = nil, attempts: UInt32 = 1, credits: UInt32 = 0
  ) {
    self.listedAmount = listedAmount
    self.answeredAmount = answeredAmount
    self.answer = answer
    self.answeredOn = answeredOn
    self.attempts = attempts
    self.credits = credits
  }

  /// Fen: what was paid, sent back or is to be paid.
  public var amount: Int64 { answeredAmount ?? listedAmount ?? 0 }

  /// Fen that were paid and didn't come back.
  public var paidAmount: Int64? { answer == .credited ? answeredAmount : nil }

  /// Takes an answer in: what the bank says last of a line and month holds.
  public mutating func take(_ answer: PaymentAnswer) {
    // What counts besides an earlier credit of the line was paid besides it.
    let before = answer.isBeside && paidAmount != nil ? paidAmount ?? 0 : 0
    self.answer = answer.state
    answeredAmount = before.saturatingAdding(answer.amount)
    answeredOn = answer.day
    attempts = answer.attempts ?? attempts
    switch answer.state {
    case .credited: credits &+= 1
    case .returned: credits = credits > 0 ? credits - 1 : 0
    case .listed, .approved, .funded, .instructed, .reissued: break
    }
  }
}

/// What the bank or finance says of one line for one month.
public struct PaymentAnswer: Hashable, Sendable {
  /// The line, of whichever month and case.
  public struct Place: Hashable, Sendable {
    /// The list.
    public let list: String
    /// Its number in the list.
    public let line: UInt32

    /// Names a line.
    public init(list: String, line: UInt32) { (self.list, self.line) = (list, line) }
  }

  /// Which line.
  public let place: Place
  /// The month, as the answer gives it.
  public let month: String
  /// Credited, returned or issued again.
  public let state: PaymentState
  /// Fen.
  public let amount: Int64
  /// The day that it is true of.
  public let day: CivilDate
  /// Which attempt it begins; nil where it ends one.
  public let attempts: UInt32?
  /// To which case it counts, where whoever settled it says so.
  ///
  /// Nil for that in whose thread it stands. Such an answer counts beside what was credited before, and doesn't take its
  /// place.
  public let settledCase: String?

  /// Whether it counts beside what was credited before.
  var isBeside: Bool { settledCase != nil }

  /// Reads an entry; nil for one that answers no line.
  public init?(_ entry: LedgerEntry) {
    guard let event = PaymentListEvent(entry.event) else { return nil }
    if case .paymentAnswerSettled(let settled) = event { settledCase = settled.caseID } else { settledCase = nil }
    switch event {
    case .paymentCredited(let line):
      place = Place(list: line.list, line: line.line)
      (month, state, amount, attempts) = (line.payMonth, .credited, line.amountFen, nil)
      day = CivilDate(line.creditedOn) ?? entry.occurredOn
    case .paymentReturned(let line):
      place = Place(list: line.list, line: line.line)
      (month, state, amount, attempts) = (line.payMonth, .returned, line.amountFen, nil)
      day = CivilDate(line.returnedOn) ?? entry.occurredOn
    // Issued again, it is on its way once more; only its credit is a payment.
    case .paymentReissued(let line):
      place = Place(list: line.list, line: line.line)
      (month, state, amount, attempts) = (line.payMonth, .reissued, line.amountFen, line.attempt)
      day = entry.occurredOn
    // An answer that was in doubt counts once somebody has settled that it does.
    case .paymentAnswerSettled(let settled):
      guard settled.outcome == .counts else { return nil }
      place = Place(list: settled.list, line: settled.line)
      state = settled.kind == .credited ? .credited : .returned
      (month, amount, attempts) = (settled.payMonth, settled.amountFen, nil)
      day = CivilDate(settled.answeredOn) ?? entry.occurredOn
    case .paymentListPrepared, .paymentApproved, .paymentFunded, .paymentInstructed, .paymentAnswerQuestioned:
      return nil
    }
  }
}
