import CaseEvents
import Entitlement
import EventEnvelope
import Instruments
import Wording

// From what sums that are owed follow: the account of the case, or what was found by it (多发少发的依据).

extension Guard {
  /// 应发实发.
  public static let accountSays = Guard(
    "accountSays", Instrument.onePassbook.whole, Instrument.ledger.whole,
    title: Text("the sum isn't what the case's account says of these months", "金额与本案相应月份应发实发之差不符"),
    remedy: Text(
      "give what the account shows for these months, and no more than was not found yet", "按应发实发对照填写，且不超过尚未认定的差额"))
}

extension OverpaymentFound: GroundedStep {
  /// Any event of the case: what the account says by now is asked by a guard of its own.
  func bases(in state: CaseState) -> [Position] { state.events.reversed().map(\.position) }

  func departure(from basis: Position, in state: CaseState) -> [Fact]? { nil }

  /// What the account says was paid too much for the months, less what was found before.
  func checkAccount(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) {
    guard let account = attempt.context.account else { return }
    let expected = account.unfound(in: payMonth, of: state.balance.overpaidFen) { -$0 }
    try attempt.require(.accountSays, amountFen > 0 && amountFen == expected, [.found(amountFen), .required(expected)])
  }
}

extension UnderpaymentFound: GroundedStep {
  /// Any event of the case: what the account says by now is asked by a guard of its own.
  func bases(in state: CaseState) -> [Position] { state.events.reversed().map(\.position) }

  func departure(from basis: Position, in state: CaseState) -> [Fact]? { nil }

  /// What the account says was paid too little for the months, less what was found before.
  func checkAccount(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) {
    guard let account = attempt.context.account else { return }
    let expected = account.unfound(in: payMonth, of: state.balance.underpaidFen) { $0 }
    try attempt.require(.accountSays, amountFen > 0 && amountFen == expected, [.found(amountFen), .required(expected)])
  }
}

extension RecoveryOrdered: GroundedStep {
  func bases(in state: CaseState) -> [Position] { state.all([.overpaymentFound]) }

  /// That no more is ordered back than was found is asked by a guard of its own.
  func departure(from basis: Position, in state: CaseState) -> [Fact]? { nil }
}

extension ArrearsPaid: GroundedStep {
  func bases(in state: CaseState) -> [Position] { state.all([.underpaymentFound]) }

  /// That no more is paid than was found is asked by a guard of its own.
  func departure(from basis: Position, in state: CaseState) -> [Fact]? { nil }
}

extension CaseAccount {
  /// What the months differ by on one side, as far as it wasn't found before, in fen.
  ///
  /// - Parameters:
  ///   - months: the months named.
  ///   - found: what was found on that side before, over all months.
  ///   - side: turns a month's difference, due less paid, so that the side asked for is above 0.
  /// - Returns: the sum.
  fileprivate func unfound(in months: [String], of found: Int64, _ side: (Int64) -> Int64) -> Int64 {
    let named = Set(months.compactMap { Month($0) })
    var (inMonths, inAll): (Int64, Int64) = (0, 0)
    for line in self.months.lines where side(line.differenceFen) > 0 {
      inAll = inAll.saturatingAdding(side(line.differenceFen))
      if named.contains(line.month) { inMonths = inMonths.saturatingAdding(side(line.differenceFen)) }
    }
    return max(0, min(inMonths, inAll.saturatingAdding(-found)))
  }
}
