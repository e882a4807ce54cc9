public import CaseEvents
public import EventEnvelope
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
  /// A person who isn't to be paid, being under another identifier too, by case.
  public let unpayable: [String: String]
  /// What the ledger says besides of what is prepared or approved.
  public let grounds: PaymentListGrounds
}

/// What the ledger says of a list that is prepared or approved, besides what the list says (造册依据).
public struct PaymentListGrounds: Sendable {
  /// What each case is due for the month and no other list pays it, in fen, by case; nil where the caller doesn't check it.
  public var due: [String: Int64]?
  /// The office of each case, of those that are to be compared.
  public var offices: [String: Office] = [:]
  /// The digest of all lines, those of the parts before included; nil where the caller doesn't check it.
  public var linesSha256: String?
  /// The cases of the list that another list, approved before, pays for the month.
  public var paidElsewhere: [String] = []

  /// Makes the grounds of a list; what isn't given isn't checked.
  public init(
    due: [String: Int64]? = nil, offices: [String: Office] = [:], linesSha256: String? = nil,
    paidElsewhere: [String] = []
  ) {
    (self.due, self.offices, self.linesSha256) = (due, offices, linesSha256)
    self.paidElsewhere = paidElsewhere
  }
}

extension PaymentListState: StepRecord {
  /// Who acts, and what each case is due.
  public typealias Context = PaymentListContext

  /// The events that the proposal makes for this list: only the one proposed.
  ///
  /// - Parameters:
  ///   - proposal: a step of the list or of one of its lines.
  ///   - context: the acting member of staff; `recordID` is the list's identifier.
  ///   - grounds: what the ledger says besides of a list that is prepared or approved.
  /// - Returns: the event proposed.
  /// - Throws: ``Refusal`` naming the first guard that stands against it.
  public func decide(
    _ proposal: Proposal, in context: RecordContext, on grounds: PaymentListGrounds = PaymentListGrounds()
  ) throws(Refusal) -> [CaseEvent] {
    try check(
      proposal,
      in: PaymentListContext(
        listID: context.recordID, actor: context.actor, procedure: context.procedure, unpayable: context.unpayable,
        grounds: grounds))
    try checkOffice(proposal, context)
    return [proposal.event]
  }

  /// A list is of the county whose office prepared it, from then on: its staff, finance and bank, and whoever is above.
  private func checkOffice(_ proposal: Proposal, _ context: RecordContext) throws(Refusal) {
    guard let office, proposal.office.county != office.county, !proposal.office.reaches(office) else { return }
    throw Refusal(
      .officeOfCase, event: proposal.event.type, on: proposal.occurredOn, facts: [.office(proposal.office)],
      rules: context.procedure.rules(on: proposal.occurredOn))
  }
}

// MARK: Guards

extension Guard {
  /// 清册环节.
  public static let listStage = Guard(
    "listStage", Instrument.onePassbook.whole, title: Text("the list is not at this stage", "清册所处环节不符"),
    remedy: Text("prepare, approve, fund, instruct, in that order and once each", "依次造册、审批、拨付、支付，各一次"))

  /// 合计.
  public static let totalIsSum = Guard(
    "totalIsSum", Instrument.onePassbook.whole,
    title: Text("the total is not the sum of the lines, or differs from the list", "合计与明细不符"),
    remedy: Text("add up again", "重新合计"))

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

  /// 一月一发.
  public static let paidOnce = Guard(
    "paidOnce", Instrument.ledger.whole,
    title: Text("another list that was approved pays a case of this one for the month", "清册中有案件已列入同月另一已审批清册"),
    remedy: Text("prepare the list again, without it", "重新造册，剔除该案"))

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
  func requireStage(
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

// MARK: The list once it is prepared

extension PaymentApproved: RecordStep {
  /// By another of the county.
  public static let recordRule = RecordRule(
    actors: ActorSet(.county), isCertificateNeeded: true,
    guards: [.listStage, .approverIsNotPreparer, .listUnchanged, .totalIsSum, .paidOnce])

  /// The list as prepared, with no case that another list pays by now.
  public func check(_ record: PaymentListState, _ attempt: Attempt<PaymentListContext>) throws(Refusal) {
    try record.requireStage(.prepared, attempt)
    try attempt.require(
      .approverIsNotPreparer, attempt.proposal.actor != record.preparer, [.staff(attempt.actorID)])
    try attempt.require(.listUnchanged, linesSha256 == record.linesSha256)
    try record.checkTotal(totalFen, attempt)
    let elsewhere = attempt.context.grounds.paidElsewhere
    try attempt.require(.paidOnce, elsewhere.isEmpty, elsewhere.prefix(1).map { .code($0) })
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
