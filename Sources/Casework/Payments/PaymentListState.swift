public import CaseEvents
public import EventEnvelope

/// A payment list: prepared, approved by another, funded, instructed, and each line credited or returned (发放清册状态).
///
/// 民政 decides who and how much, 财政 pays, 银行 credits; nobody holds two of them.
public struct PaymentListState: Hashable, Sendable {
  /// How far it has come.
  public internal(set) var stage = PaymentStage.none
  /// The month that it pays for; nil until prepared.
  public internal(set) var payMonth: Month?
  /// The lines, by number.
  public internal(set) var lines: [PaymentLineState] = []
  /// How many of its parts there are so far.
  public internal(set) var partsTaken: UInt32 = 0
  /// Of how many parts it is.
  public internal(set) var parts: UInt32 = 1
  /// The total, in fen.
  public internal(set) var totalFen: Int64 = 0
  /// The digest of the lines as prepared.
  public internal(set) var linesSha256 = ""
  /// Who prepared it.
  public internal(set) var preparer: Subject?
  /// The office that prepared it.
  public internal(set) var office: Office?
  /// Who approved it.
  public internal(set) var approver: Subject?
  /// The bank's answers that don't fit and that nobody has settled, oldest first (存疑回执).
  public internal(set) var questions: [PaymentQuestion] = []

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

  /// Changes the line of that number, where there is one.
  mutating func update(_ number: UInt32, _ change: (inout PaymentLineState) -> Void) {
    guard let index = index(of: number) else { return }
    change(&lines[index])
  }
}
