public import CaseEvents
public import CaseLog
public import Casework
public import EventEnvelope
import EventLog
import Wording

/// Payment lists from the roll to the account: prepared, approved, funded, instructed, and what the bank answers (发放清册).
public struct PaymentDesk: Sendable {
  let cases: CaseLog

  /// Works on a log of cases.
  public init(_ cases: CaseLog) { self.cases = cases }

  /// A payment list as it stands.
  ///
  /// - Parameter id: its identifier.
  /// - Returns: the list.
  /// - Throws: ``Problem`` where there is none; what the log refuses.
  public func list(_ id: String) throws -> PaymentListState {
    let entries = try cases.reader().entries(of: try Self.subject(of: id))
    guard !entries.isEmpty else {
      throw Problem(
        .notFound, Text("there is no payment list \(id)", "没有清册 \(id)"),
        remedy: Text("See anjuan pay lists.", "见 anjuan pay lists。"))
    }
    return PaymentListState.folded(entries)
  }

  /// Every payment list, in the order of their identifiers.
  ///
  /// - Returns: the lists with their identifiers.
  /// - Throws: what the log refuses. Linear in the lines of all lists.
  public func lists() throws -> [(id: String, list: PaymentListState)] {
    let reader = try cases.reader()
    return try reader.subjects(of: .list).map {
      (String($0.id), PaymentListState.folded(try reader.entries(of: $0)))
    }
  }

  /// The subject of a list.
  ///
  /// - Throws: ``Problem`` where the identifier is none.
  public static func subject(of id: String) throws -> Subject {
    guard let subject = Subject(kind: SubjectKind.list.rawValue, id: id) else {
      throw Problem(.usage, Text("this can't be a list's identifier", "清册标识格式有误"))
    }
    return subject
  }

  // MARK: On its way

  /// What a step of a list records, as the list stands.
  public enum Step: Hashable, Sendable {
    /// 审批.
    case approve
    /// 拨付, with the treasury's reference.
    case fund(reference: String)
    /// 支付指令, with its number.
    case instruct(instruction: String)
  }

  /// The event of a step of a list: its total and digest are the list's.
  ///
  /// - Parameters:
  ///   - step: the step.
  ///   - id: the list.
  /// - Returns: the event.
  /// - Throws: ``Problem`` where there is no such list; what the log refuses.
  public func event(_ step: Step, of id: String) throws -> CaseEvent {
    let list = try list(id)
    switch step {
    case .approve:
      var event = PaymentApproved()
      (event.linesSha256, event.totalFen) = (list.linesSha256, list.totalFen)
      return .paymentApproved(event)
    case .fund(let reference):
      var event = PaymentFunded()
      (event.treasuryReference, event.amountFen) = (reference, list.totalFen)
      return .paymentFunded(event)
    case .instruct(let instruction):
      var event = PaymentInstructed()
      (event.instruction, event.totalFen) = (instruction, list.totalFen)
      return .paymentInstructed(event)
    }
  }

  /// The case that a line of a list pays, whose event it is when the line is paid again.
  ///
  /// - Throws: ``Problem`` where there is no such line; what the log refuses.
  public func caseSubject(ofLine number: UInt32, of id: String) throws -> Subject {
    try CaseReader.subject(of: try line(number, of: id).line.caseID)
  }

  /// The event that pays a line again that came back.
  ///
  /// - Parameters:
  ///   - number: the line.
  ///   - id: the list.
  ///   - account: the token of the account it goes to now.
  ///   - instruction: the number of the new instruction.
  /// - Returns: the event.
  /// - Throws: ``Problem`` where there is no such line; what the log refuses.
  public func reissue(
    _ number: UInt32, of id: String, to account: String, instruction: String
  ) throws -> CaseEvent {
    let (line, month) = try line(number, of: id)
    var event = PaymentReissued()
    (event.list, event.line, event.caseID) = (id, number, line.caseID)
    (event.payMonth, event.amountFen) = (month.description, line.amountFen)
    (event.account, event.attempt, event.instruction) = (account, line.attempt + 1, instruction)
    return .paymentReissued(event)
  }

  private func line(_ number: UInt32, of id: String) throws -> (line: PaymentLineState, month: Month) {
    let list = try list(id)
    guard let line = list.line(number), let month = list.payMonth else {
      throw Problem(.notFound, Text("the list has no line \(number)", "清册无第 \(number) 行"))
    }
    return (line, month)
  }

  /// The event that settles an answer in doubt.
  ///
  /// - Parameters:
  ///   - question: where the question stands.
  ///   - id: the list.
  ///   - outcome: whether the money counts.
  ///   - caseID: to which case; nil for the one that the bank named.
  ///   - month: for which month; nil for the one that the bank named.
  ///   - reason: why, a code.
  /// - Returns: the event.
  /// - Throws: ``Problem`` where no such question is open; what the log refuses.
  public func settlement(
    of question: Position, on id: String, _ outcome: PaymentAnswerOutcome, caseID: String?, month: Month?,
    reason: String
  ) throws -> CaseEvent {
    guard let asked = try list(id).questions.first(where: { $0.position == question })?.answer else {
      throw Problem(
        .notFound, Text("no question is open at \(question)", "序号 \(question) 处没有未决存疑"),
        remedy: Text("See anjuan pay questions.", "见 anjuan pay questions。"))
    }
    var event = PaymentAnswerSettled()
    (event.list, event.question, event.line) = (id, question.rawValue, asked.line)
    (event.caseID, event.payMonth) = (caseID ?? asked.caseID, month?.description ?? asked.payMonth)
    (event.amountFen, event.answeredOn, event.kind) = (asked.amountFen, asked.day, asked.kind)
    (event.outcome, event.reason) = (outcome, reason)
    return .paymentAnswerSettled(event)
  }
}
