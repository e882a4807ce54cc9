public import CaseEvents
import CaseLog
public import Casework
import EventEnvelope
import EventLog
import Wording

extension PaymentDesk {
  /// A line of a bank's file.
  public struct AnswerRow: Hashable, Sendable {
    /// Where it stands in the file, for messages.
    public let place: String
    /// What the bank says.
    public let answer: BankAnswer

    /// Makes a row.
    public init(place: String, answer: BankAnswer) { (self.place, self.answer) = (place, answer) }
  }

  /// What became of the lines of a bank's file.
  public struct AnswerReport: Hashable, Sendable {
    /// Those that fit, and were recorded.
    public internal(set) var taken = 0
    /// Those that the ledger had already, line for line.
    public internal(set) var known = 0
    /// Those that don't fit, each kept as a question, with what is odd about it.
    public internal(set) var questions: [(row: AnswerRow, doubt: PaymentAnswerDoubt)] = []

    /// Whether both came to the same.
    public static func == (left: AnswerReport, right: AnswerReport) -> Bool {
      left.taken == right.taken && left.known == right.known && left.questions.map(\.row) == right.questions.map(\.row)
    }

    /// Hashes what it came to.
    public func hash(into hasher: inout Hasher) {
      hasher.combine(taken)
      hasher.combine(known)
      hasher.combine(questions.map(\.row))
    }
  }

  /// So many lines are recorded in one transaction.
  private static let batch = 500

  /// Records what a bank answers, line by line: what fits as it is, what doesn't as an open question.
  ///
  /// A file may be given again: as often as the ledger had the same answer before, it isn't recorded once more.
  ///
  /// - Parameters:
  ///   - rows: the bank's lines.
  ///   - acting: who acts for the bank.
  ///   - isDryRun: whether nothing is recorded.
  /// - Returns: what became of them.
  /// - Throws: ``Problem`` naming the line that no rule lets in, of whose batch nothing is recorded; what the log refuses.
  public func take(_ rows: [AnswerRow], by acting: Acting, isDryRun: Bool) async throws -> AnswerReport {
    var intake = AnswerIntake(start: try cases.reader().last)
    var rest = rows[...]
    while !rest.isEmpty {
      let batch = Array(rest.prefix(Self.batch))
      rest = rest.dropFirst(Self.batch)
      let before = intake
      intake = try await cases.record { reader in
        var next = before
        let (drafts, lists) = try next.decide(batch, by: acting, in: cases.log.manifest.scope, isDryRun, reader)
        guard !isDryRun, !drafts.isEmpty else { return .nothing(next) }
        let done = next
        return .record(drafts, if: .unchanged(lists + [acting.actor], since: reader.last)) { _ in done }
      }
    }
    return intake.report
  }
}

/// How far the lines of a bank's file have been taken in.
private struct AnswerIntake {
  /// What was recorded after it isn't of earlier files.
  let start: Position
  var report = PaymentDesk.AnswerReport()
  /// How often each answer came in this file so far.
  private var given: [BankAnswer: Int] = [:]
  /// The lists as they would stand, where nothing is recorded.
  private var tried: [String: PaymentListState] = [:]

  init(start: Position) { self.start = start }

  /// Decides on some lines.
  mutating func decide(
    _ rows: [PaymentDesk.AnswerRow], by acting: Acting, in scope: Scope, _ isDryRun: Bool,
    _ reader: borrowing CaseReader
  ) throws -> (drafts: [EventDraft], lists: [Subject]) {
    let (contexts, end) = (DecisionContexts(opening: nil, executingWith: nil), reader.last)
    var lists: [String: PaymentListState] = tried
    var before: [String: [BankAnswer: Int]] = [:]
    var drafts: [EventDraft] = []
    for row in rows {
      let (answer, id) = (row.answer, row.answer.list)
      let subject = try PaymentDesk.subject(of: id)
      if before[id] == nil {
        before[id] = try reader.recorded(of: subject, through: start).reduce(into: [:]) { counts, entry in
          if let answer = BankAnswer(entry.event) { counts[answer, default: 0] += 1 }
        }
      }
      given[answer, default: 0] += 1
      if given[answer, default: 0] <= before[id]?[answer] ?? 0 {
        report.known += 1
        continue
      }
      var list = try lists[id] ?? PaymentListState.folded(try reader.entries(of: subject))
      let doubt = list.doubt(about: answer)
      let proposal = acting.proposal(answer.event(doubting: doubt))
      let context = try contexts.context(of: proposal, onRecord: id, through: end, keeping: scope, reader)
      do {
        for event in try list.decide(proposal, in: context) {
          let others = try event.casesInDoubt(on: list, reader)
          let primary = doubt == nil ? try CaseReader.subject(of: answer.caseID) : subject
          drafts.append(try EventDraft(event, of: primary, by: proposal, alsoAbout: others))
          list.apply(LedgerEntry(event, by: proposal, at: Position(end.rawValue + UInt64(drafts.count))))
        }
      } catch let refusal as Refusal {
        throw refusal.problem.at(row.place)
      }
      lists[id] = list
      if let doubt { report.questions.append((row, doubt)) } else { report.taken += 1 }
    }
    if isDryRun { tried = lists }
    return (drafts, try before.keys.sorted().map { try PaymentDesk.subject(of: $0) })
  }
}
