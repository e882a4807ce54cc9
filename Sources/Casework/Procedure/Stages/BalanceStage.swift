public import CaseEvents
import EventEnvelope
import Instruments
public import Wording

/// What was paid wrongly is found, ordered back and settled (多发少发).
public enum BalanceStage: CaseStage {
  /// 多发少发.
  public static let title = Text("money owed either way", "多发少发")
  /// None.
  public static let deadlines: [DeadlineRule] = []
}

// MARK: State

/// What is owed one way or the other because a payment was wrong (多发、少发), in fen.
public struct CaseBalance: Hashable, Sendable {
  /// Paid too much, as found.
  public internal(set) var overpaidFen: Int64 = 0
  /// Of that, ordered back (追回).
  public internal(set) var orderedFen: Int64 = 0
  /// Of the ordered, received or waived (收回、免追).
  public internal(set) var settledFen: Int64 = 0
  /// Paid too little, as found.
  public internal(set) var underpaidFen: Int64 = 0
  /// Of that, paid out (补发).
  public internal(set) var arrearsPaidFen: Int64 = 0

  /// Whether nothing is owed either way.
  var isSettled: Bool { settledFen >= overpaidFen && arrearsPaidFen >= underpaidFen }
}

extension Int64 {
  /// The sum, held at the largest or smallest number rather than trapping.
  func saturatingAdding(_ other: Int64) -> Int64 {
    let sum = addingReportingOverflow(other)
    return sum.overflow ? (other < 0 ? .min : .max) : sum.partialValue
  }

  /// Whether `self` may take `part` more and stay within `whole`.
  fileprivate func leavesRoom(for part: Int64, within whole: Int64) -> Bool {
    let sum = addingReportingOverflow(part)
    return !sum.overflow && sum.partialValue <= whole
  }
}

// MARK: Guards

extension Guard {
  /// 追回限额.
  public static let recoveryWithinFound = Guard(
    "recoveryWithinFound", Instrument.onePassbook.whole,
    title: Text("more would be ordered back than was found overpaid", "追回超过已认定多发"),
    remedy: Text("find the overpayment first", "先认定多发"))

  /// 收回限额.
  public static let settlementWithinOrdered = Guard(
    "settlementWithinOrdered", Instrument.onePassbook.whole,
    title: Text("more would be settled than was ordered back", "收回或免追超过追回额"), remedy: Text("order it first", "先作出追回决定"))

  /// 补发限额.
  public static let arrearsWithinFound = Guard(
    "arrearsWithinFound", Instrument.onePassbook.whole,
    title: Text("more would be paid than was found underpaid", "补发超过已认定少发"),
    remedy: Text("find the underpayment first", "先认定少发"))
}

extension CaseState {
  /// No more is received or waived than was ordered back.
  fileprivate func checkSettlement(_ fen: Int64, _ attempt: CaseAttempt) throws(Refusal) {
    try attempt.require(
      .settlementWithinOrdered, balance.settledFen.leavesRoom(for: fen, within: balance.orderedFen),
      [.found(fen), .required(balance.orderedFen)])
  }
}

// MARK: Events

extension CardCustodyAgreed: CaseStep {
  /// Who keeps the passbook.
  public static let rule = StepRule(
    stage: BalanceStage.self, phases: .opened, actors: HouseholdStage.actors, isDelegable: false, leads: .stays,
    order: .afterLastStep, isGround: false, changes: [], guards: [.memberKnown])

  /// A member, and a past day.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.requireMember(person, attempt)
    _ = try attempt.pastDate(signedOn)
    return []
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Nothing.
  public func apply(to state: inout CaseState, by entry: EntryHead) {}
}

extension OverpaymentFound: CaseStep {
  /// By the county.
  public static let rule = StepRule(
    stage: BalanceStage.self, phases: .opened, actors: ActorSet(.county), isDelegable: false, leads: .stays,
    order: .afterLastStep, isGround: false, changes: [],
    guards: [.groundsOfCase, .basisNamed, .followsBasis, .assessmentExecuted, .accountSays])

  /// Months, and grounds of this case.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    for month in payMonth { _ = try attempt.month(month) }
    try state.checkGrounds(grounds, attempt)
    try checkAccount(state, attempt)
    try checkBasis(state, attempt)
    return []
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Adds to what was found.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    state.balance.overpaidFen = state.balance.overpaidFen.saturatingAdding(amountFen)
  }
}

extension UnderpaymentFound: CaseStep {
  /// By the county.
  public static let rule = StepRule(
    stage: BalanceStage.self, phases: .opened, actors: ActorSet(.county), isDelegable: false, leads: .stays,
    order: .afterLastStep, isGround: false, changes: [],
    guards: [.groundsOfCase, .basisNamed, .followsBasis, .assessmentExecuted, .accountSays])

  /// Months, and grounds of this case.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    for month in payMonth { _ = try attempt.month(month) }
    try state.checkGrounds(grounds, attempt)
    try checkAccount(state, attempt)
    try checkBasis(state, attempt)
    return []
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Adds to what was found.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    state.balance.underpaidFen = state.balance.underpaidFen.saturatingAdding(amountFen)
  }
}

extension RecoveryOrdered: CaseStep {
  /// By the county.
  public static let rule = StepRule(
    stage: BalanceStage.self, phases: .opened, actors: ActorSet(.county), isDelegable: false, leads: .stays,
    order: .afterLastStep, isGround: false, changes: [],
    guards: [.recoveryWithinFound, .basisNamed, .followsBasis, .assessmentExecuted])

  /// No more than was found.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    _ = try attempt.month(firstMonth)
    try attempt.require(
      .recoveryWithinFound, state.balance.orderedFen.leavesRoom(for: amountFen, within: state.balance.overpaidFen),
      [.found(amountFen), .required(state.balance.overpaidFen)])
    try checkBasis(state, attempt)
    return []
  }

  /// Nothing.
  public func changes(by entry: EntryHead) -> [DatedChange] { [] }

  /// Adds to what was ordered; the household is to be told.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    state.balance.orderedFen = state.balance.orderedFen.saturatingAdding(amountFen)
    state.keepDecision(.recoveryOrdered, entry)
  }
}

extension RecoveryReceived: CaseStep {
  /// By finance.
  public static let rule = StepRule(
    stage: BalanceStage.self, phases: .opened, actors: ActorSet(.finance), isDelegable: false, leads: .stays,
    order: .afterLastStep, isGround: false, changes: [.settlement], guards: [.settlementWithinOrdered])

  /// No more than was ordered.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.checkSettlement(amountFen, attempt)
    return []
  }

  /// The sum.
  public func changes(by entry: EntryHead) -> [DatedChange] {
    [DatedChange(.recovered(amountFen), from: entry.occurredOn)]
  }

  /// Adds to what was settled.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    state.balance.settledFen = state.balance.settledFen.saturatingAdding(amountFen)
  }
}

extension RecoveryWaived: CaseStep {
  /// By the county.
  public static let rule = StepRule(
    stage: BalanceStage.self, phases: .opened, actors: ActorSet(.county), isDelegable: false, leads: .stays,
    order: .afterLastStep, isGround: false, changes: [.settlement], guards: [.settlementWithinOrdered])

  /// No more than was ordered.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    try state.checkSettlement(amountFen, attempt)
    return []
  }

  /// The sum.
  public func changes(by entry: EntryHead) -> [DatedChange] {
    [DatedChange(.waived(amountFen), from: entry.occurredOn)]
  }

  /// Adds to what was settled.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    state.balance.settledFen = state.balance.settledFen.saturatingAdding(amountFen)
  }
}

extension ArrearsPaid: CaseStep {
  /// By finance.
  public static let rule = StepRule(
    stage: BalanceStage.self, phases: .opened, actors: ActorSet(.finance), isDelegable: false, leads: .stays,
    order: .afterLastStep, isGround: false, changes: [.settlement],
    guards: [.arrearsWithinFound, .basisNamed, .followsBasis, .assessmentExecuted])

  /// No more than was found.
  public func check(_ state: CaseState, _ attempt: CaseAttempt) throws(Refusal) -> [CaseEvent] {
    _ = try attempt.month(paidMonth)
    try attempt.require(
      .arrearsWithinFound, state.balance.arrearsPaidFen.leavesRoom(for: amountFen, within: state.balance.underpaidFen),
      [.found(amountFen), .required(state.balance.underpaidFen)])
    try checkBasis(state, attempt)
    return []
  }

  /// The sum.
  public func changes(by entry: EntryHead) -> [DatedChange] {
    [DatedChange(.arrearsPaid(amountFen), from: entry.occurredOn)]
  }

  /// Adds to what was paid.
  public func apply(to state: inout CaseState, by entry: EntryHead) {
    state.balance.arrearsPaidFen = state.balance.arrearsPaidFen.saturatingAdding(amountFen)
  }
}
