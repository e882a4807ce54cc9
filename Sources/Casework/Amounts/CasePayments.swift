public import CaseEvents
public import Entitlement
public import EventEnvelope

/// What a case was paid, by what the bank said last of each line and month, and what has been made good since (实发).
public struct CasePayments: Hashable, Sendable {
  private struct Key: Hashable, Sendable {
    let place: PaymentAnswer.Place
    let month: String
  }

  private var lines: [Key: PaymentOutcome] = [:]
  private var known: [Key: Instant] = [:]
  private var settlements: [MoneyMovement] = []
  private let caseID: String?
  /// The bank's answers about the case that don't fit and that nobody has settled, by where they stand (存疑回执).
  public private(set) var questions: [Position] = []

  /// Nothing was paid.
  ///
  /// - Parameter caseID: the case, so that what was settled of another isn't taken for its own; nil where none was.
  public init(of caseID: String? = nil) { self.caseID = caseID }

  /// The payments that the events tell of.
  ///
  /// - Parameters:
  ///   - entries: the case's entries in order, corrections applied.
  ///   - caseID: the case, so that what was settled of another isn't taken for its own; nil where none was.
  /// - Returns: what was paid by them.
  public static func folded(_ entries: some Sequence<LedgerEntry>, of caseID: String? = nil) -> CasePayments {
    entries.reduce(into: CasePayments(of: caseID)) { $0.apply($1) }
  }

  /// The sums, by month and altogether.
  public var totals: MoneyTotals {
    let credited = lines.compactMap { key, line -> MoneyMovement? in
      guard let fen = line.paidAmount, let month = Month(key.month), let known = known[key] else { return nil }
      return MoneyMovement(.credited(month), fen: fen, knownAt: known)
    }
    return MoneyTotals(credited + settlements)
  }

  /// The lines that were credited more than once, for whichever months: for somebody to look at.
  public var creditedAgain: [PaymentAnswer.Place] {
    let credits = lines.reduce(into: [:]) { $0[$1.key.place, default: 0] += UInt64($1.value.credits) }
    return credits.filter { $0.value > 1 }.keys.sorted { ($0.list, $0.line) < ($1.list, $1.line) }
  }

  /// Takes an event in; those that tell of no money change nothing.
  public mutating func apply(_ entry: LedgerEntry) {
    switch PaymentListEvent(entry.event) {
    case .paymentAnswerQuestioned: questions.append(entry.position)
    case .paymentAnswerSettled(let settled): questions.removeAll { $0.rawValue == settled.question }
    case .paymentListPrepared, .paymentApproved, .paymentFunded, .paymentInstructed, .paymentCredited,
      .paymentReturned, .paymentReissued, nil:
      break
    }
    if let answer = PaymentAnswer(entry), isOwn(answer) {
      let key = Key(place: answer.place, month: answer.month)
      lines[key, default: PaymentOutcome()].take(answer)
      known[key] = entry.recordedAt
    }
    for change in entry.event.changes(by: entry.head) { take(change, knownAt: entry.recordedAt) }
  }

  private func isOwn(_ answer: PaymentAnswer) -> Bool {
    guard let settled = answer.settledCase, let caseID else { return true }
    return settled == caseID
  }

  private mutating func take(_ change: DatedChange, knownAt known: Instant) {
    guard case .settlement(let settlement) = change.kind else { return }
    switch settlement {
    case .arrearsPaid(let fen): settlements.append(MoneyMovement(.arrearsPaid, fen: fen, knownAt: known))
    case .recovered(let fen): settlements.append(MoneyMovement(.recovered, fen: fen, knownAt: known))
    case .waived(let fen): settlements.append(MoneyMovement(.waived, fen: fen, knownAt: known))
    }
  }
}
