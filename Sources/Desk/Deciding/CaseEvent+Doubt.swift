import CaseEvents
import CaseLog
import Casework
import EventEnvelope

extension CaseEvent {
  /// The cases that an answer in doubt, or its settlement, concerns besides its list: that of the line or, where the list
  /// has no such line, the one that the bank names, as far as the ledger knows it; and the one to which it is settled.
  ///
  /// - Parameters:
  ///   - list: the list before the event.
  ///   - reader: the ledger.
  /// - Returns: the cases; none for other events.
  /// - Throws: what the log refuses.
  func casesInDoubt(on list: PaymentListState, _ reader: borrowing CaseReader) throws -> [Subject] {
    var ids: [String] = []
    if case .paymentAnswerQuestioned(let question) = self {
      ids = [list.line(question.line)?.caseID ?? question.caseID]
    } else if case .paymentAnswerSettled(let settled) = self {
      let asked = list.questions.first { $0.position.rawValue == settled.question }?.answer.caseID
      ids = [list.line(settled.line)?.caseID ?? asked, settled.caseID].compactMap(\.self)
    }
    var subjects: [Subject] = []
    for id in ids {
      let subject = try CaseReader.subject(of: id)
      if !subjects.contains(subject), try !reader.recorded(of: subject).isEmpty { subjects.append(subject) }
    }
    return subjects
  }
}
