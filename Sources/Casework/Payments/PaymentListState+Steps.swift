public import CaseEvents
import EventEnvelope
import Instruments
import Wording

/// What a payment list is told when it decides: who acts, and what each case is due (清册办理环境).
public struct PaymentListContext: DecisionContext {
  /// The identifier of the list, as after the slash in `list/…`.
  public let listID: String
  /// The acting member of staff; empty where the system acts.
  public let actor: StaffState
  /// The procedure of the acting office.
  public let procedure: ProcedureTable
  /// What each case is due for the month, in fen, by case; nil where the caller doesn't check it.
  public let due: [String: Int64]?
}

extension PaymentListState: StepRecord {
  /// Who acts, and what each case is due.
  public typealias Context = PaymentListContext

  /// The events that the proposal makes for this list: only the one proposed.
  ///
  /// - Parameters:
  ///   - proposal: a step of the list or of one of its lines.
  ///   - context: the acting member of staff; `recordID` is the list's identifier.
  ///   - due: what each case is due for the month, in fen, by case: every line must agree. Nil where the caller does
  ///     not check it.
  /// - Returns: the event proposed.
  /// - Throws: ``Refusal`` naming the first guard that stands against it.
  public func decide(
    _ proposal: Proposal, in context: RecordContext, due: [String: Int64]? = nil
  ) throws(Refusal) -> [CaseEvent] {
    try check(
      proposal,
      in: PaymentListContext(
        listID: context.recordID, actor: context.actor, procedure: context.procedure, due: due))
    return [proposal.event]
  }
}

// MARK: Guards

extension Guard {
  /// 清册环节.
  public static let listStage = Guard(
    "listStage", Instrument.onePassbook.whole, title: Text("the list is not at this stage", "清册所处环节不符"),
    remedy: Text("prepare, approve, fund, instruct, in that order and once each", "依次造册、审批、拨付、支付，各一次"))

  /// 清册明细.
  public static let linesWellFormed = Guard(
    "linesWellFormed", Instrument.onePassbook.whole,
    title: Text("lines must be numbered 1, 2, 3 …, each case once, each amount above zero", "明细须连续编号、一案一行、金额大于零"),
    remedy: Text("correct the lines", "更正明细"))

  /// 合计.
  public static let totalIsSum = Guard(
    "totalIsSum", Instrument.onePassbook.whole,
    title: Text("the total is not the sum of the lines, or differs from the list", "合计与明细不符"),
    remedy: Text("add up again", "重新合计"))

  /// 应发核对.
  public static let listMatchesCases = Guard(
    "listMatchesCases", Instrument.ledger.whole, title: Text("a line differs from what the case is due", "明细与案件应发不符"),
    remedy: Text("prepare the line from the case", "按案件应发造册"))

  /// 造册审批分离.
  public static let approverIsNotPreparer = Guard(
    "approverIsNotPreparer", Instrument.ledger.whole,
    title: Text("whoever prepared the list may not approve it", "造册人不得审批"),
    remedy: Text("have another approve", "由他人审批"))

  /// 清册一致.
  public static let listUnchanged = Guard(
    "listUnchanged", Instrument.onePassbook.whole,
    title: Text("the list approved is not the list prepared", "审批清册与造册不一致"),
    remedy: Text("approve the digest of the list prepared", "按原清册审批"))

  /// 审付分离.
  public static let payerIsSeparate = Guard(
    "payerIsSeparate", Instrument.onePassbook.whole,
    title: Text("whoever prepared or approved may not pay", "造册或审批人员不得支付"),
    remedy: Text("have finance staff pay", "由财政人员支付"))

  /// 明细行.
  public static let lineKnown = Guard(
    "lineKnown", Instrument.onePassbook.whole,
    title: Text("the list has no such line, or it says something else", "清册无此行或内容不符"),
    remedy: Text("repeat list, line, case, month and amount as instructed", "按支付指令填写"))

  /// 明细状态.
  public static let lineStage = Guard(
    "lineStage", Instrument.onePassbook.whole, title: Text("the line is not at this stage", "该行状态不符"),
    remedy: Text(
      "a line is credited or returned once for each instruction; only a returned one is issued again",
      "每次指令到账或退票一次，退票方可重发"))
}

extension PaymentListState {
  fileprivate func requireStage(
    _ required: PaymentStage, _ attempt: Attempt<PaymentListContext>
  ) throws(Refusal) {
    try attempt.require(.listStage, stage == required, [.code(stage.rawValue), .code(required.rawValue)])
  }

  fileprivate func checkTotal(_ fen: Int64, _ attempt: Attempt<PaymentListContext>) throws(Refusal) {
    try attempt.require(.totalIsSum, fen == totalFen, [.found(fen), .required(totalFen)])
  }

  func checkPayer(_ attempt: Attempt<PaymentListContext>) throws(Refusal) {
    let actor = attempt.proposal.actor
    try attempt.require(.payerIsSeparate, actor != preparer && actor != approver, [.staff(attempt.actorID)])
  }

  /// The line is of this list, and says what the list says.
  func requireLine(
    _ number: UInt32, of list: String, _ caseID: String, _ month: String, _ fen: Int64,
    _ attempt: Attempt<PaymentListContext>
  ) throws(Refusal) -> PaymentLineState {
    try requireStage(.instructed, attempt)
    guard list == attempt.context.listID, let line = line(number), line.caseID == caseID, line.amountFen == fen,
      let payMonth, Month(month) == payMonth
    else { throw attempt.refusal(.lineKnown, [.code(list), .found(Int64(number))]) }
    return line
  }
}

// MARK: The list

extension PaymentListPrepared: RecordStep {
  /// By the county.
  public static let recordRule = RecordRule(
    actors: ActorSet(.county), isCertificateNeeded: true,
    guards: [.listStage, .linesWellFormed, .listMatchesCases, .totalIsSum])

  /// Numbered without a gap, one line a case, every amount above zero, and the total their sum.
  public func check(_ record: PaymentListState, _ attempt: Attempt<PaymentListContext>) throws(Refusal) {
    try record.requireStage(.none, attempt)
    _ = try attempt.month(payMonth)
    var cases = Set<String>()
    var sum: Int64 = 0
    for (index, line) in lines.enumerated() {
      let isSound = Int(line.line) == index + 1 && line.amountFen > 0 && cases.insert(line.caseID).inserted
      try attempt.require(.linesWellFormed, isSound, [.found(Int64(line.line)), .required(Int64(index + 1))])
      if let due = attempt.context.due {
        let expected = due[line.caseID] ?? 0
        try attempt.require(
          .listMatchesCases, line.amountFen == expected,
          [.code(line.caseID), .found(line.amountFen), .required(expected)])
      }
      let next = sum.addingReportingOverflow(line.amountFen)
      try attempt.require(.totalIsSum, !next.overflow)
      sum = next.partialValue
    }
    try attempt.require(.linesWellFormed, !lines.isEmpty, [.found(0)])
    try attempt.require(.totalIsSum, sum == totalFen, [.found(totalFen), .required(sum)])
  }

  /// Keeps the lines and who prepared them.
  public func apply(to record: inout PaymentListState, by entry: EntryHead) {
    record.payMonth = Month(payMonth)
    record.lines = lines.map { line in
      PaymentLineState(line: line.line, caseID: line.caseID, account: line.account, amountFen: line.amountFen)
    }
    record.totalFen = totalFen
    record.linesSha256 = linesSha256
    record.preparer = entry.actor
    record.stage = .prepared
  }
}

extension PaymentApproved: RecordStep {
  /// By another of the county.
  public static let recordRule = RecordRule(
    actors: ActorSet(.county), isCertificateNeeded: true,
    guards: [.listStage, .approverIsNotPreparer, .listUnchanged, .totalIsSum])

  /// The list as prepared.
  public func check(_ record: PaymentListState, _ attempt: Attempt<PaymentListContext>) throws(Refusal) {
    try record.requireStage(.prepared, attempt)
    try attempt.require(
      .approverIsNotPreparer, attempt.proposal.actor != record.preparer, [.staff(attempt.actorID)])
    try attempt.require(.listUnchanged, linesSha256 == record.linesSha256)
    try record.checkTotal(totalFen, attempt)
  }

  /// Keeps who approved it.
  public func apply(to record: inout PaymentListState, by entry: EntryHead) {
    record.approver = entry.actor
    record.stage = .approved
  }
}

extension PaymentFunded: RecordStep {
  /// By finance.
  public static let recordRule = RecordRule(
    actors: ActorSet(.finance), isCertificateNeeded: true, guards: [.listStage, .payerIsSeparate, .totalIsSum])

  /// The whole of it.
  public func check(_ record: PaymentListState, _ attempt: Attempt<PaymentListContext>) throws(Refusal) {
    try record.requireStage(.approved, attempt)
    try record.checkPayer(attempt)
    try record.checkTotal(amountFen, attempt)
  }

  /// Goes on.
  public func apply(to record: inout PaymentListState, by entry: EntryHead) { record.stage = .funded }
}

extension PaymentInstructed: RecordStep {
  /// By finance.
  public static let recordRule = RecordRule(
    actors: ActorSet(.finance), isCertificateNeeded: true, guards: [.listStage, .payerIsSeparate, .totalIsSum])

  /// The whole of it.
  public func check(_ record: PaymentListState, _ attempt: Attempt<PaymentListContext>) throws(Refusal) {
    try record.requireStage(.funded, attempt)
    try record.checkPayer(attempt)
    try record.checkTotal(totalFen, attempt)
  }

  /// Goes on.
  public func apply(to record: inout PaymentListState, by entry: EntryHead) { record.stage = .instructed }
}
