import Casework
import Wording

extension Refusal: CommandFailureConvertible {
  /// What to tell the user: the rule that stands in the way, where it is written, and what would satisfy it.
  var commandFailure: CommandFailure {
    let rule = `guard`.basis
    return CommandFailure(
      .notPermitted, Text("refused: \(statement.english)", "不予办理：\(statement.chinese)"),
      remedy: Text(
        "\(remedy.english) [\(`guard`.code); \(rule.english)]",
        "\(remedy.chinese)［\(`guard`.code)；\(rule.chinese)］"))
  }
}
