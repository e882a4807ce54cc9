public import Casework
import Wording

extension Refusal: ProblemConvertible {
  /// What to tell the user: the rule that stands in the way, where it is written, and what would satisfy it.
  public var problem: Problem {
    let rule = basis
    return Problem(
      .notPermitted, Text("refused: \(statement.english)", "不予办理：\(statement.chinese)"),
      remedy: Text(
        "\(remedy.english) [\(`guard`.code); \(rule.english)]",
        "\(remedy.chinese)［\(`guard`.code)；\(rule.chinese)］"))
  }
}
