import Casework
import Wording

extension Refusal: CommandFailureConvertible {
  /// What to tell the user: the rule that stands in the way, where it is written, and what would satisfy it.
  var commandFailure: CommandFailure {
    CommandFailure(
      .notPermitted,
      Text("refused: \(statement.english)", "不予办理：\(statement.chinese)"),
      remedy: Text(
        "\(remedy.english) [\(guardCode); \(basisText.english)]", "\(remedy.chinese)［\(guardCode)；\(basisText.chinese)］"))
  }
}
