public import CaseEvents
import EventEnvelope
import Instruments
import Wording

extension Guard {
  /// 清册分册.
  public static let partsInOrder = Guard(
    "partsInOrder", Instrument.ledger.whole,
    title: Text(
      "the parts of a list don't follow each other, or differ in month, total, digest or preparer",
      "分册次序不符，或月份、合计、摘要、造册人不一致"),
    remedy: Text("prepare the whole list at once", "整册一次造册"))

  /// 清册明细.
  public static let linesWellFormed = Guard(
    "linesWellFormed", Instrument.onePassbook.whole,
    title: Text("lines must be numbered 1, 2, 3 …, each case once, each amount above zero", "明细须连续编号、一案一行、金额大于零"),
    remedy: Text("correct the lines", "更正明细"))

  /// 应发核对.
  public static let listMatchesCases = Guard(
    "listMatchesCases", Instrument.ledger.whole, title: Text("a line differs from what the case is due", "明细与案件应发不符"),
    remedy: Text("prepare the line from the case", "按案件应发造册"))

  /// 清册摘要.
  public static let linesDigested = Guard(
    "linesDigested", Instrument.ledger.whole,
    title: Text("the digest isn't that of the lines", "摘要与明细不符"),
    remedy: Text("have the digest computed from the lines", "按明细计算摘要"))
}

extension PaymentListState {
  /// The part is the whole list, or the next one of the same list by the same person.
  fileprivate func checkPart(
    _ list: PaymentListPrepared, _ attempt: Attempt<PaymentListContext>
  ) throws(Refusal) {
    let facts: [Fact] = [.found(Int64(list.part)), .required(Int64(partsTaken) + 1)]
    try attempt.require(.partsInOrder, list.hasPart == list.hasParts, facts)
    let (part, count) = list.hasPart ? (list.part, list.parts) : (1, 1)
    try attempt.require(.partsInOrder, part == partsTaken + 1 && part <= count, facts)
    guard part > 1 else { return }
    let isSame =
      count == parts && Month(list.payMonth) == payMonth && list.totalFen == totalFen
      && list.linesSha256 == linesSha256 && attempt.proposal.actor == preparer
    try attempt.require(.partsInOrder, isSame, facts)
  }
}

extension PaymentListPrepared: RecordStep {
  /// By the county.
  public static let recordRule = RecordRule(
    actors: ActorSet(.county), isCertificateNeeded: true,
    guards: [.listStage, .partsInOrder, .linesWellFormed, .listMatchesCases, .totalIsSum, .linesDigested, .numberOfOne])

  /// Numbered without a gap, one line a case, every amount above zero and what its case is due; of the last part the total
  /// is the sum of all lines, and the digest theirs.
  public func check(_ record: PaymentListState, _ attempt: Attempt<PaymentListContext>) throws(Refusal) {
    try record.requireStage(.none, attempt)
    let month = try attempt.month(payMonth)
    try attempt.require(
      .notInFuture, month <= attempt.day.month, [.month(month), .requiredMonth(attempt.day.month)])
    try record.checkPart(self, attempt)
    try attempt.require(.linesWellFormed, !lines.isEmpty, [.found(0)])
    let sum = try checkLines(after: record, attempt)
    guard isLast else { return }
    try attempt.require(.totalIsSum, sum == totalFen, [.found(totalFen), .required(sum)])
    let digest = attempt.context.grounds.linesSha256
    try attempt.require(.linesDigested, digest.map { $0 == linesSha256 } ?? true)
  }

  /// The sum of the lines and of those before them, in fen.
  private func checkLines(
    after record: PaymentListState, _ attempt: Attempt<PaymentListContext>
  ) throws(Refusal) -> Int64 {
    var cases = Set(record.lines.map(\.caseID))
    var sum = record.lines.reduce(Int64(0)) { $0.saturatingAdding($1.amountFen) }
    for (index, line) in lines.enumerated() {
      let number = record.lines.count + index + 1
      let isSound = Int(line.line) == number && line.amountFen > 0 && cases.insert(line.caseID).inserted
      try attempt.require(.linesWellFormed, isSound, [.found(Int64(line.line)), .required(Int64(number))])
      if let office = attempt.context.grounds.offices[line.caseID] {
        let acting = attempt.proposal.office
        try attempt.require(.officeOfCase, acting.reaches(office), [.office(acting), .code(line.caseID)])
      }
      if let due = attempt.context.grounds.due {
        let expected = due[line.caseID] ?? 0
        try attempt.require(
          .listMatchesCases, line.amountFen == expected,
          [.code(line.caseID), .found(line.amountFen), .required(expected)])
      }
      if let person = attempt.context.unpayable[line.caseID] {
        try attempt.require(.numberOfOne, false, [.code(line.caseID), .person(person)])
      }
      let next = sum.addingReportingOverflow(line.amountFen)
      try attempt.require(.totalIsSum, !next.overflow)
      sum = next.partialValue
    }
    return sum
  }

  /// Whether no part follows it.
  private var isLast: Bool { !hasParts || part == parts }

  /// Keeps the lines and who prepared them; the list is prepared once its last part is there.
  public func apply(to record: inout PaymentListState, by entry: EntryHead) {
    record.payMonth = Month(payMonth)
    let lines = lines.map { line in
      PaymentLineState(line: line.line, caseID: line.caseID, account: line.account, amountFen: line.amountFen)
    }
    record.lines = hasPart && part > 1 ? record.lines + lines : lines
    record.partsTaken = hasPart ? part : 1
    record.parts = hasParts ? parts : 1
    record.totalFen = totalFen
    record.linesSha256 = linesSha256
    (record.preparer, record.office) = (entry.actor, entry.office)
    if isLast { record.stage = .prepared }
  }
}
