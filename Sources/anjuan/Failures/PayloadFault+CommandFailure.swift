import CaseEvents
import Wording

extension PayloadFault: CommandFailureConvertible {
  /// What to tell the user: which field of the data, and what it must be.
  var commandFailure: CommandFailure {
    CommandFailure(
      .badData, Text("the event's data: \(text.english)", "事件内容：\(text.chinese)"),
      remedy: Text("docs/EVENTS.md lists every field.", "各字段说明见 docs/EVENTS.md。"))
  }
}
