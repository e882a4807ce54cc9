public import CaseEvents
import EventEnvelope

extension PaymentListState {
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
    let attempt = try Attempt(proposal, in: context, isCertificateNeeded: true)
    switch proposal.event {
    case .paymentListPrepared(let payload): try checkPreparation(payload, due, attempt)
    case .paymentApproved(let payload):
      try requireStage(.prepared, attempt)
      try attempt.require(proposal.actor != preparer, .approverIsNotPreparer, [.staff(attempt.actorID)])
      try attempt.require(payload.linesSha256 == linesSha256, .listUnchanged)
      try checkTotal(payload.totalFen, attempt)
    case .paymentFunded(let payload):
      try requireStage(.approved, attempt)
      try checkPayer(attempt)
      try checkTotal(payload.amountFen, attempt)
    case .paymentInstructed(let payload):
      try requireStage(.funded, attempt)
      try checkPayer(attempt)
      try checkTotal(payload.totalFen, attempt)
    case .paymentCredited, .paymentReturned, .paymentReissued:
      try requireStage(.instructed, attempt)
      try checkLine(attempt)
    default: throw Refusal(.phaseAllowsEvent, event: attempt.type)  // an event of another record
    }
    return [proposal.event]
  }

  private func requireStage(_ required: PaymentStage, _ attempt: Attempt) throws(Refusal) {
    try attempt.require(stage == required, .listStage, [.code(stage.rawValue), .code(required.rawValue)])
  }

  private func checkTotal(_ fen: Int64, _ attempt: Attempt) throws(Refusal) {
    try attempt.require(fen == totalFen, .totalIsSum, [.found(fen), .required(totalFen)])
  }

  private func checkPayer(_ attempt: Attempt) throws(Refusal) {
    let actor = attempt.proposal.actor
    try attempt.require(actor != preparer && actor != approver, .payerIsSeparate, [.staff(attempt.actorID)])
  }

  /// Numbered without a gap, one line a case, every amount above zero, and the total their sum.
  private func checkPreparation(
    _ payload: PaymentListPrepared, _ due: [String: Int64]?, _ attempt: Attempt
  ) throws(Refusal) {
    try requireStage(.none, attempt)
    _ = try attempt.month(payload.payMonth)
    var cases = Set<String>()
    var sum: Int64 = 0
    for (index, line) in payload.lines.enumerated() {
      let isSound = Int(line.line) == index + 1 && line.amountFen > 0 && cases.insert(line.caseID).inserted
      try attempt.require(isSound, .linesWellFormed, [.found(Int64(line.line)), .required(Int64(index + 1))])
      if let due {
        let expected = due[line.caseID] ?? 0
        try attempt.require(
          line.amountFen == expected, .listMatchesCases,
          [.code(line.caseID), .found(line.amountFen), .required(expected)])
      }
      let next = sum.addingReportingOverflow(line.amountFen)
      try attempt.require(!next.overflow, .totalIsSum)
      sum = next.partialValue
    }
    try attempt.require(!payload.lines.isEmpty, .linesWellFormed, [.found(0)])
    try attempt.require(sum == payload.totalFen, .totalIsSum, [.found(payload.totalFen), .required(sum)])
  }

  private func checkLine(_ attempt: Attempt) throws(Refusal) {
    switch attempt.proposal.event {
    case .paymentCredited(let payload):
      let line = try requireLine(
        payload.line, of: payload.list, payload.caseID, payload.payMonth, payload.amountFen, attempt)
      try attempt.require(line.status == .pending, .lineStage, [.found(Int64(line.line))])
      _ = try attempt.pastDate(payload.creditedOn)
    case .paymentReturned(let payload):
      let line = try requireLine(
        payload.line, of: payload.list, payload.caseID, payload.payMonth, payload.amountFen, attempt)
      try attempt.require(line.status == .pending, .lineStage, [.found(Int64(line.line))])
      _ = try attempt.pastDate(payload.returnedOn)
    case .paymentReissued(let payload):
      let line = try requireLine(
        payload.line, of: payload.list, payload.caseID, payload.payMonth, payload.amountFen, attempt)
      let isNext = line.status == .returned && payload.attempt == line.attempt &+ 1
      try attempt.require(isNext, .lineStage, [.found(Int64(payload.attempt)), .required(Int64(line.attempt) + 1)])
      try checkPayer(attempt)
    default: break
    }
  }

  private func requireLine(
    _ number: UInt32, of list: String, _ caseID: String, _ month: String, _ fen: Int64, _ attempt: Attempt
  ) throws(Refusal) -> PaymentLineState {
    guard list == attempt.context.caseID, let line = line(number), line.caseID == caseID, line.amountFen == fen,
      let payMonth, Month(month) == payMonth
    else { throw Refusal(.lineKnown, event: attempt.type, facts: [.code(list), .found(Int64(number))]) }
    return line
  }
}
