public import CaseEvents
import Wording

extension PayloadFault: ProblemConvertible {
  /// What to tell the user: which field of the data, and what it must be.
  public var problem: Problem {
    Problem(
      .badData, Text("the event's data: \(text.english)", "事件内容：\(text.chinese)"),
      remedy: Text("docs/EVENTS.md lists every field.", "各字段说明见 docs/EVENTS.md。"))
  }
}
