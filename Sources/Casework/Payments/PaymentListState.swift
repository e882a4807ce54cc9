public import CaseEvents
public import EventEnvelope

/// A payment list: prepared, approved by another, funded, instructed, and each line credited or returned (发放清册状态).
///
/// 民政 decides who and how much, 财政 pays, 银行 credits; nobody holds two of them.
public struct PaymentListState: Hashable, Sendable {
  /// How far it has come.
  public private(set) var stage = PaymentStage.none
  /// The month that it pays for; nil until prepared.
  public private(set) var payMonth: Month?
  /// The lines, by number.
  public private(set) var lines: [PaymentLineState] = []
  /// The total, in fen.
  public private(set) var totalFen: Int64 = 0
  /// The digest of the lines as prepared.
  public private(set) var linesSha256 = ""
  /// Who prepared it.
  public private(set) var preparer: Subject?
  /// Who approved it.
  public private(set) var approver: Subject?

  /// The state before any event.
  public init() {}

  /// The state that the events of one list add up to.
  public static func folded(_ entries: some Sequence<LedgerEntry>) -> PaymentListState {
    entries.reduce(into: PaymentListState()) { $0.apply($1) }
  }

  /// What the bank has credited, in fen.
  public var creditedFen: Int64 {
    lines.reduce(0) { $1.status == .credited ? $0.saturatingAdding($1.amountFen) : $0 }
  }

  /// What the bank has sent back and was not issued again, in fen.
  public var returnedFen: Int64 {
    lines.reduce(0) { $1.status == .returned ? $0.saturatingAdding($1.amountFen) : $0 }
  }

  /// The line of that number; nil where there is none.
  public func line(_ number: UInt32) -> PaymentLineState? { index(of: number).map { lines[$0] } }

  private func index(of number: UInt32) -> Int? {
    guard number >= 1, number <= lines.count, lines[Int(number) - 1].line == number else {
      return lines.firstIndex { $0.line == number }
    }
    return Int(number) - 1
  }

  /// Takes an event of this list into the state; total.
  public mutating func apply(_ entry: LedgerEntry) {
    switch entry.event {
    case .paymentListPrepared(let payload):
      payMonth = Month(payload.payMonth)
      lines = payload.lines.map { line in
        PaymentLineState(line: line.line, caseID: line.caseID, account: line.account, amountFen: line.amountFen)
      }
      totalFen = payload.totalFen
      linesSha256 = payload.linesSha256
      preparer = entry.actor
      stage = .prepared
    case .paymentApproved:
      approver = entry.actor
      stage = .approved
    case .paymentFunded: stage = .funded
    case .paymentInstructed: stage = .instructed
    case .paymentCredited(let payload): update(payload.line) { $0.status = .credited }
    case .paymentReturned(let payload): update(payload.line) { $0.status = .returned }
    case .paymentReissued(let payload):
      update(payload.line) { line in
        line.status = .pending
        line.account = payload.account
        line.attempt = payload.attempt
      }
    default: break  // events of other records leave a list as it is
    }
  }

  private mutating func update(_ number: UInt32, _ change: (inout PaymentLineState) -> Void) {
    guard let index = index(of: number) else { return }
    change(&lines[index])
  }
}
